// document -> document: the same API, said in the one way that both witnesses read alike.
//
// openapi-typescript joins `properties` and `anyOf` with "or", drops the null of a typed composition and takes
// a default for a promise. Rather than copy such habits into the model, they are written out here, once.

import { entries, get, isList, isObject, type Json, list } from '../json.js';

/** Keywords whose value is one schema, a list of schemas, or a map of schemas. */
const single = [
  'items',
  'additionalProperties',
  'not',
  'contains',
  'propertyNames',
  'if',
  'then',
  'else',
  'contentSchema',
];
const several = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const named = ['properties', 'patternProperties', '$defs', 'dependentSchemas'];
/** Data, not description: a `$ref` inside is not a reference. */
const data = new Set(['example', 'examples', 'default', 'x-examples']);
/** Maps whose keys are names, not keywords. */
const maps = new Set([
  'paths',
  'responses',
  'parameters',
  'headers',
  'requestBodies',
  'callbacks',
  'securitySchemes',
  'links',
  'pathItems',
  'content',
]);

export function normaliseDocument(document: Json): Json {
  return walk(document, '');
}

/** Copies everything, and rewrites what stands where a schema stands. */
function walk(node: Json, key: string): Json {
  if (isList(node)) return node.map((item) => walk(item, ''));
  if (!isObject(node)) return node;
  if (key === 'schema') return schema(node);
  if (key === 'schemas') return map(node, schema);
  return map(node, (item, name) => (data.has(name) && !maps.has(key) ? item : walk(item, name)));
}

function schema(node: Json): Json {
  if (!isObject(node)) return node;
  const reference = get(node, '$ref');
  if (typeof reference === 'string') return { $ref: reference, ...said(node) };
  const inside = map(
    node,
    (value, key) => {
      if (single.includes(key)) return schema(value);
      if (several.includes(key)) return list(value).map(schema);
      if (named.includes(key)) return map(value, schema);
      if (key === 'enum') return list(value).filter((item) => typeof item !== 'object' || item === null);
      return value;
    },
    (key, value) => keep(key, value),
  );
  return split(inside);
}

/** What a 3.1 document says beside a reference is kept: words and marks, no shape. */
function said(node: Json): Record<string, Json> {
  return Object.fromEntries(
    entries(node).filter(([key]) => key.startsWith('x-') || ['description', 'deprecated', 'title'].includes(key)),
  );
}

function keep(key: string, value: Json): boolean {
  if (key === 'discriminator') return false;
  if (key === 'const') return typeof value !== 'object' && value !== null;
  return true;
}

/** Shape beside a choice becomes "all of: the shape, the choice"; a null beside a composition becomes a choice. */
function split(node: Json): Json {
  const types = get(node, 'type');
  const composed = several.some((key) => key !== 'prefixItems' && list(get(node, key)).length > 0);
  if (isList(types) && composed) {
    const rest = types.filter((type) => type !== 'null');
    const [only] = rest;
    const body = {
      ...without(node, ['type']),
      ...(rest.length === 1 && only !== undefined ? { type: only } : rest.length > 1 ? { type: rest } : {}),
    };
    return rest.length === types.length ? split(body) : { anyOf: [split(body), { type: 'null' }] };
  }
  const choices = ['anyOf', 'oneOf'].filter((key) => list(get(node, key)).length > 0);
  const shaped = ['properties', 'additionalProperties', 'patternProperties', 'allOf'].some(
    (key) => get(node, key) !== undefined,
  );
  if (choices.length === 0 || (choices.length === 1 && !shaped)) return node;
  const rest = without(node, [...choices, 'nullable']);
  const whole = {
    allOf: [...(shaped ? [rest] : []), ...choices.map((key) => ({ [key]: get(node, key) ?? [] }))],
  };
  return get(node, 'nullable') === true ? { ...whole, nullable: true } : whole;
}

function without(node: Json, keys: readonly string[]): Record<string, Json> {
  return Object.fromEntries(entries(node).filter(([key]) => !keys.includes(key)));
}

function map(
  node: Json,
  change: (value: Json, key: string) => Json,
  keepKey: (key: string, value: Json) => boolean = () => true,
): Json {
  return Object.fromEntries(
    entries(node)
      .filter(([key, value]) => keepKey(key, value))
      .map(([key, value]) => [key, change(value, key)]),
  );
}
