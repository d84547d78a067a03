// Callbacks of every kind to a receiver: each gets one answer, and only what was handled is acknowledged.

import { inspect } from 'node:util';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Fields, UnknownCallback } from './event.js';
import { memoryStore } from './memory-store.js';
import type { CallbackError } from './problem.js';
import { gather } from './raw-body.js';
import { readForm, readJson } from './read.js';
import { type CallbackRequest, createReceiver } from './receiver.js';
import { type CallbackOrder, withOrder, withoutOrder } from './step.js';
import { anyone, asked, told } from './trust.js';

let reported: CallbackError[];
let unknown: UnknownCallback[];
let handled: unknown[];
let asks: string[];
/** What the server answers to a reference, and what the merchant's book says of it. */
let server: (reference: string) => object;
let book: (reference: string) => CallbackOrder | undefined;
let store = memoryStore();

const paid = { id: 'p-1', order: 'o-1', amount: 100, currency: 'HKD', status: 'paid' };

beforeEach(() => {
  [reported, unknown, handled, asks, store] = [[], [], [], [], memoryStore()];
  server = () => paid;
  book = () => ({ amount: 100, currency: 'HKD' });
});

const rules = {
  methods: ['POST'],
  types: { 'application/json': readJson, 'application/x-www-form-urlencoded': readForm },
  acknowledgement: { status: 202, type: 'text/plain', body: 'success' },
};
const fields = { reference: 'order', amount: 'amount', currency: 'currency', once: ['id', 'status'] };
const mark = (kind: string) => ({ required: ['type'], values: { type: [kind] } });

function receive(body: string | Uint8Array, more: Partial<CallbackRequest> = {}) {
  const options = { store, report: (problem: CallbackError) => reported.push(problem), limit: 1000 };
  const order = (reference: string) => book(reference);
  const handle = (...heard: unknown[]): void => void handled.push(heard);
  const receiver = createReceiver(rules, options, {
    kinds: [
      asked<object>(
        mark('payment'),
        [
          {
            field: 'order',
            ask: async (value) => {
              asks.push(value);
              return server(value);
            },
          },
          { field: 'id', ask: async (value) => server(value) },
        ],
        withOrder('payment', fields, { ...options, order }, handle),
      ),
      told<Fields>(mark('notice'), withoutOrder('notice', options, handle)),
    ],
    unknown: (event) => unknown.push(event),
    admit: anyone,
  });
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const headers = { 'content-type': 'application/json' };
  return receiver.receive({ method: 'POST', url: '/', headers, read: async () => bytes, ...more });
}

function tooLong(limit: number): Uint8Array {
  const all = gather(limit, '');
  for (let at = 0; at <= limit; at++) all.add(new Uint8Array(1));
  return all.bytes();
}

const json = (value: object): string => JSON.stringify(value);
const payment = json({ type: 'payment', order: 'o-1' });

test('the answer is the one that the document wants', async () => {
  const wanted = { status: 202, headers: { 'content-type': 'text/plain' }, body: 'success' };
  expect(await receive(payment)).toEqual(wanted);
  expect(handled).toEqual([
    [
      { kind: 'payment', data: paid },
      { amount: 100, currency: 'HKD' },
    ],
  ]);
  expect(await receive(json({ type: 'notice', text: 'hello' }))).toEqual(wanted);
  expect(handled[1]).toEqual([{ kind: 'notice', data: { type: 'notice', text: 'hello' } }]);
});

test.each<readonly [string, Partial<CallbackRequest>, number, string]>([
  ['a GET', { method: 'GET' }, 405, 'send it by POST'],
  ['a type of its own', { headers: { 'content-type': 'application/jsonp' } }, 415, 'send application/json or'],
  ['no type', { headers: {} }, 415, 'send application/json'],
  ['a type that every object has', { headers: { 'content-type': 'constructor' } }, 415, 'send application/json'],
  [
    'a compressed body',
    { headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } },
    415,
    'not compressed',
  ],
  ['a body beyond the limit', { read: async (limit) => tooLong(limit) }, 413, 'more than 1000'],
])('%s is refused', async (_, more, status, words) => {
  const reply = await receive(payment, more);
  expect(reply).toMatchObject({ status, body: expect.stringContaining(words) });
  expect(reply.headers.allow).toBe(status === 405 ? 'POST' : undefined);
  expect([reported.length, handled.length, unknown.length, asks.length]).toEqual([1, 0, 0, 0]);
});

test('parameters and letter case of a content type do not matter, and a form is a form', async () => {
  expect((await receive(payment, { headers: { 'content-type': 'Application/JSON; charset=utf-8' } })).status).toBe(202);
  const form = new Headers({ 'content-type': 'application/x-www-form-urlencoded' });
  expect((await receive('type=payment&order=o-1', { headers: form })).status).toBe(202);
});

test.each<readonly [string, object, UnknownCallback['reason'], number]>([
  ['a kind of tomorrow', { type: 'refund', order: 'o-1' }, 'unrecognised', 202],
  ['no kind at all', { order: 'o-1' }, 'unrecognised', 202],
  ['no reference', { type: 'payment' }, 'no-reference', 202],
  ['an object for a reference', { type: 'payment', order: { $ne: '' } }, 'no-reference', 202],
  ['an endless reference', { type: 'payment', order: 'o'.repeat(513) }, 'no-reference', 202],
])('%s is shown as unknown, and acknowledged', async (_, body, reason, status) => {
  expect((await receive(json(body))).status).toBe(status);
  expect(unknown).toEqual([{ kind: 'unknown', reason, body }]);
  expect([handled, reported]).toEqual([[], []]);
});

test.each<readonly [string, object, CallbackOrder | undefined, UnknownCallback['reason']]>([
  ['another transaction', { ...paid, order: 'o-2' }, paid, 'disagreement'],
  ['no order in the answer', { ...paid, order: undefined }, paid, 'no-reference'],
  ['an order nobody placed', paid, undefined, 'no-order'],
  ['a cent less', { ...paid, amount: 99 }, paid, 'amount'],
  ['no amount', { ...paid, amount: undefined }, paid, 'amount'],
  ['an amount as text', { ...paid, amount: '100' }, paid, 'amount'],
  ['no currency', { ...paid, currency: undefined }, paid, 'currency'],
  ['a currency in lower case', { ...paid, currency: 'hkd' }, paid, 'currency'],
])('%s is shown as unknown, and handled when it comes again and fits', async (_, answer, order, reason) => {
  server = () => answer;
  book = () => order;
  const acknowledged = reason === 'no-reference';
  expect((await receive(payment)).status).toBe(acknowledged ? 202 : 422);
  expect([unknown.map((event) => event.reason), handled]).toEqual([[reason], []]);
  [server, book] = [() => paid, () => paid];
  expect((await receive(payment)).status).toBe(202);
  expect(handled).toHaveLength(1);
});

test.each([
  ['text', '100'],
  ['a bigint', 100n],
  ['a fraction', 100.5],
  ['nothing', undefined],
])('an order of the merchant whose amount is %s is the merchant’s mistake', async (_, amount) => {
  book = () => Object.assign({ amount: 0, currency: 'HKD' }, { amount });
  expect((await receive(payment)).status).toBe(500);
  expect(reported[0]?.cause).toMatchObject({ code: 'configuration' });
});

test('when the server cannot be asked, the callback comes again', async () => {
  server = () => {
    throw new Error('away');
  };
  expect((await receive(payment)).status).toBe(503);
  expect(reported).toMatchObject([{ fault: 'asking', cause: { message: 'away' } }]);
  server = () => paid;
  expect((await receive(payment)).status).toBe(202);
});

test('what throws outside, in the arm, the store or the report, is told and never thrown', async () => {
  book = () => {
    throw new Error('canary_of_the_book');
  };
  const reply = await receive(payment);
  expect([reply.status, inspect(reply)]).toEqual([500, expect.not.stringContaining('canary')]);
  store = {
    ...store,
    claim: () => {
      throw new Error('locked');
    },
  };
  expect((await receive(payment)).status).toBe(500);
  expect(reported.map(({ cause }) => String(cause))).toEqual(['Error: canary_of_the_book', 'Error: locked']);
  reported.push = () => {
    throw new Error('the log is full');
  };
  expect((await receive(payment)).status).toBe(500);
});

test('of many at once one is handled, and each is told the truth', async () => {
  const replies = await Promise.all(Array.from({ length: 20 }, () => receive(payment)));
  expect(replies.filter(({ status }) => status === 202)).toHaveLength(1);
  expect(replies.filter(({ status }) => status === 503)).toHaveLength(19);
  expect((await receive(payment)).status).toBe(202);
  expect(handled).toHaveLength(1);
});

test('no body makes it throw, hang or handle what the server does not confirm', async () => {
  server = () => ({ ...paid, order: 'o-1' });
  const word = fc.oneof(fc.string(), fc.constantFrom('payment', 'notice', 'o-1', '__proto__', 'constructor'));
  const object = fc.dictionary(
    fc.constantFrom('type', 'order', 'id', '__proto__', 'then'),
    fc.oneof(word, fc.jsonValue()),
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array(), object.map(json), fc.string()), async (body) => {
      const { status } = await receive(body);
      expect([202, 400, 422]).toContain(status);
    }),
    { numRuns: 500 },
  );
  const orders = handled.flatMap((heard) =>
    Array.isArray(heard) && heard[0].kind === 'payment' ? [heard[0].data] : [],
  );
  expect(orders.every(({ order }) => order === 'o-1')).toBe(true);
});
