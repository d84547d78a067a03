// Names of operations and fields in extensions -> those that name nothing.

import { expect, test } from 'vitest';
import type { Json } from '../json.js';
import { followIn, nodeIn } from './in-memory.js';
import { checkOrder, checkReferences } from './references.js';

const answer = { properties: { code: {}, data: {}, message: {} } };
const json = (schema: Json) => ({ content: { 'application/json': { schema } } });
const envelope = { data: 'data', code: 'code', message: 'message' };

function check(pay: Readonly<Record<string, Json>>, root: Readonly<Record<string, Json>> = {}) {
  const document = {
    paths: {
      '/pay': {
        post: {
          operationId: 'payments.pay',
          requestBody: json({ $ref: '#/Pay' }),
          responses: { 200: json(answer), 400: json({ properties: { error: {} } }) },
          ...pay,
        },
      },
      '/pay/{id}': {
        parameters: [{ $ref: '#/Id' }],
        get: { operationId: 'payments.find', responses: {} },
        put: { operationId: 'payments.change' },
      },
    },
    Pay: { allOf: [{ properties: { reference: { type: 'string' } } }], properties: { page: { type: 'integer' } } },
    Id: { name: 'id', in: 'path', schema: { type: 'string' } },
    'x-envelope': envelope,
    ...root,
  };
  return checkReferences(nodeIn(document), followIn(document));
}

test('what is named exists', () => {
  const settle = { operation: 'payments.find', field: 'reference', argument: 'id' };
  const pages = { page: 'page', first: 1, limit: 10 };
  expect(check({ 'x-settle': [settle], 'x-references': ['reference'], 'x-pages': pages })).toEqual([]);
});

const settle = { operation: 'payments.find', field: 'reference', argument: 'id' };

test.each<[string, string, Json, string, string, string]>([
  [
    'a reference nobody takes',
    'x-references',
    ['refrence'],
    '/0',
    'payments.pay takes no refrence',
    'Write reference.',
  ],
  [
    'a missing operation',
    'x-settle',
    [{ ...settle, operation: 'payments.fnd' }],
    '/0/operation',
    'no operation',
    'payments.find',
  ],
  [
    'an operation that may not be repeated',
    'x-settle',
    [{ ...settle, operation: 'payments.change' }],
    '/0/operation',
    'may not be repeated',
    'x-repeat: safe',
  ],
  ['a missing field', 'x-settle', [{ ...settle, field: 'id' }], '/0/field', 'payments.pay takes no id', 'reference'],
  [
    'a missing argument',
    'x-settle',
    [{ ...settle, argument: 'reference' }],
    '/0/argument',
    'payments.find takes no',
    'id',
  ],
  ['a missing page', 'x-pages', { page: 'pag', size: 'page' }, '/page', 'payments.pay takes no pag', 'Write page.'],
  ['a page size in words', 'x-pages', { page: 'page', size: 'reference' }, '/size', 'which is no integer', 'page'],
])('%s is told', (_, key, value, pointer, what, instead) => {
  expect(check({ [key]: value })).toMatchObject([
    {
      place: { pointer: `#/paths/~1pay/post/${key}${pointer}` },
      what: expect.stringContaining(what),
      instead: expect.stringContaining(instead),
    },
  ]);
});

test.each([
  ['data', 'dat', 'data'],
  ['data', 'error', 'code, data, message'],
  ['code', 'error', 'code'],
  ['message', 'mesage', 'message'],
])('an envelope whose %s no answer has is told', (key, name, instead) => {
  expect(check({}, { 'x-envelope': { ...envelope, [key]: name } })).toMatchObject([
    {
      place: { pointer: `#/x-envelope/${key}` },
      what: `no answer has the field ${name}`,
      instead: expect.stringContaining(instead),
    },
  ]);
});

const callbacks = (post: Readonly<Record<string, Json>>) => ({
  changed: { '{$request.body#/url}': { post: { requestBody: json({ $ref: '#/Pay' }), ...post } } },
});

test('a callback is asked about by what it brings, and a return names its own parameters', () => {
  const parameters = [
    { name: 'state', in: 'query' },
    { name: 'code', in: 'query' },
  ];
  const good = { 'x-settle': [settle], parameters, 'x-return': { state: 'state', code: ['code'] } };
  expect(check({ callbacks: callbacks(good) })).toEqual([]);
  expect(check({}, { webhooks: { changed: { post: { ...good, requestBody: json({ $ref: '#/Pay' }) } } } })).toEqual([]);
  const bad = { ...good, 'x-settle': [{ ...settle, field: 'refrence' }], 'x-return': { state: 'stat', code: ['cod'] } };
  expect(check({ callbacks: callbacks(bad) }).map(({ what, instead }) => [what, instead])).toEqual([
    ['the callback takes no refrence', expect.stringContaining('reference')],
    ['the callback takes no stat', expect.stringContaining('state')],
    ['the callback takes no cod', expect.stringContaining('code')],
  ]);
});

test('a type that names an order has its fields', () => {
  const properties = { reference: {}, amount: {}, currency: {}, status: {} };
  const order = { reference: 'reference', amount: 'amount', currency: 'currency', once: ['status'] };
  const found = (more: Readonly<Record<string, Json>>) => {
    const schema = { properties, 'x-order': { ...order, ...more } };
    return checkOrder(nodeIn(schema), followIn(schema)).map(({ place, what }) => [place.pointer, what]);
  };
  expect(found({})).toEqual([]);
  expect(found({ amount: 'amuont', once: ['status', 'id'] })).toEqual([
    ['#/x-order/amount', 'the type takes no amuont'],
    ['#/x-order/once/1', 'the type takes no id'],
  ]);
});
