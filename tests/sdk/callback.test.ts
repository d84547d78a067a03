// The sandbox's callbacks to a merchant's own server: each piece of news is handled once, on the order it is about, or not at all.

import { ConfigurationError, type Transaction, type TransactionCallback } from 'chingchingpay';
import {
  bySignature,
  type CallbackError,
  type CallbackStore,
  createCallbackReceiver,
  type KnownCallback,
  memoryStore,
  type UnknownCallback,
  verify,
} from 'chingchingpay/callback';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MerchantServer, serve } from './merchant-server.js';
import { openShop, order, type Shop } from './shop.js';

interface Order {
  readonly id: string;
  readonly amount: number;
  readonly currency: string;
}

type Handled = readonly [KnownCallback<'transaction', Transaction | TransactionCallback>, Order];

let shop: Shop;
let server: MerchantServer;
/** The merchant's own book. */
let orders: Map<string, Order>;
let store: CallbackStore;
let handled: Handled[];
let unknown: UnknownCallback[];
let reported: CallbackError[];
/** Runs in the handler. */
let work: () => unknown;

const find = (reference: string): Order | undefined => orders.get(reference);
const common = () => ({ store, report: (problem: CallbackError) => reported.push(problem), order: find });
const on = {
  transaction: async (...heard: Handled): Promise<void> => {
    await work();
    handled.push(heard);
  },
  unknown: (event: UnknownCallback): void => {
    unknown.push(event);
  },
};
const asking = () => createCallbackReceiver({ ...common(), client: shop.client, on });
const verifying = (secrets: string | readonly string[]) =>
  createCallbackReceiver({ ...common(), trust: bySignature(secrets), on });

beforeEach(async () => {
  // Its clock stands still, so that only a test puts it forward.
  shop = await openShop('its fetch, without a port', {}, { now: () => 1_800_000_000_000 });
  [orders, store, handled, unknown, reported] = [new Map(), memoryStore(), [], [], []];
  work = () => undefined;
});
afterEach(() => server.close());

const secret = (): string => shop.gateway.credentials.secret ?? '';
const advance = (milliseconds = 0): Promise<void> => shop.gateway.control.advance(milliseconds);

/** Pays an order of 128 dollars; what the merchant's book says of it may differ, and the gateway may stay silent. */
async function pay(booked: Partial<Order> | null = {}, callback_url = server.url): Promise<string> {
  const request = order({ callback_url });
  const id = request.merchant_reference ?? '';
  if (booked) orders.set(id, { id, amount: 12_800, currency: 'HKD', ...booked });
  await shop.client.payments.checkout(request);
  return id;
}

test.each([
  ['by asking the gateway', asking],
  ['by the signature', () => verifying(secret())],
])('a payment is told once, with its order, and acknowledged: %s', async (_, receiver) => {
  server = await serve(receiver());
  const id = await pay();
  await advance();
  expect(handled).toMatchObject([[{ kind: 'transaction', data: { merchant_reference: id, amount: 12_800 } }, { id }]]);
  expect([server.answered, reported, unknown]).toEqual([[200], [], []]);
  expect(shop.gateway.control.deliveries()).toMatchObject([{ state: 'acknowledged' }]);
});

test.each([
  ['without a word of trust', {}],
  ['that asks and has no client', { trust: 'query' }],
  ['that names a trust and does not import it', { trust: 'signature', secrets: 'a secret' }],
])('a receiver %s believes nobody: it is refused', (_, more) => {
  const create = () => Reflect.apply(createCallbackReceiver, undefined, [{ ...common(), on, ...more }]);
  expect(create).toThrow(ConfigurationError);
  expect(create).toThrow('a client to ask by, or trust: bySignature(secrets)');
});

test('asking believes the gateway, not the callback', async () => {
  server = await serve(asking());
  const id = await pay({}, '');
  const words = { merchant_reference: id, amount: 1, currency: 'XXX', status: 'failed' };
  expect(await post(JSON.stringify(words))).toBe(200);
  expect(handled).toMatchObject([[{ data: { status: 'succeeded', amount: 12_800 } }, { id }]]);
});

test.each([
  ['another amount', { amount: 12_801 }, 'amount'],
  ['another currency', { currency: 'CNY' }, 'currency'],
  ['no entry in the book', null, 'no-order'],
])('an order with %s is not handled, and the callback comes again', async (_, booked, reason) => {
  for (const receiver of [asking(), verifying(secret())]) {
    server = await serve(receiver);
    const id = await pay(booked);
    await advance();
    expect(unknown.at(-1)).toMatchObject({ kind: 'unknown', reason });
    expect(server.answered).toEqual([422]);
    orders.set(id, { id, amount: 12_800, currency: 'HKD' });
    await advance(15_000);
    expect(server.answered).toEqual([422, 200]);
    expect(handled.splice(0)).toHaveLength(1);
    await server.close();
  }
});

test('a handler that fails is told, and gets the callback again; one that was done does not', async () => {
  server = await serve(asking());
  const failure = new Error('the database is away');
  work = () => {
    throw failure;
  };
  await pay();
  await advance();
  expect(reported).toMatchObject([{ code: 'callback', fault: 'handler', status: 500, cause: failure }]);
  expect(server.answered).toEqual([500]);
  work = () => undefined;
  await advance(15_000);
  expect(handled).toHaveLength(1);
  shop.gateway.control.disturb({ duplicate: 3 });
  await pay();
  await advance();
  expect(server.answered).toEqual([500, 200, 200, 200, 200, 200]);
  expect(handled).toHaveLength(2);
});

test('two at once run the handler once; the other comes again and is acknowledged', async () => {
  server = await serve(asking());
  let go = (): void => undefined;
  const gate = new Promise<void>((done) => {
    go = done;
  });
  work = () => gate;
  const body = JSON.stringify({ merchant_reference: await pay({}, '') });
  const first = post(body);
  await expect.poll(() => shop.sent.length).toBe(2);
  await new Promise((done) => setTimeout(done, 50));
  const second = await post(body);
  go();
  expect([await first, second]).toEqual([200, 503]);
  expect(await post(body)).toBe(200);
  expect([handled.length, reported.map(({ fault }) => fault)]).toEqual([1, ['busy']]);
});

test('another status of the same transaction is another piece of news', async () => {
  server = await serve(asking());
  const request = order({ callback_url: server.url, payment_method: 'SANDBOX_REDIRECT_TO_URL' });
  const id = request.merchant_reference ?? '';
  orders.set(id, { id, amount: 12_800, currency: 'HKD' });
  await shop.client.payments.checkout(request);
  expect(await post(JSON.stringify({ merchant_reference: id }))).toBe(200);
  shop.gateway.control.settle({ merchant_reference: id }, 'failed');
  await advance();
  expect(handled.map(([{ data }]) => data.status)).toEqual(['pending', 'failed']);
});

test('the gateway’s retries reach a merchant who verifies, and who changes the secret', async () => {
  server = await serve(verifying(['the new one', secret()]));
  shop.gateway.control.disturb({ tamper: 'body' });
  shop.gateway.control.disturb({ tamper: 'signature' });
  await pay();
  await pay();
  await pay();
  await advance();
  expect(server.answered.sort()).toEqual([200, 401, 401]);
  expect(reported.map(({ fault }) => fault)).toEqual(['signature', 'signature']);
  expect(JSON.stringify(reported) + reported.map(String)).not.toContain(secret());
});

test('verify gives the event of genuine bytes, and refuses everything else by its own error', async () => {
  server = await serve(asking());
  const body = new TextEncoder().encode('{"merchant_reference":"a","transaction_id":"t"}');
  const headers = { 'x-signature': await sign(body) };
  expect(await verify(body, headers, secret())).toEqual({
    kind: 'transaction',
    data: { merchant_reference: 'a', transaction_id: 't' },
  });
  await expect(verify(body, headers, 'another')).rejects.toMatchObject({ code: 'callback', fault: 'signature' });
  await expect(verify(body, {}, secret())).rejects.toMatchObject({ code: 'callback', fault: 'signature' });
});

async function post(body: string): Promise<number> {
  const headers = { 'content-type': 'application/json', 'x-signature': await sign(new TextEncoder().encode(body)) };
  return (await fetch(server.url, { method: 'POST', headers, body })).status;
}

async function sign(bytes: Uint8Array): Promise<string> {
  const { createHmac } = await import('node:crypto');
  return createHmac('sha256', secret()).update(bytes).digest('hex');
}
