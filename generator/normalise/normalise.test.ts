// Schemas as people write them -> the one way that both witnesses read alike.

import { describe, expect, test } from 'vitest';
import { get, type Json, type JsonObject } from '../json.js';
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
