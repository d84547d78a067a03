// JSON Schema, normalised -> Schema. A shape with fields is promoted to a type with a name.

import { changedIn } from '../exact.js';
import {
  entries,
  follow,
  fragmentOf,
  get,
  isList,
  isObject,
  type Json,
  list,
  pointer,
  pointerParts,
  text,
  texts,
} from '../json.js';
import { intersect, orNull, union } from './combine.js';
import { pascalCase } from './identifier.js';
import { buildEnum, buildNumber, buildText, isLiteral, limits } from './leaf.js';
import type { Field, Schema } from './model.js';
import { promote, type Spot } from './promote.js';
import type { Draft, Scope } from './scope.js';
import { buildWords } from './words.js';

/** The schema at a spot; a shape with fields becomes a reference to a type of its own. */
export function buildSchema(scope: Scope, node: Json | undefined, spot: Spot): Schema {
  return promote(scope, buildShape(scope, node, spot), node, spot);
}

/** The schema at a spot, its fields in place. */
export function buildShape(scope: Scope, node: Json | undefined, spot: Spot): Schema {
  if (node === undefined || node === true || node === null) return { kind: 'unknown' };
  if (node === false) return { kind: 'never' };
  if (!isObject(node)) {
    scope.fault(spot.pointer, 'is no schema', 'Write an object, true or false.');
    return { kind: 'unknown' };
  }
  const reference = get(node, '$ref');
  if (typeof reference === 'string') return buildReference(scope, reference, spot);
  const constant = get(node, 'const');
  const listed: Schema | undefined =
    isLiteral(constant) && constant !== null ? { kind: 'literal', value: constant } : buildEnum(node);
  for (const one of changedIn(listed))
    scope.note(spot.pointer, `lists ${one}, which JavaScript cannot hold: it sends ${JSON.stringify(one)}`);
  return listed ?? orNull(buildComposition(scope, node, spot), get(node, 'nullable') === true);
}

/** A reference is a type's name; the type is built when first met. */
export function buildReference(scope: Scope, reference: string, spot: Spot): Schema {
  if (scope.resolve({ $ref: reference }, spot.pointer) === undefined) return { kind: 'unknown' };
  const place = fragmentOf(reference);
  const node = follow(scope.document, reference);
  const parts = pointerParts(place);
  const isComponent = parts.length === 3 && place.startsWith('/components/schemas/');
  // A place inside another type that only refers on is no type of its own.
  const onward = get(node, '$ref');
  if (!isComponent && typeof onward === 'string') return buildReference(scope, onward, spot);
  const name = scope.names.type(place, isComponent ? (parts[2] ?? '') : `${spot.name} ${parts.at(-1) ?? ''}`);
  if (!scope.drafts.has(name)) {
    const schema: Schema = { kind: 'unknown' };
    const draft: Draft = { name, pointer: place, words: buildWords(node), schema };
    scope.drafts.set(name, draft);
    scope.build(() => {
      draft.schema = buildShape(scope, node, { pointer: place, name, parent: name });
    });
  }
  return { kind: 'reference', name };
}

function buildComposition(scope: Scope, node: Json, spot: Spot): Schema {
  const core = buildCore(scope, node, spot);
  const all = list(get(node, 'allOf'));
  const required = texts(get(node, 'required'));
  const members = all.map((item, index) => {
    const inner = { ...spot, pointer: `${spot.pointer}/allOf/${index}` };
    return requireFields(scope, buildShape(scope, item, inner), item, required);
  });
  const whole = intersect([...(core === undefined ? [] : [core]), ...members]);
  const choices = ['anyOf', 'oneOf'].flatMap((key) => {
    const items = list(get(node, key));
    if (items.length === 0) return [];
    return [
      union(
        items.map((item, index) =>
          buildSchema(scope, item, {
            ...spot,
            pointer: `${spot.pointer}/${key}/${index}`,
            name: `${spot.name} ${nameOfChoice(item) ?? `Option${index + 1}`}`,
          }),
        ),
      ),
    ];
  });
  const parts = [...(whole === undefined ? [] : [whole]), ...choices];
  return intersect(parts) ?? { kind: 'unknown' };
}

/** The name that normalising gave it, its title, or the type it says more of. */
function nameOfChoice(item: Json): string | undefined {
  const reference = text(get(list(get(item, 'allOf'))[0], '$ref'));
  return (
    text(get(item, 'x-choice')) ??
    text(get(item, 'title')) ??
    (reference === undefined ? undefined : pointerParts(fragmentOf(reference)).at(-1))
  );
}

/** `required` beside `allOf` speaks of fields that a member declares. */
function requireFields(scope: Scope, schema: Schema, item: Json, required: readonly string[]): Schema {
  if (required.length === 0) return schema;
  if (schema.kind === 'object') {
    const fields = schema.fields.map((field) => (required.includes(field.name) ? { ...field, required: true } : field));
    return { ...schema, fields };
  }
  if (schema.kind !== 'reference') return schema;
  const target = scope.resolve(item, '');
  const declared = entries(get(target?.node, 'properties')).map(([name]) => name);
  const fields = required.filter((name) => declared.includes(name));
  return fields.length === 0 ? schema : { kind: 'require', schema, fields };
}

/** What the schema says apart from compositions; undefined where it says nothing. */
function buildCore(scope: Scope, node: Json, spot: Spot): Schema | undefined {
  const type = get(node, 'type');
  if (isList(type)) {
    const types = type.filter((item): item is string => typeof item === 'string');
    return union(
      types.map(
        (name) => buildTyped(scope, node, name, spot) ?? { kind: 'object', fields: [], rest: { kind: 'unknown' } },
      ),
    );
  }
  if (typeof type === 'string') return buildTyped(scope, node, type, spot);
  return get(node, 'format') === 'binary' ? { kind: 'bytes' } : buildFields(scope, node, spot);
}

function buildTyped(scope: Scope, node: Json, type: string, spot: Spot): Schema | undefined {
  switch (type) {
    case 'null':
      return { kind: 'null' };
    case 'boolean':
      return { kind: 'boolean' };
    case 'integer':
    case 'number':
      return buildNumber(node, type);
    case 'string':
      return buildString(scope, node, spot);
    case 'array':
      return buildArray(scope, node, spot);
    case 'object': {
      const fields = buildFields(scope, node, spot);
      if (fields !== undefined) return fields;
      const composed = ['allOf', 'anyOf', 'oneOf'].some((key) => list(get(node, key)).length > 0);
      return composed ? undefined : { kind: 'object', fields: [], rest: { kind: 'unknown' } };
    }
    default:
      scope.note(
        spot.pointer,
        `has the type ${JSON.stringify(type)}, which JSON Schema does not know; it is read as anything`,
      );
      return { kind: 'unknown' };
  }
}

/** What JSON text may hold that is worth giving as a value. */
const anyJson: Schema = {
  kind: 'union',
  members: [
    { kind: 'object', fields: [], rest: { kind: 'unknown' } },
    { kind: 'array', items: { kind: 'unknown' } },
  ],
};

function buildString(scope: Scope, node: Json, spot: Spot): Schema {
  const content = get(node, 'contentSchema');
  if (get(node, 'contentMediaType') === 'application/json') {
    const held = buildSchema(scope, content, { ...spot, pointer: `${spot.pointer}/contentSchema` });
    return { kind: 'json-text', schema: held.kind === 'unknown' ? anyJson : held };
  }
  return buildText(node);
}

function buildArray(scope: Scope, node: Json, spot: Spot): Schema {
  const prefix = get(node, 'prefixItems') ?? get(node, 'items');
  if (isList(prefix)) {
    const items = prefix.map((item, index) =>
      buildSchema(scope, item, {
        ...spot,
        pointer: `${spot.pointer}/prefixItems/${index}`,
        name: `${spot.name} ${index + 1}`,
      }),
    );
    return { kind: 'tuple', items };
  }
  const items = buildSchema(scope, get(node, 'items'), {
    ...spot,
    pointer: `${spot.pointer}/items`,
    name: `${spot.name} Item`,
  });
  const unique = get(node, 'uniqueItems') === true ? { uniqueItems: true as const } : {};
  return { kind: 'array', items, ...limits(node, ['minItems', 'maxItems']), ...unique };
}

function buildFields(scope: Scope, node: Json, spot: Spot): Schema | undefined {
  const required = texts(get(node, 'required'));
  const fields = entries(get(node, 'properties')).map(([name, value]): Field => {
    const inner = {
      ...spot,
      pointer: spot.pointer + pointer('properties', name),
      name: `${spot.name} ${pascalCase(name)}`,
    };
    const own = get(value, 'example');
    const examples = [...(own === undefined ? [] : [own]), ...list(get(value, 'examples'))];
    const [example] = examples;
    return {
      name,
      schema: buildSchema(scope, value, inner),
      required: required.includes(name),
      sensitive: get(value, 'x-sensitive') === true,
      words: buildWords(value),
      ...(example === undefined ? {} : { example }),
      ...(examples.length > 1 ? { examples } : {}),
    };
  });
  const rest = buildRest(scope, node, spot);
  if (fields.length === 0 && rest === undefined) return undefined;
  return { kind: 'object', fields, ...(rest === undefined ? {} : { rest }) };
}

/** What `additionalProperties` and `patternProperties` allow, or undefined where they say nothing. */
function buildRest(scope: Scope, node: Json, spot: Spot): Schema | undefined {
  const more = get(node, 'additionalProperties');
  const inner = { ...spot, pointer: `${spot.pointer}/additionalProperties`, name: `${spot.name} Value` };
  const values: Schema[] = [];
  if (isObject(more) && Object.keys(more).length > 0) values.push(buildSchema(scope, more, inner));
  else if (more === true || isObject(more)) values.push({ kind: 'unknown' });
  for (const [key, value] of entries(get(node, 'patternProperties'))) {
    values.push(buildSchema(scope, value, { ...inner, pointer: spot.pointer + pointer('patternProperties', key) }));
  }
  return values.length === 0 ? undefined : union(values);
}
