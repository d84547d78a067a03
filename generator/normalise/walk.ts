// A rewritten document -> a copy in which every schema was changed once more, what stands inside a schema first.

import { entries, isList, isObject, type Json, type JsonObject, pointer } from '../json.js';

export type Change = (schema: JsonObject, place: string) => JsonObject;

/** Maps whose keys are names and not keywords. */
const maps = new Set([
  'paths',
  'webhooks',
  'responses',
  'parameters',
  'requestBodies',
  'headers',
  'callbacks',
  'content',
  'pathItems',
]);

/** Schemas stand below `schema` and `schemas` only: everything else was made regular before. */
export function mapSchemas(document: Json, change: Change): Json {
  return walk(document, { key: '', place: '', change });
}

interface At {
  readonly key: string;
  readonly place: string;
  readonly change: Change;
}

function walk(node: Json, at: At): Json {
  const { key, place, change } = at;
  if (isList(node)) return node.map((item, index) => walk(item, { key: '', place: `${place}/${index}`, change }));
  if (!isObject(node)) return node;
  const inside = (name: string, item: Json): Json => {
    const here = place + pointer(name);
    if (maps.has(key)) return walk(item, { key: '', place: here, change });
    if (key === 'schemas' || name === 'schema') return isObject(item) ? changeDeep(item, here, change) : item;
    if (name.startsWith('x-') || name === 'example' || name === 'examples') return item;
    return walk(item, { key: name, place: here, change });
  };
  return Object.fromEntries(entries(node).map(([name, item]) => [name, inside(name, item)]));
}

/** The schema with each schema directly inside it changed. */
export function mapInside(schema: JsonObject, change: Change, place: string): JsonObject {
  const each = (item: Json, here: string): Json => (isObject(item) ? change(item, here) : item);
  return Object.fromEntries(
    entries(schema).map(([key, value]): readonly [string, Json] => {
      const here = `${place}/${key}`;
      if (key === 'properties')
        return [
          key,
          Object.fromEntries(entries(value).map(([name, item]) => [name, each(item, here + pointer(name))])),
        ];
      if (key === 'allOf' || key === 'anyOf' || key === 'oneOf')
        return [key, isList(value) ? value.map((item, index) => each(item, `${here}/${index}`)) : value];
      if (key === 'items' || key === 'additionalProperties' || key === 'contentSchema') return [key, each(value, here)];
      return [key, value];
    }),
  );
}

function changeDeep(schema: JsonObject, place: string, change: Change): JsonObject {
  return change(
    mapInside(schema, (inner, here) => changeDeep(inner, here, change), place),
    place,
  );
}
