// `required` beside a composition -> `required` where the property is declared.
//
// Both witnesses read it there alike; beside a composition each has rules of its own for how far it reaches.

import { entries, get, isList, isObject, type JsonObject, list, text, texts } from '../json.js';
import { propertiesOf } from './domain.js';
import { componentOf, type Rewriting } from './rewriting.js';
import { says } from './schema.js';
import type { Change } from './walk.js';

export function settleRequired(to: Rewriting, schemas: JsonObject): Change {
  return (schema, place) => {
    const all = list(get(schema, 'allOf')).filter(isObject);
    if (all.length === 0) return schema;
    const required = [...new Set([...texts(get(schema, 'required')), ...requiredOfNothing(schemas, schema)])];
    if (required.length === 0) return schema;
    const { required: _, allOf: __, nullable, ...core } = schema;
    const reach: Reach = { to, schemas, place };
    const whole = Object.keys(core).some(
      (key) => key === 'properties' || key === 'additionalProperties' || key === 'type',
    );
    if (!whole)
      return { ...core, ...(nullable === undefined ? {} : { nullable }), allOf: demandAll(reach, all, required) };
    const { said, shape } = split(core);
    return {
      ...said,
      ...(nullable === undefined ? {} : { nullable }),
      allOf: demandAll(reach, [shape, ...all], required),
    };
  };
}

/** What one part requires and says nothing of, and another describes: to TypeScript it could still be undefined there. */
function requiredOfNothing(schemas: JsonObject, schema: JsonObject): readonly string[] {
  const { allOf, ...own } = schema;
  const parts = [own, ...list(allOf).filter(isObject)].map((part) => ({ part, declared: propertiesOf(schemas, part) }));
  const empty = parts.flatMap(({ part, declared }) =>
    [...declared].filter(([, values]) => values.some((value) => !says(value))).map(([name]) => ({ name, part })),
  );
  const names = empty.filter(
    ({ name, part }) =>
      requiredIn(schemas, part).has(name) && parts.some((other) => other.part !== part && other.declared.has(name)),
  );
  return names.map(({ name }) => name);
}

/** What a schema requires, itself or by what it is made of. */
function requiredIn(schemas: JsonObject, schema: JsonObject, depth = 0): ReadonlySet<string> {
  const target = targetOf(schemas, schema);
  if (target === undefined || depth > 20) return new Set();
  const parts = list(get(target, 'allOf')).filter(isObject);
  return new Set([
    ...texts(get(target, 'required')),
    ...parts.flatMap((part) => [...requiredIn(schemas, part, depth + 1)]),
  ]);
}

interface Reach {
  readonly to: Rewriting;
  readonly schemas: JsonObject;
  readonly place: string;
}

function split(core: JsonObject): { readonly said: JsonObject; readonly shape: JsonObject } {
  const shape = ['type', 'properties', 'additionalProperties', 'minProperties', 'maxProperties'];
  return {
    said: Object.fromEntries(entries(core).filter(([key]) => !shape.includes(key))),
    shape: Object.fromEntries(entries(core).filter(([key]) => shape.includes(key))),
  };
}

function demandAll(reach: Reach, members: readonly JsonObject[], names: readonly string[]): readonly JsonObject[] {
  return members.map((member) => demand(reach, member, names));
}

/** The member with those of the names required that it declares. */
function demand(reach: Reach, member: JsonObject, names: readonly string[]): JsonObject {
  const declared = propertiesOf(reach.schemas, member);
  const wanted = names.filter((name) => declared.has(name));
  if (wanted.length === 0) return member;
  if (text(get(member, '$ref')) !== undefined) return demandOfReference(reach, member, wanted);
  const own = wanted.filter((name) => get(get(member, 'properties'), name) !== undefined);
  const known = texts(get(member, 'required'));
  return {
    ...member,
    ...(own.length === 0 ? {} : { required: [...new Set([...known, ...own])] }),
    ...Object.fromEntries(
      ['allOf', 'anyOf', 'oneOf'].flatMap((key) => {
        const inner = get(member, key);
        return isList(inner) ? [[key, demandAll(reach, inner.filter(isObject), wanted)]] : [];
      }),
    ),
  };
}

/** `all of: the reference` with `required`: both witnesses know this form where the target itself declares them. */
function demandOfReference(reach: Reach, member: JsonObject, wanted: readonly string[]): JsonObject {
  const { $ref, ...said } = member;
  const target = targetOf(reach.schemas, member);
  const direct =
    target !== undefined && !mayBeNull(target)
      ? wanted.filter((name) => get(get(target, 'properties'), name) !== undefined)
      : [];
  const declared = propertiesOf(reach.schemas, member);
  const deeper = wanted
    .filter((name) => !direct.includes(name))
    .flatMap((name) => {
      const [schema] = declared.get(name) ?? [];
      const simple =
        schema !== undefined &&
        get(schema, 'properties') === undefined &&
        ['allOf', 'anyOf', 'oneOf'].every((key) => get(schema, key) === undefined);
      if (!simple)
        reach.to.note(
          reach.place,
          `requires ${JSON.stringify(name)} of ${$ref}, which cannot be said; it stays optional`,
        );
      return simple ? [[name, schema] as const] : [];
    });
  const own = { ...said, ...($ref === undefined ? {} : { $ref }) };
  const first: JsonObject = direct.length === 0 ? own : { allOf: [own], required: direct };
  if (deeper.length === 0) return first;
  const more = { type: 'object', properties: Object.fromEntries(deeper), required: deeper.map(([name]) => name) };
  return { allOf: [first, more] };
}

function targetOf(schemas: JsonObject, member: JsonObject): JsonObject | undefined {
  let here: JsonObject = member;
  for (let step = 0; step < 50; step++) {
    const reference = text(get(here, '$ref'));
    if (reference === undefined) return here;
    const next = get(schemas, componentOf(reference));
    if (!isObject(next)) return undefined;
    here = next;
  }
  return undefined;
}

function mayBeNull(schema: JsonObject): boolean {
  const type = get(schema, 'type');
  const chosen = get(schema, 'anyOf') !== undefined || get(schema, 'oneOf') !== undefined;
  return get(schema, 'nullable') === true || (isList(type) && type.length > 1) || chosen;
}
