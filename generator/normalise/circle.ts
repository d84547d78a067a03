// Named schemas -> the same without one that is made of itself and nothing between.
//
// A type may mention itself in a property, where a compiler looks later. Directly, in a choice, or as an array's item
// in the wire types, it may not: such a mention says nothing new in a choice, and is read as anything in an array.
// A chain of such mentions has an end, because every reader's stack has one.

import { entries, get, isObject, type Json, type JsonObject, list, text } from '../json.js';
import { componentOf, type Rewriting } from './rewriting.js';

const deepest = 100;

export function breakCircles(to: Rewriting, schemas: JsonObject): JsonObject {
  const done = new Map<string, JsonObject>();
  const open = new Set<string>();
  /** How long the chain is that begins with each, and the longest inside the one that is open. */
  const lengths = new Map<string, number>();
  let longest = 0;

  const visit = (name: string): void => {
    const schema = get(schemas, name);
    if (done.has(name) || !isObject(schema)) return;
    open.add(name);
    const before = longest;
    longest = 0;
    const place = `/components/schemas/${name}`;
    const whole = cut(schema, place);
    if (whole === undefined) to.note(place, 'is made of itself alone; it is read as anything');
    open.delete(name);
    lengths.set(name, longest + 1);
    longest = before;
    done.set(name, whole ?? {});
  };

  const cut = (schema: JsonObject, place: string): JsonObject | undefined => {
    const reference = text(get(schema, '$ref'));
    if (reference !== undefined) {
      const name = componentOf(reference);
      if (open.has(name)) return undefined;
      if (open.size < deepest) visit(name);
      const length = lengths.get(name) ?? (get(schemas, name) === undefined ? 0 : deepest);
      if (length >= deepest) {
        to.note(place, `leads more than ${deepest} schemas deep; it is read as anything`);
        return {};
      }
      longest = Math.max(longest, length);
      return schema;
    }
    const changed: Record<string, Json> = {};
    for (const key of ['items', 'contentSchema']) {
      const inner = get(schema, key);
      if (!isObject(inner)) continue;
      const kept = cut(inner, `${place}/${key}`);
      if (kept === undefined) to.note(`${place}/${key}`, 'is what it stands in; it is read as anything');
      changed[key] = kept ?? {};
    }
    for (const key of ['allOf', 'anyOf', 'oneOf']) {
      const members = list(get(schema, key)).filter(isObject);
      if (members.length === 0) continue;
      const kept = members
        .map((member, index) => cut(member, `${place}/${key}/${index}`))
        .filter((one) => one !== undefined);
      if (kept.length === 0) return undefined;
      changed[key] = kept;
    }
    return { ...schema, ...changed };
  };

  for (const [name] of entries(schemas)) visit(name);
  // In the order they came: names are given in it.
  return Object.fromEntries(entries(schemas).map(([name, schema]) => [name, done.get(name) ?? schema]));
}
