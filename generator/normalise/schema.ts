// A schema as somebody wrote it -> the same schema in the few words that both witnesses read alike.
//
// openapi-typescript joins a shape and `anyOf` with "or", takes a list of types apart once for each, and fails on
// booleans, odd constants and references into other places. What it would misread is written out here, once.

import { entries, get, isList, isObject, type Json, type JsonObject, list, number, text, texts } from '../json.js';
import { nameOf, tagMember } from './discriminator.js';
import { rewriteRecord } from './record.js';
import type { Rewriting } from './rewriting.js';

const types = new Set(['null', 'boolean', 'integer', 'number', 'string', 'array', 'object']);
const annotations = new Set([
  'title',
  'summary',
  'description',
  'deprecated',
  'readOnly',
  'writeOnly',
  'default',
  'example',
  'examples',
]);
/** Rules about values, which no type can say, and keywords that are written in another way below. */
const left = new Set(
  '$anchor $comment $defs $dynamicAnchor $dynamicRef $id $recursiveAnchor $recursiveRef $schema additionalProperties allOf anyOf const contains contentSchema definitions dependencies dependentRequired dependentSchemas discriminator else enum externalDocs if items maxContains minContains not nullable oneOf patternProperties prefixItems properties propertyNames required then type unevaluatedItems unevaluatedProperties xml'.split(
    ' ',
  ),
);

/** Of those, the rules that a reader is shown as they were written. */
const unsaid = new Set(
  'contains dependencies dependentRequired dependentSchemas else if maxContains minContains propertyNames then'.split(
    ' ',
  ),
);

/** As a part, a reference to a family means what its kinds share, not any of them. */
export function rewriteSchema(to: Rewriting, node: Json | undefined, place: string, isPart = false): JsonObject {
  if (node === undefined || node === true) return {};
  if (!isObject(node)) {
    to.note(place, node === false ? 'allows nothing; it is read as anything' : 'is no schema; it is read as anything');
    return {};
  }
  if (to.isFile(node)) return node;
  const reference = text(get(node, '$ref'));
  if (reference !== undefined) return rewriteReference(to, node, { reference, place, isPart });
  const said = annotationsOf(node);
  const literal = rewriteLiteral(node);
  if (literal !== undefined) return { ...said, ...literal };
  const known = typesOf(to, node, place);
  const all = list(get(node, 'allOf'))
    .map((item, index) => rewriteSchema(to, item, `${place}/allOf/${index}`, isMore(node, place)))
    .filter(says);
  const choices = (['anyOf', 'oneOf'] as const).flatMap((key) => rewriteChoice(to, node, { key, place }));
  if (all.length + choices.length === 0) return { ...said, ...withNull(rewriteCore(to, node, known, place), node) };
  const plain = known.filter((type) => type !== 'null');
  const core = rewriteCore(to, node, plain, place);
  const body = compose(core, all, choices);
  return {
    ...said,
    ...(plain.length < known.length && plain.length > 0 ? { anyOf: [body, { type: 'null' }] } : withNull(body, node)),
  };
}

/** Does it say anything about the shape? */
export function says(schema: JsonObject): boolean {
  return Object.keys(schema).some((key) => !annotations.has(key) && !key.startsWith('x-'));
}

/** True where `allOf` makes a new schema of its parts, and does not only say something beside a reference. */
function isMore(node: JsonObject, place: string): boolean {
  const named = /^\/components\/schemas\/[^/]+$/.test(place);
  return named || list(get(node, 'allOf')).length > 1 || get(node, 'properties') !== undefined;
}

/** Shape beside a choice is "all of: the shape, the choice". What is required may stand in any of them. */
function compose(core: JsonObject, all: readonly JsonObject[], choices: readonly JsonObject[]): JsonObject {
  const { required, ...shape } = core;
  const empty = shape.type === 'object' && Object.keys(shape).length === 1;
  const own = empty || !says(shape) ? [] : [shape];
  const needs = required === undefined ? {} : { required };
  if (choices.length === 0) return { ...(empty ? {} : shape), ...needs, allOf: all };
  const [choice] = choices;
  if (choice !== undefined && choices.length === 1 && own.length + all.length === 0 && required === undefined)
    return choice;
  return { ...needs, allOf: [...own, ...all, ...choices] };
}

/** What a 3.1 document says beside a reference holds as well; in 3.0 only words may stand there. */
function rewriteReference(
  to: Rewriting,
  node: JsonObject,
  { reference, place, isPart }: { readonly reference: string; readonly place: string; readonly isPart: boolean },
): JsonObject {
  const { $ref: _, ...beside } = node;
  const said = annotationsOf(beside);
  const target = to.reference(reference, isPart);
  if (target === undefined) {
    to.note(place, `refers to ${reference}, where nothing stands; it is read as anything`);
    return said;
  }
  const modern = text(get(to.source, 'openapi'))?.startsWith('3.0') !== true;
  const shape = modern ? rewriteSchema(to, beside, place) : {};
  return says(shape) && !onlyNull(shape) ? { ...said, allOf: [{ $ref: target }, shape] } : { ...said, $ref: target };
}

function onlyNull(shape: JsonObject): boolean {
  return Object.keys(shape).every((key) => key === 'nullable' || annotations.has(key) || key.startsWith('x-'));
}

/** One value, or one of several; undefined where the values are no plain ones, which a type could not say. */
function rewriteLiteral(node: JsonObject): JsonObject | undefined {
  const constant = get(node, 'const');
  if (constant === null) return { type: 'null' };
  if (constant !== undefined && isPlain(constant)) return { const: constant };
  const values = get(node, 'enum');
  const shaped =
    get(node, 'type') === 'object' ||
    get(node, 'properties') !== undefined ||
    get(node, 'additionalProperties') !== undefined;
  if (!isList(values) || shaped || !values.every(isPlain)) return undefined;
  const type = get(node, 'type');
  return {
    ...(typeof type === 'string' && types.has(type) ? { type } : {}),
    enum: [...new Set([...values, ...(allowsNull(node) ? [null] : [])])],
  };
}

function isPlain(value: Json): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  return number(value) !== undefined;
}

function allowsNull(node: JsonObject): boolean {
  const type = get(node, 'type');
  return get(node, 'nullable') === true || (isList(type) && type.includes('null'));
}

function withNull(schema: JsonObject, node: JsonObject): JsonObject {
  return get(node, 'nullable') === true && says(schema) ? { ...schema, nullable: true } : schema;
}

function typesOf(to: Rewriting, node: JsonObject, place: string): readonly string[] {
  const type = get(node, 'type');
  const named = typeof type === 'string' ? [type] : texts(type);
  const odd = named.filter((name) => !types.has(name));
  if (odd.length > 0)
    to.note(place, `has the type ${odd.join(', ')}, which JSON Schema does not know; it is read as anything`);
  return odd.length > 0 ? [] : [...new Set(named)];
}

/** What stands there apart from compositions. */
function rewriteCore(to: Rewriting, node: JsonObject, known: readonly string[], place: string): JsonObject {
  const rest = Object.fromEntries(entries(node).filter(([key]) => !left.has(key) && !isAnnotation(key)));
  const [only] = known;
  const type = known.length > 1 ? { type: known } : only === undefined ? {} : { type: only };
  const parts = [
    ...(known.length === 0 || known.includes('object') ? [rewriteRecord(to, node, place)] : []),
    ...(known.includes('array') ? [rewriteItems(to, node, place)] : []),
    ...(known.includes('string') ? [rewriteText(to, node, place)] : []),
  ];
  const shape: JsonObject = Object.assign({}, type, ...parts);
  // A limit without a type is a limit on nothing that a type could say.
  return Object.keys(shape).length === 0 ? {} : { ...rest, ...shape };
}

/** A tuple is an array of any of its items: openapi-fetch's types would make it one in any case. */
function rewriteItems(to: Rewriting, node: JsonObject, place: string): JsonObject {
  const items = get(node, 'items');
  const prefix = list(get(node, 'prefixItems') ?? (isList(items) ? items : undefined));
  const rest = isObject(items) ? [rewriteSchema(to, items, `${place}/items`)] : [];
  const tuple = prefix.map((item, index) => rewriteSchema(to, item, `${place}/prefixItems/${index}`));
  const all = [...tuple, ...rest];
  const [only] = all;
  if (only === undefined || !all.every(says)) return only !== undefined && all.length === 1 ? { items: only } : {};
  return { items: all.length === 1 ? only : { anyOf: distinct(all) } };
}

function rewriteText(to: Rewriting, node: JsonObject, place: string): JsonObject {
  const content = get(node, 'contentSchema');
  return content === undefined ? {} : { contentSchema: rewriteSchema(to, content, `${place}/contentSchema`) };
}

/** Nothing where one of the choices may be anything: then all of it may. */
function rewriteChoice(
  to: Rewriting,
  node: JsonObject,
  at: { readonly key: 'anyOf' | 'oneOf'; readonly place: string },
): readonly JsonObject[] {
  const items = list(get(node, at.key)).filter((item) => item !== false);
  const tag = text(get(get(node, 'discriminator'), 'propertyName'));
  const members = items.map((item, index) => {
    // Each kind of a family that the same tag tells apart is listed by itself.
    const isPart = tag !== undefined && to.families.get(nameOf(text(get(item, '$ref')) ?? ''))?.tag === tag;
    return tagMember(to, node, item, rewriteSchema(to, item, `${at.place}/${at.key}/${index}`, isPart));
  });
  return members.length === 0 || !members.every(says) ? [] : [{ [at.key]: distinct(members) }];
}

function distinct(schemas: readonly JsonObject[]): readonly JsonObject[] {
  return [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
}

export function isAnnotation(key: string): boolean {
  return annotations.has(key) || key.startsWith('x-');
}

/** Words that are no text would stop openapi-typescript, which trims them. What no type can say is kept to be read. */
function annotationsOf(node: JsonObject): Record<string, Json> {
  const said = entries(node).filter(
    ([key, value]) => isAnnotation(key) && (!['title', 'summary'].includes(key) || typeof value === 'string'),
  );
  const not = get(node, 'not');
  const patterns = entries(get(node, 'patternProperties')).map(([pattern]) => pattern);
  const constant = get(node, 'const');
  const values = list(get(node, 'enum'));
  const more = get(node, 'externalDocs');
  const beyond = entries(node).filter(([key]) => unsaid.has(key));
  return {
    ...Object.fromEntries(said),
    ...(not === undefined ? {} : { 'x-not': not }),
    ...(patterns.length === 0 ? {} : { 'x-names': patterns }),
    ...(constant === undefined || (isPlain(constant) && constant !== null) ? {} : { 'x-const': constant }),
    ...(values.every(isPlain) ? {} : { 'x-enum': values }),
    ...(more === undefined ? {} : { 'x-more': more }),
    ...(beyond.length === 0 ? {} : { 'x-rules': Object.fromEntries(beyond) }),
  };
}
