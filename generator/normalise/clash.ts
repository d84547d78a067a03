// Schemas that leave each other no value, or none that two compilers would name alike -> read as anything, and noted.
//
// "All of: text, and an object with a field" is a type to TypeScript and no value to JSON; openapi-fetch's types take
// it apart in a way of their own. Neither reading helps a caller.

import { entries, get, isObject, type Json, type JsonObject, list } from '../json.js';
import { type Domain, Domains, everything, hasPlain, isEmpty, meet, propertiesOf } from './domain.js';
import { flatten } from './flatten.js';
import type { Rewriting } from './rewriting.js';
import { isAnnotation } from './schema.js';
import { type Change, mapSchema } from './walk.js';

const deepest = 6;
const disagree = 'has parts that say different things of';
/** Not the shape itself. */
const beside = new Set(['allOf', 'anyOf', 'oneOf', 'required', 'nullable']);

export function findClashes(to: Rewriting, schemas: JsonObject): Change {
  const domains = new Domains(schemas);
  const view = { schemas, domains };
  const change: Change = (schema, place) => {
    if (trivial(schema)) return schema;
    const shape = Object.fromEntries(entries(schema).filter(([key]) => !isAnnotation(key) && !beside.has(key)));
    const allOf = get(schema, 'allOf');
    const members = [...list(allOf).filter(isObject), ...(Object.keys(shape).length > 0 ? [shape] : [])];
    const why = members.length > 1 ? clash(view, members, 0) : undefined;
    const said = Object.fromEntries(entries(schema).filter(([key]) => isAnnotation(key)));
    const flat =
      why?.startsWith(disagree) && get(schema, 'nullable') !== true && !hasChoice(schema)
        ? flatten(schemas, [...members, { required: get(schema, 'required') ?? [] }])
        : undefined;
    if (flat !== undefined) {
      to.note(place, `${why}; the last of them counts`);
      // It is made of schemas as they were before this.
      return { ...said, ...mapSchema(flat, change, place) };
    }
    if (why !== undefined) {
      to.note(place, `${why}; it is read as anything`);
      return said;
    }
    const domain = domains.of(schema);
    if (isEmpty(domain) && !domain.null) {
      to.note(place, 'allows no value; it is read as anything');
      return Object.fromEntries(entries(schema).filter(([key]) => isAnnotation(key)));
    }
    return withoutEmpty(to, { schema: withoutText(schema, domains), place, domains });
  };
  return change;
}

const hasChoice = (schema: JsonObject): boolean =>
  get(schema, 'anyOf') !== undefined || get(schema, 'oneOf') !== undefined;

/** One type and nothing more, or a reference: most schemas, and none that could clash. */
function trivial(schema: JsonObject): boolean {
  const type = get(schema, 'type');
  const plain = typeof type === 'string' && type !== 'object' && get(schema, 'enum') === undefined;
  if (!plain && get(schema, '$ref') === undefined) return false;
  return ['allOf', 'anyOf', 'oneOf', 'contentSchema'].every((key) => get(schema, key) === undefined);
}

/** Text holds an object or a list for the caller to give; what may be plain text itself is given as text. */
function withoutText(schema: JsonObject, domains: Domains): JsonObject {
  const content = get(schema, 'contentSchema');
  if (!isObject(content) || !hasPlain(domains.of(content))) return schema;
  return Object.fromEntries(entries(schema).filter(([key]) => key !== 'contentSchema' && key !== 'contentMediaType'));
}

/** A property that can only be null, or nothing. */
function withoutEmpty(
  to: Rewriting,
  at: { readonly schema: JsonObject; readonly place: string; readonly domains: Domains },
): JsonObject {
  const { schema, place, domains } = at;
  const empty = (value: Json | undefined): boolean => isObject(value) && isEmpty(domains.of(value));
  const properties = entries(get(schema, 'properties'));
  const rest = get(schema, 'additionalProperties');
  if (!properties.some(([, value]) => empty(value)) && !empty(rest)) return schema;
  const kept = properties.map(([name, value]): readonly [string, Json] => {
    if (!empty(value)) return [name, value];
    to.note(`${place}/properties/${name}`, 'can hold nothing but null; it is read as anything');
    return [name, Object.fromEntries(entries(value).filter(([key]) => isAnnotation(key)))];
  });
  return {
    ...schema,
    ...(properties.length === 0 ? {} : { properties: Object.fromEntries(kept) }),
    ...(empty(rest) ? { additionalProperties: true } : {}),
  };
}

interface View {
  readonly schemas: JsonObject;
  readonly domains: Domains;
}

/** Why no value, or none with one type, can be all of these; undefined where all is well. */
function clash({ schemas, domains }: View, members: readonly JsonObject[], depth: number): string | undefined {
  const said = members.filter((member) => domains.of(member) !== everything);
  const all = said.map((member) => domains.of(member));
  if (all.length < 2) return undefined;
  if (isEmpty(all.reduce(meet))) return 'is all of several things that exclude each other';
  if (all.some(isShaped) && !all.every(isRecord))
    return 'is all of several things, of which some are objects and some are not';
  if (depth > deepest) return undefined;
  const fields = said.map((member) => propertiesOf(schemas, member));
  for (const [index, mine] of fields.entries()) {
    for (const other of fields.slice(index + 1)) {
      for (const [name, here] of mine) {
        const pairs = here.flatMap((one) => (other.get(name) ?? []).map((two) => [one, two] as const));
        const found = pairs.find(
          ([one, two]) =>
            JSON.stringify(one) !== JSON.stringify(two) &&
            clash({ schemas, domains }, [one, two], depth + 1) !== undefined,
        );
        if (found !== undefined) return `${disagree} ${JSON.stringify(name)}`;
      }
    }
  }
  return undefined;
}

const isShaped = (domain: Domain): boolean => domain.object || domain.array;
const isRecord = (domain: Domain): boolean => domain.object && !domain.array && !hasPlain(domain);
