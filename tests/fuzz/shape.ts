// Dice -> a random schema of OpenAPI 3.0 or 3.1.

import type { Dice } from './dice.js';
import { propertyNames, values, words } from './names.js';

/** What a document is made of while it is written. */
export type Node = { [key: string]: unknown };

export interface Shapes {
  readonly dice: Dice;
  /** True for 3.1. */
  readonly modern: boolean;
  /** References that lead somewhere. */
  readonly references: readonly string[];
}

export function shape(from: Shapes, depth = 0): unknown {
  const { dice, modern, references } = from;
  if (references.length > 0 && dice.once(depth > 2 ? 2 : 4)) return reference(from);
  if (modern && dice.once(20)) return dice.once(2);
  const made = dice.pick(
    depth > 3
      ? [scalar]
      : [scalar, scalar, record, record, record, listed, chosen, chosen, joined, union, odd, tagged, extended],
  )(from, depth);
  return { ...made, ...said(from) };
}

function reference({ dice, modern, references }: Shapes): Node {
  const [first = '#', ...rest] = references;
  const found = { $ref: dice.pick([first, ...rest]) };
  if (!modern || !dice.once(4)) return found;
  return {
    ...found,
    ...dice.pick<Node>([
      { description: 'beside' },
      { deprecated: true },
      { type: 'object', properties: { extra: { type: 'string' } } },
      { nullable: true },
    ]),
  };
}

function said({ dice, modern }: Shapes): Node {
  return {
    ...(dice.once(6) ? { description: dice.pick(words) } : {}),
    ...(dice.once(12) ? { title: dice.pick(words) } : {}),
    ...(dice.once(12) ? { deprecated: true } : {}),
    ...(dice.once(8) ? dice.pick<Node>([{ readOnly: true }, { writeOnly: true }]) : {}),
    ...(dice.once(20) ? { externalDocs: { url: 'https://a.test' }, xml: { name: 'x', wrapped: true } } : {}),
    ...(dice.once(30) ? { 'x-sibling-union': false } : {}),
    ...(dice.once(12) ? { default: dice.pick<unknown>([null, 'x', 1, {}, []]) } : {}),
    ...(dice.once(12) ? { example: dice.pick<unknown>([null, 'x', { $ref: '#/nowhere' }]) } : {}),
    ...(!modern && dice.once(6) ? { nullable: true } : {}),
    ...(dice.once(20) ? { not: { type: 'string' } } : {}),
  };
}

function scalar({ dice, modern }: Shapes): Node {
  const strings = dice.some(values, 4);
  return dice.pick<Node>([
    { type: 'string' },
    { type: 'string', format: dice.pick(['date-time', 'binary', 'byte', 'uuid', 'x']) },
    { type: 'string', enum: strings },
    { enum: [...strings, 1, -1, 1.5, true, null] },
    { type: 'string', enum: ['card', 'redirect_to_url'] },
    { type: 'integer', minimum: 0 },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'integer', enum: [1, 2, -3] },
    { type: 'integer', format: 'int64', minimum: -(2 ** 60), exclusiveMinimum: modern ? 1 : true },
    { type: 'string', pattern: '^(?<a>x)\\p{L}+$', minLength: 1, maxLength: 2 ** 31 },
    { type: 'number', enum: [0.1, -0, 1e21, 2 ** 60] },
    { type: 'boolean', enum: [true] },
    { type: 'string', enum: strings, 'x-enum-varnames': strings, default: strings[0] ?? '' },
    ...(modern
      ? ([
          { type: 'null' },
          { type: ['string', 'null'] },
          { type: ['string', 'integer', 'boolean'] },
          { const: dice.pick<unknown>(['x', 1, -1, true, null, { a: 1 }, [1]]) },
          { type: ['string', 'null'], enum: ['a', null] },
          { type: ['integer', 'object', 'array', 'null'], items: { type: 'string' } },
          { type: 'string', contentEncoding: 'base64', contentMediaType: 'image/png' },
          { const: dice.pick(values), title: dice.pick(words) },
          { anyOf: strings.map((value) => ({ const: value, title: value })) },
          {
            type: 'string',
            contentMediaType: 'application/json',
            contentSchema: { type: 'object', properties: { a: { type: 'string' } } },
          },
        ] as const)
      : []),
  ]);
}

function record(from: Shapes, depth: number): Node {
  const { dice, modern } = from;
  const names = dice.some(propertyNames, 4);
  const properties = Object.fromEntries(names.map((name) => [name, shape(from, depth + 1)]));
  return {
    ...(dice.once(4) ? {} : { type: modern && dice.once(6) ? ['object', 'null'] : 'object' }),
    ...(dice.once(8) ? {} : { properties }),
    ...(dice.once(2) ? { required: [...dice.some(names, 2), ...(dice.once(8) ? ['absent', 'constructor'] : [])] } : {}),
    ...(dice.once(4) ? { additionalProperties: dice.pick<unknown>([true, false, {}, shape(from, depth + 1)]) } : {}),
    ...(modern && dice.once(8)
      ? { patternProperties: { '^x-': shape(from, depth + 1), '[': { type: 'string' } } }
      : {}),
    ...(modern && dice.once(12) ? { $defs: { inner: shape(from, depth + 1) } } : {}),
    ...(modern && dice.once(12)
      ? dice.pick<Node>([
          { unevaluatedProperties: false },
          { propertyNames: { pattern: '^x' } },
          { dependentRequired: { id: ['name'] }, dependentSchemas: { id: { required: ['name'] } } },
          { minProperties: 1, maxProperties: 3 },
          { if: { required: ['id'] }, else: { required: ['name'] } },
        ])
      : {}),
  };
}

function listed(from: Shapes, depth: number): Node {
  const { dice, modern } = from;
  return dice.pick<Node>([
    { type: 'array', items: shape(from, depth + 1) },
    { type: 'array', items: shape(from, depth + 1), minItems: 1, maxItems: 2 },
    { type: 'array', items: {} },
    ...(modern
      ? [
          { type: 'array', prefixItems: [shape(from, depth + 1), shape(from, depth + 1)] },
          { type: 'array' },
          { type: ['array', 'null'], items: shape(from, depth + 1) },
          { type: 'array', contains: { const: 1 }, minContains: 1, uniqueItems: true },
          { type: 'array', prefixItems: [{ type: 'string' }], items: shape(from, depth + 1), unevaluatedItems: false },
        ]
      : []),
  ]);
}

function chosen(from: Shapes, depth: number): Node {
  const { dice } = from;
  const key = dice.pick(['oneOf', 'anyOf']);
  const some = Array.from({ length: 1 + dice.count(2) }, () => shape(from, depth + 1));
  const beside = dice.once(3) ? dice.pick([record, scalar, listed])(from, depth + 1) : {};
  const discriminator = dice.once(3)
    ? {
        discriminator: {
          propertyName: dice.pick(['type', 'kind']),
          ...(dice.once(2) ? { mapping: { a: from.references[0] ?? 'a' } } : {}),
        },
      }
    : {};
  return { ...beside, ...(dice.once(8) ? { allOf: [shape(from, depth + 1)] } : {}), [key]: some, ...discriminator };
}

function joined(from: Shapes, depth: number): Node {
  const { dice } = from;
  const some = Array.from({ length: 1 + dice.count(2) }, () => shape(from, depth + 1));
  const beside = dice.once(2) ? record(from, depth + 1) : {};
  return { ...beside, allOf: some, ...(dice.once(3) ? { required: dice.some(propertyNames, 2) } : {}) };
}

/** A tag and its siblings, the members sometimes nullable and sometimes missing. */
function union(from: Shapes, depth: number): Node {
  const { dice, modern } = from;
  const members = dice.some(
    ['redirect_to_url', 'card', 'card_data', 'unknown', 'a.b', '__proto__', 'class', 'toString'],
    3,
  );
  const tag = dice.pick(['type', 'kind', 'object']);
  const listed = dice.once(2)
    ? { enum: [...members, ...(dice.once(3) ? ['none', 'unknown'] : [])] }
    : { description: members.map((name) => `\`${name}\``).join() };
  const member = (): Node => ({
    type: modern && dice.once(3) ? ['object', 'null'] : 'object',
    properties: { url: { type: 'string' }, more: shape(from, depth + 2) },
    ...(dice.once(2) ? { required: ['url'] } : {}),
  });
  return {
    type: 'object',
    properties: {
      [tag]: { type: 'string', ...listed },
      ...Object.fromEntries(members.map((name) => [name, member()])),
    },
    ...(dice.once(2) ? { required: [tag] } : {}),
  };
}

/** A choice between types whose tag each of them declares, with and without a mapping. */
function tagged({ dice, references }: Shapes): Node {
  const [first] = references;
  if (first === undefined) return { type: 'string' };
  const some = [first, ...dice.some(references, 2)];
  const mapping = Object.fromEntries(some.map((target, index) => [dice.pick(values) + index, target]));
  return {
    [dice.pick(['oneOf', 'anyOf'])]: some.map(($ref) => ({ $ref })),
    discriminator: { propertyName: dice.pick(['type', 'kind']), ...(dice.once(2) ? { mapping } : {}) },
  };
}

/** A type that says more of another: the same property again, narrower, wider or quite different. */
function extended(from: Shapes, depth: number): Node {
  const { dice, references } = from;
  const names = dice.some(propertyNames, 2);
  const more = (): Node => ({
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, shape(from, depth + 2)])),
    ...(dice.once(2) ? { required: names } : {}),
  });
  const [first] = references;
  return {
    allOf: [first === undefined || dice.once(3) ? more() : { $ref: dice.pick([first, ...references]) }, more()],
  };
}

function odd(from: Shapes, depth: number): Node {
  const { dice, modern } = from;
  return dice.pick<Node>([
    {},
    { type: 'object' },
    { nullable: true },
    { type: 'object', enum: ['x'] },
    { properties: { a: { type: 'string' } }, anyOf: [{ required: ['a'] }, { required: ['b'] }] },
    { type: 'string', oneOf: [{ enum: ['a'] }, { pattern: 'x' }] },
    { allOf: [{ type: 'string' }, { type: 'integer' }] },
    { enum: [{ a: 1 }, 'x'] },
    { enum: [] },
    { not: {} },
    { allOf: [] },
    { oneOf: [{}] },
    { type: 'object', additionalProperties: false },
    { type: 'object', properties: {}, required: ['a'] },
    { description: 'only words' },
    { type: 'string', allOf: [{ minLength: 1 }], nullable: true },
    { nullable: true, oneOf: [shape(from, depth + 1), { type: 'object', nullable: true }] },
    {
      type: 'object',
      properties: { type: { type: 'string' }, geometry: { type: 'object' }, properties: { type: 'object' } },
    },
    ...(modern
      ? [
          { if: shape(from, depth + 1), else: shape(from, depth + 1) },
          { type: [] },
          { type: 'array', items: false, prefixItems: [{ type: 'string' }] },
        ]
      : []),
  ]);
}
