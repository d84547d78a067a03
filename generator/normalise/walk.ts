// A rewritten document -> the same, in which every schema was changed once more, what stands inside a schema first.

import { entries, isList, isObject, type Json, type JsonObject, pointer } from '../json.js';
import { methods } from './operation.js';

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

/** The same for one schema that stands alone. */
export function mapSchema(schema: JsonObject, change: Change, place = ''): JsonObject {
  return changeDeep(schema, place, change);
}

export function mapOperations(paths: JsonObject, change: (node: JsonObject) => JsonObject): JsonObject {
  return mapEntries(paths, (_, item) => {
    if (!isObject(item)) return item;
    return mapEntries(item, (key, node) => (methods.includes(key) && isObject(node) ? change(node) : node));
  });
}

interface At {
  readonly key: string;
  readonly place: string;
  readonly change: Change;
}

function walk(node: Json, at: At): Json {
  const { key, place, change } = at;
  if (isList(node)) return mapList(node, (item, index) => walk(item, { key: '', place: `${place}/${index}`, change }));
  if (!isObject(node)) return node;
  return mapEntries(node, (name, item) => {
    if (typeof item !== 'object' || item === null) return item;
    const here = place + pointer(name);
    if (maps.has(key)) return walk(item, { key: '', place: here, change });
    if (key === 'schemas' || name === 'schema') return isObject(item) ? changeDeep(item, here, change) : item;
    if (name.startsWith('x-') || name === 'example' || name === 'examples') return item;
    return walk(item, { key: name, place: here, change });
  });
}

/** The schema with each schema directly inside it changed. */
function mapInside(schema: JsonObject, change: Change, place: string): JsonObject {
  const each = (item: Json, here: string): Json => (isObject(item) ? change(item, here) : item);
  return mapEntries(schema, (key, value) => {
    switch (key) {
      case 'properties':
        return isObject(value)
          ? mapEntries(value, (name, item) => each(item, `${place}/properties${pointer(name)}`))
          : value;
      case 'allOf':
      case 'anyOf':
      case 'oneOf':
        return isList(value) ? mapList(value, (item, index) => each(item, `${place}/${key}/${index}`)) : value;
      case 'items':
      case 'additionalProperties':
      case 'contentSchema':
        return each(value, `${place}/${key}`);
      default:
        return value;
    }
  });
}

function changeDeep(schema: JsonObject, place: string, change: Change): JsonObject {
  return change(
    mapInside(schema, (inner, here) => changeDeep(inner, here, change), place),
    place,
  );
}

/** The object itself where nothing in it changed: most of a document stays as it is. */
function mapEntries(node: JsonObject, change: (name: string, item: Json) => Json): JsonObject {
  const after = new Map<string, Json>();
  for (const name of Object.keys(node)) {
    const item = node[name];
    if (item === undefined) continue;
    const changed = change(name, item);
    if (changed !== item) after.set(name, changed);
  }
  if (after.size === 0) return node;
  return Object.fromEntries(
    entries(node).map(([name, item]) => {
      const changed = after.get(name);
      return [name, changed === undefined ? item : changed];
    }),
  );
}

function mapList(list: readonly Json[], change: (item: Json, index: number) => Json): readonly Json[] {
  const mapped = list.map(change);
  return mapped.some((item, index) => item !== list[index]) ? mapped : list;
}
