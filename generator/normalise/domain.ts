// A rewritten schema -> which values it can have: enough to see where two schemas leave none to each other.

import { entries, get, isObject, type Json, type JsonObject, list, number, text, texts } from '../json.js';
import { componentOf } from './rewriting.js';

type Values = 'all' | ReadonlySet<Json>;

export interface Domain {
  readonly null: boolean;
  readonly boolean: Values;
  readonly number: Values;
  readonly string: Values;
  readonly object: boolean;
  readonly array: boolean;
}

const none: ReadonlySet<Json> = new Set();
const nothing: Domain = { null: false, boolean: none, number: none, string: none, object: false, array: false };
export const everything: Domain = {
  null: true,
  boolean: 'all',
  number: 'all',
  string: 'all',
  object: true,
  array: true,
};
const byType: { readonly [type: string]: Domain } = {
  null: { ...nothing, null: true },
  boolean: { ...nothing, boolean: 'all' },
  integer: { ...nothing, number: 'all' },
  number: { ...nothing, number: 'all' },
  string: { ...nothing, string: 'all' },
  object: { ...nothing, object: true },
  array: { ...nothing, array: true },
};

/** Domains of schemas that may refer to each other. */
export class Domains {
  readonly #known = new Map<string, Domain>();

  constructor(readonly schemas: JsonObject) {}

  of(schema: JsonObject): Domain {
    const reference = text(get(schema, '$ref'));
    if (reference !== undefined) return this.#named(componentOf(reference));
    const parts = [
      this.#core(schema),
      ...list(get(schema, 'allOf'))
        .filter(isObject)
        .map((member) => this.of(member)),
    ];
    for (const key of ['anyOf', 'oneOf']) {
      const members = list(get(schema, key)).filter(isObject);
      if (members.length > 0) parts.push(members.map((member) => this.of(member)).reduce(join));
    }
    const whole = parts.reduce(meet);
    return get(schema, 'nullable') === true ? { ...whole, null: true } : whole;
  }

  #named(name: string): Domain {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    // While it is open it may be anything: a circle adds nothing to what the rest of it says.
    this.#known.set(name, everything);
    const schema = get(this.schemas, name);
    const domain = isObject(schema) ? this.of(schema) : everything;
    this.#known.set(name, domain);
    return domain;
  }

  #core(schema: JsonObject): Domain {
    const constant = get(schema, 'const');
    if (constant !== undefined) return literals([constant]);
    const values = get(schema, 'enum');
    if (values !== undefined) return literals(list(values));
    const type = get(schema, 'type');
    const types = typeof type === 'string' ? [type] : texts(type);
    if (types.length > 0)
      return types.map((name) => (Object.hasOwn(byType, name) && byType[name]) || everything).reduce(join);
    const shaped = get(schema, 'properties') !== undefined || get(schema, 'additionalProperties') !== undefined;
    return shaped ? { ...nothing, object: true } : everything;
  }
}

function literals(values: readonly Json[]): Domain {
  const of = (type: string): Values => new Set(values.filter((value) => typeof value === type));
  return {
    ...nothing,
    null: values.includes(null),
    boolean: of('boolean'),
    number: new Set(values.flatMap((value) => number(value) ?? [])),
    string: of('string'),
  };
}

export function meet(a: Domain, b: Domain): Domain {
  return {
    null: a.null && b.null,
    boolean: both(a.boolean, b.boolean),
    number: both(a.number, b.number),
    string: both(a.string, b.string),
    object: a.object && b.object,
    array: a.array && b.array,
  };
}

function join(a: Domain, b: Domain): Domain {
  return {
    null: a.null || b.null,
    boolean: either(a.boolean, b.boolean),
    number: either(a.number, b.number),
    string: either(a.string, b.string),
    object: a.object || b.object,
    array: a.array || b.array,
  };
}

function both(a: Values, b: Values): Values {
  if (a === 'all') return b;
  return b === 'all' ? a : new Set([...a].filter((value) => b.has(value)));
}

function either(a: Values, b: Values): Values {
  return a === 'all' || b === 'all' ? 'all' : new Set([...a, ...b]);
}

const isThere = (values: Values): boolean => values === 'all' || values.size > 0;

/** Text, numbers, true and false. */
export function hasPlain({ boolean, number, string }: Domain): boolean {
  return [boolean, number, string].some(isThere);
}

/** No value at all, or null alone: openapi-fetch's types leave out a property of such a type. */
export function isEmpty(domain: Domain): boolean {
  return !domain.object && !domain.array && !hasPlain(domain);
}

/** What references lead to, remembered for all schemas of one document. */
const known = new WeakMap<JsonObject, Map<string, Properties>>();

type Properties = ReadonlyMap<string, readonly JsonObject[]>;

/** The properties a schema names, each with every schema it has somewhere in it. */
export function propertiesOf(
  schemas: JsonObject,
  schema: JsonObject,
  met: ReadonlySet<string> = new Set(),
): Properties {
  const reference = text(get(schema, '$ref'));
  if (reference !== undefined) return propertiesOfNamed(schemas, componentOf(reference), met);
  const found = new Map<string, Set<JsonObject>>();
  const add = (name: string, values: readonly JsonObject[]): void => {
    const all = found.get(name) ?? new Set();
    for (const value of values) all.add(value);
    found.set(name, all);
  };
  for (const [name, value] of entries(get(schema, 'properties'))) if (isObject(value)) add(name, [value]);
  for (const key of ['allOf', 'anyOf', 'oneOf']) {
    for (const member of list(get(schema, key)).filter(isObject)) {
      for (const [name, values] of propertiesOf(schemas, member, met)) add(name, values);
    }
  }
  return new Map([...found].map(([name, values]) => [name, [...values]]));
}

function propertiesOfNamed(schemas: JsonObject, name: string, met: ReadonlySet<string>): Properties {
  const remembered = known.get(schemas) ?? new Map<string, Properties>();
  known.set(schemas, remembered);
  const before = remembered.get(name);
  if (before !== undefined) return before;
  const target = get(schemas, name);
  if (!isObject(target) || met.has(name)) return new Map();
  const properties = propertiesOf(schemas, target, new Set([...met, name]));
  remembered.set(name, properties);
  return properties;
}
