// What a schema says of an object's properties -> properties, those required, and one schema for all others.

import { entries, get, isObject, type Json, type JsonObject, pointer, texts } from '../json.js';
import type { Rewriting } from './rewriting.js';
import { isAnnotation, rewriteSchema, says } from './schema.js';

export function rewriteRecord(to: Rewriting, node: JsonObject, place: string): JsonObject {
  const properties = entries(get(node, 'properties')).map(
    ([name, value]) => [name, rewriteSchema(to, value, place + pointer('properties', name))] as const,
  );
  const required = [...new Set(texts(get(node, 'required')))];
  const rest = rewriteRest(to, node, place);
  return {
    ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties) }),
    ...(required.length === 0 || (properties.length === 0 && !composed(node)) ? {} : { required }),
    ...(rest === undefined ? {} : { additionalProperties: fits(properties, rest) ? rest : true }),
  };
}

function composed(node: JsonObject): boolean {
  return ['allOf', 'anyOf', 'oneOf'].some((key) => get(node, key) !== undefined);
}

/** `true` for anything, undefined where nothing more is said or allowed. */
function rewriteRest(to: Rewriting, node: JsonObject, place: string): true | JsonObject | undefined {
  const more = get(node, 'additionalProperties');
  const patterns = entries(get(node, 'patternProperties'));
  const schemas = [
    ...(isObject(more) || more === true ? [rewriteSchema(to, more, `${place}/additionalProperties`)] : []),
    ...patterns.map(([pattern, value]: readonly [string, Json]) =>
      rewriteSchema(to, value, place + pointer('patternProperties', pattern)),
    ),
  ];
  const [only] = schemas;
  if (only === undefined) return undefined;
  if (!schemas.every(says)) return true;
  return schemas.length === 1 ? only : { anyOf: schemas };
}

/** An index holds for the named properties too: where they differ, nobody could write such an object. */
function fits(properties: readonly (readonly [string, JsonObject])[], rest: true | JsonObject): boolean {
  if (rest === true) return true;
  const shape = (schema: JsonObject): string => JSON.stringify(entries(schema).filter(([key]) => !isAnnotation(key)));
  return properties.every(([, schema]) => shape(schema) === shape(rest));
}
