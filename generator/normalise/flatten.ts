// Objects that are all of one schema -> one object in which the last word on a property counts.
//
// A general list says "items are objects", a special one beside it what they are. As types the two are no array that
// anyone could read; as one object they are what was meant.

import { entries, get, isObject, type Json, type JsonObject, list, text, texts } from '../json.js';
import { componentOf } from './rewriting.js';
import { isAnnotation } from './schema.js';

const plain = new Set([
  'type',
  'properties',
  'required',
  'additionalProperties',
  'allOf',
  'minProperties',
  'maxProperties',
]);

/** Undefined where a part is more than an object with properties. `members` in the order of what they say. */
export function flatten(schemas: JsonObject, members: readonly JsonObject[]): JsonObject | undefined {
  const parts = members.map((member) => partsOf(schemas, member, new Set()));
  const all: JsonObject[] = [];
  for (const part of parts) {
    if (part === undefined) return undefined;
    all.push(...part);
  }
  const properties = new Map<string, Json>();
  for (const part of all) {
    for (const [name, value] of entries(get(part, 'properties')))
      if (!properties.has(name) || saysMore(value)) properties.set(name, value);
  }
  const required = [...new Set(all.flatMap((part) => texts(get(part, 'required'))))].filter((name) =>
    properties.has(name),
  );
  const open = all.some((part) => get(part, 'additionalProperties') !== undefined);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length === 0 ? {} : { required }),
    ...(open ? { additionalProperties: true } : {}),
  };
}

/** An empty schema takes no word back. */
function saysMore(value: Json): boolean {
  return entries(value).some(([key]) => !isAnnotation(key));
}

/** The objects a member is made of, the most general first. */
function partsOf(schemas: JsonObject, member: JsonObject, met: ReadonlySet<string>): readonly JsonObject[] | undefined {
  const reference = text(get(member, '$ref'));
  if (reference !== undefined) {
    const name = componentOf(reference);
    const target = get(schemas, name);
    return isObject(target) && !met.has(name) ? partsOf(schemas, target, new Set([...met, name])) : undefined;
  }
  if (entries(member).some(([key]) => !plain.has(key) && !isAnnotation(key))) return undefined;
  if ((get(member, 'type') ?? 'object') !== 'object') return undefined;
  const found: JsonObject[] = [];
  for (const part of list(get(member, 'allOf')).filter(isObject)) {
    const inner = partsOf(schemas, part, met);
    if (inner === undefined) return undefined;
    found.push(...inner);
  }
  return [...found, member];
}
