// Schemas with a discriminator that others are made of -> the kinds of each, and what the tag calls them.
//
// `allOf` says what a kind consists of. Where the schema they share is referred to, OpenAPI means any of them: its name
// becomes a choice, and what they share gets a name of its own.

import { entries, get, isObject, type Json, type JsonObject, list, pointer, text, texts } from '../json.js';
import { type Called, declarationsOf, literalsOf, nameOf, ownValue, tellsApart, withTag } from './discriminator.js';
import { componentReference, type Rewriting } from './rewriting.js';

export interface Family {
  readonly tag: string;
  /** What the schema that all kinds are made of is called, now that its name means any of them. */
  readonly base: string;
  /** Each kind and what the tag calls it. */
  readonly kinds: ReadonlyMap<string, readonly string[]>;
}

/** A choice of more helps nobody, and costs every compiler. */
const most = 100;

export function findFamilies(to: Rewriting): ReadonlyMap<string, Family> {
  const found = new Map<string, Family>();
  const schemas = get(get(to.source, 'components'), 'schemas');
  let made: ReadonlyMap<string, readonly string[]> | undefined;
  for (const [name, schema] of entries(schemas)) {
    const tag = text(get(get(schema, 'discriminator'), 'propertyName'));
    const chosen = get(schema, 'oneOf') !== undefined || get(schema, 'anyOf') !== undefined;
    if (tag === undefined || chosen || !isObject(schema)) continue;
    made ??= madeOf(schemas);
    const kinds = kindsOf(to, { name, schema, tag, made });
    if (kinds.size < 2) continue;
    const why = whyNot(to, tag, kinds);
    if (why === undefined) found.set(name, { tag, base: to.fresh(pointer(`${name}Base`)), kinds });
    else to.note(`/components/schemas/${name}`, `${why}; it is read as what its kinds share`);
  }
  return found;
}

/** The choice that the name of a family means. */
export function chooseKind(to: Rewriting, { tag, kinds, base }: Family): JsonObject {
  return {
    oneOf: [...kinds].map(([name, values]) => {
      const part = partOf(to, name, tag);
      const member = { $ref: componentReference(part) };
      const called = part === base ? (values[0] ?? name) : name;
      return isOpen(to, name, { tag, values }) ? { 'x-choice': called, ...withTag(member, { tag, values }) } : member;
    }),
  };
}

/** A kind's own schema, where its name means several that the same tag tells apart. */
export function partOf(to: Rewriting, name: string, tag?: string): string {
  const family = to.families.get(name);
  return family !== undefined && (tag === undefined || family.tag === tag) ? family.base : name;
}

const isOpen = (to: Rewriting, name: string, called: Called): boolean =>
  tellsApart(to, { $ref: componentReference(name) }, called) === 'open';

interface Parent {
  readonly name: string;
  readonly schema: JsonObject;
  readonly tag: string;
  readonly made: ReadonlyMap<string, readonly string[]>;
}

/** As the mapping says, else as each says of itself, else by their names; what is left of the tag's values is the parent. */
function kindsOf(to: Rewriting, { name, schema, tag, made }: Parent): ReadonlyMap<string, readonly string[]> {
  const schemas = get(get(to.source, 'components'), 'schemas');
  const mapping = entries(get(get(schema, 'discriminator'), 'mapping'));
  const listed = shortest(declarationsOf(to, schema, tag));
  const called = (kind: string): string => ownValue(get(schemas, kind)) ?? kind;
  const kinds = new Map<string, readonly string[]>();
  const add = (kind: string, values: readonly string[]): void => {
    if (values.length > 0) kinds.set(kind, [...(kinds.get(kind) ?? []), ...values]);
  };
  for (const [value, target] of mapping) {
    const kind = nameOf(text(target) ?? '');
    if (get(schemas, kind) !== undefined) add(kind, [value]);
  }
  if (mapping.length === 0)
    for (const kind of descendantsOf(made, name)) {
      const own = shortest(declarationsOf(to, get(schemas, kind) ?? null, tag));
      if (own !== undefined && own.length < (listed?.length ?? Number.POSITIVE_INFINITY)) add(kind, own);
      else if (listed?.includes(called(kind)) ?? true) add(kind, [called(kind)]);
    }
  if (kinds.size === 0) return kinds;
  const taken = new Set([...kinds.values()].flat());
  if (listed !== undefined)
    add(
      name,
      listed.filter((value) => !taken.has(value)),
    );
  // Where kinds have values of their own, what has none is no kind.
  else if (mapping.length === 0 && [...kinds.keys()].every((kind) => kind === called(kind) || name !== called(name)))
    add(name, [called(name)]);
  return kinds;
}

/** The strings that the narrowest of some schemas lists. */
function shortest(declared: readonly Json[]): readonly string[] | undefined {
  const lists = declared.flatMap((schema) => {
    const values = literalsOf(schema);
    return values === undefined ? [] : [texts(values)];
  });
  return lists.sort((a, b) => a.length - b.length)[0];
}

/** What is made of each schema, by the reference to it. */
function madeOf(schemas: Json | undefined): ReadonlyMap<string, readonly string[]> {
  const made = new Map<string, string[]>();
  for (const [name, schema] of entries(schemas)) {
    for (const part of list(get(schema, 'allOf'))) {
      const reference = text(get(part, '$ref'));
      const known = reference === undefined ? undefined : made.get(reference);
      if (known !== undefined) known.push(name);
      else if (reference !== undefined) made.set(reference, [name]);
    }
  }
  return made;
}

/** Every schema that is made of this one, or of one that is. */
function descendantsOf(made: Parent['made'], name: string): readonly string[] {
  const found = new Set([name]);
  for (const one of found) for (const other of made.get(componentReference(one)) ?? []) found.add(other);
  found.delete(name);
  return [...found];
}

function whyNot(to: Rewriting, tag: string, kinds: Family['kinds']): string | undefined {
  if (kinds.size > most) return `has ${kinds.size} kinds, more than ${most}`;
  const unfit = [...kinds].find(
    ([name, values]) => tellsApart(to, { $ref: componentReference(name) }, { tag, values }) === 'unfit',
  );
  return unfit === undefined
    ? undefined
    : `has the discriminator ${JSON.stringify(tag)}, by which ${unfit[0]} cannot be told`;
}
