// Schemas as people write them -> the one way that both witnesses read alike.

import { describe, expect, test } from 'vitest';
import { get, type Json, type JsonObject, list, text } from '../json.js';
import { parseDocument } from '../yaml.js';
import { Domains, hasPlain, meet } from './domain.js';
import { normaliseDocument } from './normalise.js';

const id: JsonObject = { type: 'object', properties: { id: { type: 'string' } } };
const B: JsonObject = {
  type: 'object',
  properties: { inner: { type: 'object', properties: { x: { type: 'string' } } } },
};
const toB: JsonObject = { $ref: '#/components/schemas/B' };

function normalise(schema: Json): { readonly schema: Json | undefined; readonly notes: readonly string[] } {
  const document = { openapi: '3.1.0', paths: {}, components: { schemas: { A: schema, B } } };
  const { document: written, notes } = normaliseDocument(document);
  return {
    schema: get(get(get(written, 'components'), 'schemas'), 'A'),
    notes: notes.map(({ pointer, text }) => `${pointer} ${text}`),
  };
}

describe('says', () => {
  test.each<readonly [string, Json, Json]>([
    [
      'what is plain as it stands',
      { type: 'string', minLength: 1, 'x-unit': 's' },
      { type: 'string', minLength: 1, 'x-unit': 's' },
    ],
    ['fields beside a choice as both of them', { ...id, anyOf: [toB, id] }, { allOf: [id, { anyOf: [toB, id] }] }],
    [
      'two kinds of choice as both of them',
      { anyOf: [id, toB], oneOf: [toB, id] },
      { allOf: [{ anyOf: [id, toB] }, { oneOf: [toB, id] }] },
    ],
    [
      'a null beside a composition as a choice',
      { type: ['object', 'null'], allOf: [toB] },
      { anyOf: [{ allOf: [toB] }, { type: 'null' }] },
    ],
    [
      'a discriminator not at all: it changes no type',
      { oneOf: [toB, id], discriminator: { propertyName: 'type' } },
      { oneOf: [toB, id] },
    ],
    [
      'a list by position as a list of any of them',
      { type: 'array', prefixItems: [{ type: 'string' }, id] },
      { type: 'array', items: { anyOf: [{ type: 'string' }, id] } },
    ],
    [
      'what must be there where it is declared',
      { allOf: [toB], required: ['inner', 'absent'] },
      { allOf: [{ allOf: [toB], required: ['inner'] }] },
    ],
    ['true as anything', true, {}],
  ])('%s', (_, given, wanted) => {
    expect(normalise(given)).toEqual({ schema: wanted, notes: [] });
  });

  test('a part of another schema as a schema of its own', () => {
    const { schema } = normalise({ $ref: '#/components/schemas/B/properties/inner' });
    expect(schema).toEqual({ $ref: expect.stringMatching(/^#\/components\/schemas\/\w+$/) });
  });
});

describe('keeps', () => {
  test('names that are words of the specification elsewhere', () => {
    const names = [
      'discriminator',
      'const',
      'enum',
      'schema',
      '$ref',
      'example',
      'default',
      'items',
      'allOf',
      '__proto__',
    ];
    const properties = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
    expect(normalise({ type: 'object', properties }).schema).toEqual({ type: 'object', properties });
  });

  test('data as data', () => {
    const given = { type: 'object', example: { $ref: 'nowhere', anyOf: 1 }, default: { allOf: [] } };
    expect(normalise(given)).toEqual({ schema: given, notes: [] });
  });

  test('what it was given', () => {
    const given: JsonObject = { ...id, anyOf: [toB], required: ['id'] };
    const before = JSON.stringify(given);
    normalise(given);
    expect(JSON.stringify(given)).toBe(before);
  });
});

describe('reads as anything, and notes', () => {
  test.each<readonly [string, Json, string]>([
    ['false', false, '/components/schemas/A allows nothing; it is read as anything'],
    [
      'a list of itself',
      { type: 'array', items: { $ref: '#/components/schemas/A' } },
      '/components/schemas/A/items is what it stands in; it is read as anything',
    ],
    [
      'what is made of itself',
      { $ref: '#/components/schemas/A' },
      '/components/schemas/A is made of itself alone; it is read as anything',
    ],
    [
      'a reference that leads nowhere',
      { $ref: '#/components/schemas/Absent' },
      '/components/schemas/A refers to #/components/schemas/Absent, where nothing stands; it is read as anything',
    ],
    [
      'things that exclude each other',
      { allOf: [{ type: 'string' }, { type: 'integer' }] },
      '/components/schemas/A is all of several things that exclude each other; it is read as anything',
    ],
  ])('%s', (_, given, note) => {
    expect(normalise(given).notes).toEqual([note]);
  });
});

describe('kinds of a schema with a discriminator', () => {
  const parent: JsonObject = {
    type: 'object',
    discriminator: { propertyName: 'kind' },
    properties: { kind: { type: 'string' } },
  };
  const made = (more: JsonObject = {}): JsonObject => ({ allOf: [{ $ref: '#/components/schemas/P' }, id], ...more });

  function kinds(schemas: JsonObject): { readonly told: readonly string[]; readonly notes: readonly string[] } {
    const { document, notes } = normaliseDocument({ openapi: '3.1.0', paths: {}, components: { schemas } });
    const family = get(get(get(document, 'components'), 'schemas'), 'P');
    const told = list(get(family, 'oneOf')).map((member) => {
      const [named, tagged] = list(get(member, 'allOf'));
      const said = get(get(tagged, 'properties'), 'kind');
      return `${text(get(named, '$ref'))?.slice(21)}: ${JSON.stringify(get(said, 'const') ?? get(said, 'enum'))}`;
    });
    return { told, notes: notes.map((note) => note.text) };
  }

  test.each<readonly [string, JsonObject, readonly string[]]>([
    ['have their names', { P: parent, A: made(), B: made() }, ['A: "A"', 'B: "B"', 'PBase: "P"']],
    [
      'have the names of a mapping, and no others',
      {
        P: {
          ...parent,
          discriminator: { propertyName: 'kind', mapping: { a: 'A', b: '#/components/schemas/B', c: 'B' } },
        },
        A: made(),
        B: made(),
        C: made(),
      },
      ['A: "a"', 'B: ["b","c"]'],
    ],
    [
      'have the names that Microsoft gives them',
      { P: parent, A: made({ 'x-ms-discriminator-value': '#a' }), B: made({ 'x-ms-discriminator-value': '#b' }) },
      ['A: "#a"', 'B: "#b"'],
    ],
    [
      'leave the other values to what they share',
      { P: { ...parent, properties: { kind: { type: 'string', enum: ['A', 'none'] } } }, A: made(), B: made() },
      ['A: "A"', 'PBase: "none"'],
    ],
    [
      'may have words of their own beside the tag',
      {
        P: { ...parent, properties: { kind: { allOf: [{ $ref: '#/components/schemas/K' }], description: 'Which.' } } },
        K: { type: 'string', enum: ['A', 'B'] },
        A: made({ properties: { kind: { description: 'An A.' } } }),
        B: made(),
      },
      ['A: "A"', 'B: "B"'],
    ],
    ['are none where nothing is made of it', { P: parent, A: id }, []],
  ])('%s', (_, schemas, wanted) => {
    expect(kinds(schemas)).toEqual({ told: wanted, notes: [] });
  });

  test.each<readonly [string, JsonObject, RegExp]>([
    [
      'a tag that is no text',
      { P: { ...parent, properties: { kind: { type: 'integer' } } }, A: made(), B: made() },
      /^has the discriminator "kind", by which A cannot be told/,
    ],
    [
      'too many',
      { P: parent, ...Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`K${index}`, made()])) },
      /^has 201 kinds, more than 100; it is read as what its kinds share$/,
    ],
  ])('are named where they cannot be told: %s', (_, schemas, what) => {
    expect(kinds(schemas)).toEqual({ told: [], notes: [expect.stringMatching(what)] });
  });
});

test('numbers keep their letters; one in two spellings is one value, and what is sent back is sent as it stands', () => {
  const [spelled = null, other = null, again = null] = list(parseDocument('[1.0, 10e-1, 1]', 'numbers.yaml'));
  const of = (value: Json) => new Domains({}).of({ const: value });
  for (const value of [other, again]) expect(hasPlain(meet(of(spelled), of(value)))).toBe(true);
  expect(hasPlain(meet(of(spelled), of(2)))).toBe(false);
  expect(normalise({ const: spelled }).schema).toEqual({ const: spelled });
  const content = { 'application/json': { example: { rate: spelled } } };
  const heard = { post: { responses: { 200: { description: 'Heard', content } } } };
  const { document } = normaliseDocument({ openapi: '3.1.0', webhooks: { heard } });
  const post = get(get(get(document, 'webhooks'), 'heard'), 'post');
  expect(text(get(get(post, 'x-acknowledgement'), 'body'))).toBe('{"rate":1.0}');
});
