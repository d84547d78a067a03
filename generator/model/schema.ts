// JSON Schema, normalised -> Schema. A shape with fields is promoted to a type with a name.

import {
  entries,
  get,
  isList,
  isObject,
  type Json,
  list,
  number,
  pointer,
  pointerParts,
  text,
  texts,
} from '../json.js';
import { pascalCase } from './identifier.js';
import type { Field, Literal, Schema } from './model.js';
import type { Scope } from './scope.js';
import { buildWords } from './words.js';

/** Where a schema stands, and what a type made of it would be called. */
export interface Spot {
  readonly pointer: string;
  readonly name: string;
  /** The type in whose file a promoted type would stand. */
  readonly parent?: string;
}

/** The schema at a spot; a shape with fields becomes a reference to a type of its own. */
export function buildSchema(scope: Scope, node: Json | undefined, spot: Spot): Schema {
  const schema = buildShape(scope, node, spot);
  if (schema.kind !== 'object' || schema.fields.length === 0) return schema;
  return promote(scope, schema, node, spot);
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
  if (isLiteral(constant) && constant !== null) return { kind: 'literal', value: constant };
  const values = get(node, 'enum');
  if (isList(values) && get(node, 'type') !== 'object' && get(node, 'properties') === undefined) {
    return buildEnum(values, allowsNull(node));
  }
  return orNull(buildComposition(scope, node, spot), get(node, 'nullable') === true);
}

/** A reference is a type's name; the type is built when first met. */
export function buildReference(scope: Scope, reference: string, spot: Spot): Schema {
  const found = scope.resolve({ $ref: reference }, spot.pointer);
  if (found === undefined) return { kind: 'unknown' };
  const place = reference.slice(1);
  const last = pointerParts(place).at(-1) ?? 'Type';
  const isComponent = place.startsWith('/components/schemas/');
  const name = scope.names.type(place, isComponent ? last : `${spot.name} ${last}`);
  if (!scope.drafts.has(name)) {
    const draft = {
      name,
      pointer: place,
      words: buildWords(found.node),
      schema: { kind: 'unknown' } satisfies Schema as Schema,
    };
    scope.drafts.set(name, draft);
    // `found` may have followed a chain; what stands directly here is what the type says.
    const direct = get(scope.document, 'components');
    const node = isComponent ? get(get(direct, 'schemas'), last) : found.node;
    draft.schema = buildShape(scope, node, { pointer: place, name, parent: name });
  }
  return { kind: 'reference', name };
}

function promote(scope: Scope, schema: Schema, node: Json | undefined, spot: Spot): Schema {
  const name = scope.names.type(spot.pointer, spot.name);
  const parent = spot.parent === undefined || spot.parent === name ? {} : { parent: spot.parent };
  if (!scope.drafts.has(name)) {
    scope.drafts.set(name, { name, pointer: spot.pointer, words: buildWords(node), schema, ...parent });
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
            name: `${spot.name} ${text(get(item, 'title')) ?? `Option${index + 1}`}`,
          }),
        ),
      ),
    ];
  });
  const parts = [...(whole === undefined ? [] : [whole]), ...choices];
  return intersect(parts) ?? { kind: 'unknown' };
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
  return typeof type === 'string' ? buildTyped(scope, node, type, spot) : buildFields(scope, node, spot);
}

function buildTyped(scope: Scope, node: Json, type: string, spot: Spot): Schema | undefined {
  switch (type) {
    case 'null':
      return { kind: 'null' };
    case 'boolean':
      return { kind: 'boolean' };
    case 'integer':
    case 'number':
      return { kind: type, ...limits(node, ['minimum', 'maximum']) };
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

function buildString(scope: Scope, node: Json, spot: Spot): Schema {
  const content = get(node, 'contentSchema');
  if (get(node, 'contentMediaType') === 'application/json') {
    return {
      kind: 'json-text',
      schema: buildSchema(scope, content, { ...spot, pointer: `${spot.pointer}/contentSchema` }),
    };
  }
  const said = { pattern: text(get(node, 'pattern')), format: text(get(node, 'format')) };
  return {
    kind: 'string',
    ...limits(node, ['minLength', 'maxLength']),
    ...(said.pattern === undefined ? {} : { pattern: said.pattern }),
    ...(said.format === undefined ? {} : { format: said.format }),
  };
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
  return { kind: 'array', items, ...limits(node, ['minItems', 'maxItems']) };
}

function buildFields(scope: Scope, node: Json, spot: Spot): Schema | undefined {
  const required = texts(get(node, 'required'));
  const fields = entries(get(node, 'properties')).map(([name, value]): Field => {
    const inner = {
      ...spot,
      pointer: spot.pointer + pointer('properties', name),
      name: `${spot.name} ${pascalCase(name)}`,
    };
    const example = get(value, 'example') ?? list(get(value, 'examples'))[0];
    return {
      name,
      schema: buildSchema(scope, value, inner),
      required: required.includes(name),
      sensitive: get(value, 'x-sensitive') === true,
      words: buildWords(value),
      ...(example === undefined ? {} : { example }),
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

function buildEnum(values: readonly Json[], nullable: boolean): Schema {
  const literals = [...new Set([...values.filter(isLiteral), ...(nullable ? [null] : [])])];
  if (literals.length === 0) return { kind: 'never' };
  return { kind: 'enum', values: literals };
}

function allowsNull(node: Json): boolean {
  const type = get(node, 'type');
  return get(node, 'nullable') === true || (isList(type) && type.includes('null'));
}

export function orNull(schema: Schema, nullable: boolean): Schema {
  return nullable && schema.kind !== 'unknown' ? union([schema, { kind: 'null' }]) : schema;
}

export function union(members: readonly Schema[]): Schema {
  const flat = members.flatMap((member) => (member.kind === 'union' ? member.members : [member]));
  if (flat.some((member) => member.kind === 'unknown')) return { kind: 'unknown' };
  const [only] = flat;
  if (only === undefined) return { kind: 'never' };
  return flat.length === 1 ? only : { kind: 'union', members: flat };
}

function intersect(members: readonly Schema[]): Schema | undefined {
  const said = members.filter((member) => member.kind !== 'unknown');
  const [only] = said;
  if (only === undefined) return members[0];
  return said.length === 1 ? only : { kind: 'intersection', members: said };
}

export function isLiteral(value: Json | undefined): value is Literal {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function limits<Key extends string>(node: Json, keys: readonly Key[]): { readonly [K in Key]?: number } {
  const found: { [K in Key]?: number } = {};
  for (const key of keys) {
    const value = number(get(node, key));
    if (value !== undefined) found[key] = value;
  }
  return found;
}
