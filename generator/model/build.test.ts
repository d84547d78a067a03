// A document -> an API, or everything that is wrong with it, told together.

import { expect, test } from 'vitest';
import { get, type Json, type JsonObject } from '../json.js';
import { ProblemError } from '../problem.js';
import { parseDocument } from '../yaml.js';
import { buildApi } from './build.js';
import type { Api } from './model.js';

function build(document: Json): Api {
  return buildApi({
    document,
    reserved: ['SdkError'],
    locate: (pointer) => ({ file: 'spec/openapi.yaml', pointer }),
    source: () => 'spec/openapi.yaml',
  });
}

function problems(document: Json): readonly string[] {
  try {
    build(document);
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(({ pointer, what }) => `${pointer}: ${what}`);
    throw error;
  }
}

const document = (operation: JsonObject, schemas: JsonObject = {}): JsonObject => ({
  openapi: '3.1.0',
  info: { title: 'Shops' },
  paths: { '/shops/{id}': { get: { operationId: 'shops.retrieve', ...operation } } },
  components: { schemas },
});
const answer = (schema: Json): JsonObject => ({
  responses: { 200: { description: 'ok', content: { 'application/json': { schema } } } },
});

test.each<readonly [string, Json, string]>([
  ['nothing', null, ': is no OpenAPI document'],
  ['a list', [], ': is no OpenAPI document'],
  ['text', 'openapi: 3.1.0', ': is no OpenAPI document'],
  ['a document of another kind', { swagger: '2.0' }, ': is no OpenAPI document'],
  ['a version that is not read', { openapi: '3.2.0' }, ': is OpenAPI 3.2.0'],
  ['a version that is a number', { openapi: 3.1 }, ': is no OpenAPI document'],
  [
    'a reference that leads nowhere',
    document(answer({ $ref: '#/components/schemas/Absent' })),
    expect.stringContaining(': refers to #/components/schemas/Absent, where nothing stands'),
  ],
  [
    'references in a circle',
    document(answer({ $ref: '#/components/schemas/A' }), {
      A: { $ref: '#/components/schemas/B' },
      B: { $ref: '#/components/schemas/A' },
    }),
    expect.stringContaining(': is a circle of references'),
  ],
  ['what is no schema', document(answer('string')), expect.stringContaining(': is no schema')],
  [
    'a parameter that is nowhere',
    document({ parameters: [{ name: 'id', in: 'body' }] }),
    '/paths/~1shops~1{id}/get/parameters/0: is a parameter in "body"',
  ],
  [
    'a way to settle that does not exist',
    document({ 'x-settle': [{ operation: 'shops.find', field: 'id', argument: 'id' }] }),
    '/paths/~1shops~1{id}/get/x-settle/0: asks shops.find, which is no operation',
  ],
  [
    'a way to settle that gives what is not taken',
    document({ 'x-settle': [{ operation: 'shops.retrieve', field: 'id', argument: 'name' }] }),
    '/paths/~1shops~1{id}/get/x-settle/0: gives name to shops.retrieve, which takes no such thing',
  ],
])('%s is told', (_, given, wanted) => {
  expect(problems(given)).toEqual([wanted]);
});

test('everything wrong is told together, each with what to write instead', () => {
  const given = document(
    { ...answer({ $ref: '#/components/schemas/Absent' }), parameters: [{ name: 'id', in: 'body' }] },
    {},
  );
  expect(problems(given)).toHaveLength(2);
  try {
    build(given);
  } catch (error) {
    const told = error instanceof ProblemError ? error.problems : [];
    expect(told.every(({ file, instead }) => file === 'spec/openapi.yaml' && instead !== '')).toBe(true);
  }
});

test.each<readonly [string, JsonObject]>([
  ['no paths', { openapi: '3.1.0' }],
  ['paths that are a list', { openapi: '3.0.0', paths: [] }],
  ['operations that are none', { openapi: '3.1.0', paths: { '/a': null, '/b': { get: true }, '/c': { get: [] } } }],
  ['nulls everywhere', { openapi: '3.1.0', info: null, servers: null, security: null, tags: null, components: null }],
  ['schemas that are true and false', document(answer(true), { A: true, B: false })],
  ['names from the prototype', document(answer({ properties: { constructor: true, toString: true } }))],
])('%s are no reason to fall over', (_, given) => {
  expect(problems(given)).toEqual([]);
});

test('a callback that brings no fields is named', () => {
  const sent = (schema: Json): JsonObject => ({
    post: { requestBody: { content: { 'application/json': { schema } } }, responses: {} },
  });
  const webhooks: JsonObject = {
    paid: sent({ type: 'object', properties: { id: { type: 'string' } } }),
    word: sent({ enum: ['paid'] }),
    ping: { get: { responses: {} } },
  };
  expect(build({ openapi: '3.1.0', webhooks }).notes.map(({ pointer }) => pointer)).toEqual([
    '/webhooks/word/post',
    '/webhooks/ping/get',
  ]);
});

test('an API is frozen, all the way down', () => {
  const api = build(document(answer({ type: 'object', properties: { id: { type: 'string' } } })));
  const loose: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Object.isFrozen(value)) loose.push(path);
    for (const [key, item] of Object.entries(value)) visit(item, `${path}.${key}`);
  };
  visit(api, 'api');
  expect(loose).toEqual([]);
});

test('a type never takes a name of the SDK’s own', () => {
  const names = ['SdkError', 'Answer', 'Promise', 'Shops', 'ShopsOptions', 'Record'];
  const schemas = Object.fromEntries(names.map((name) => [name, { type: 'object', properties: { id: {} } }]));
  const api = build(
    document(answer({ anyOf: names.map((name) => ({ $ref: `#/components/schemas/${name}` })) }), schemas),
  );
  expect(api.types.map(({ name }) => name).filter((name) => names.includes(name))).toEqual([]);
});

test('a number keeps its letters; in two spellings it is one value, and without quotes it may be a version', () => {
  const values = parseDocument('[1.0, 1, 2.50, -0, 0, 12345678901234567890, 12345678901234567891]', 'values.yaml');
  const { types, version, notes } = build({
    ...document(answer({ $ref: '#/components/schemas/Rate' }), { Rate: { enum: values } }),
    info: { title: 'Shops', version: get(parseDocument('a: 1.10', 'info.yaml'), 'a') },
  });
  expect(version).toBe('1.10');
  expect(types[0]?.schema.kind === 'enum' ? types[0].schema.values.map(String) : types).toEqual([
    ...['1.0', '2.50', '-0', '12345678901234567890', '12345678901234567891'],
  ]);
  expect(notes.map(({ text }) => text)).toEqual([
    'lists -0, which JavaScript cannot hold: it sends 0',
    'lists 12345678901234567890, which JavaScript cannot hold: it sends 12345678901234567000',
    'lists 12345678901234567891, which JavaScript cannot hold: it sends 12345678901234567000',
  ]);
});
