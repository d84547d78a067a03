// What can go wrong with a gateway in, each error that the SDK exports out: none of them is only promised.

import * as main from 'chingchingpay';
import { type AnySdkError, type CallOptions, ChingChingPay, SdkError, type UnreadableReason } from 'chingchingpay';
import * as callbackDoor from 'chingchingpay/callback';
import {
  CallbackError,
  type CallbackFault,
  type CallbackReceiverOptions,
  createCallbackReceiver,
  forWeb,
  memoryStore,
  verify,
} from 'chingchingpay/callback';
import type { FaultName } from 'chingchingpay/sandbox';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { caught, openShop, order, type Shop, ways } from './shop.js';

let shop: Shop;
afterEach(() => shop.close());

/** What came, by the name of its class; and by its code, with what tells one kind from another. */
const seen = new Set<unknown>();
const keep = <Known extends SdkError>(error: Known): Known => {
  seen.add(error.constructor);
  return error;
};

/** Asks for a payment that was made; the answer meets a fault. */
async function ask(fault: FaultName, options: CallOptions = {}): Promise<unknown> {
  const { merchant_reference = '' } = await shop.client.payments.checkout(order());
  shop.gateway.control.order({ fault, operation: 'transactions.query' });
  return shop.client.transactions.query({ merchant_reference }, { retries: 0, ...options });
}

/** One way to each error. A code without one does not compile. */
const ends: Readonly<Record<Exclude<AnySdkError['code'], `http_${number}`>, () => PromiseLike<unknown>>> = {
  configuration: async () => new ChingChingPay({ ...shop.options, secret: '' }),
  invalid_request: () => shop.client.payments.retrieve(''),
  connection: () => ask('reset'),
  timeout: () => ask('timeout', { timeout: 60 }),
  aborted: () => ask('timeout', { signal: AbortSignal.timeout(60) }),
  redirect: () => ask('redirect'),
  envelope: () => ask('failure'),
  unreadable: () => ask('malformed'),
  outcome_unknown: () => {
    shop.gateway.control.order({ fault: 'reset', operation: 'payments.checkout' });
    return shop.client.payments.checkout(order());
  },
};

/** One way to each thing that makes an answer unreadable. */
const spoilt: Readonly<Record<UnreadableReason, FaultName>> = {
  empty: 'empty',
  encoding: 'wrong_encoding',
  syntax: 'malformed',
  duplicate: 'duplicate_key',
  'unsafe-integer': 'unsafe_amount',
};

/** What the gateway refuses, by the status that says so. */
const statuses: Readonly<Record<`http_${number}`, () => PromiseLike<unknown>>> = {
  http_400: () => shop.client.payments.checkout(order({ amount: -1 })),
  http_401: () => new ChingChingPay({ ...shop.options, secret: 'another' }).payments.retrieve('P1'),
  http_404: () => shop.client.transactions.query({ merchant_reference: 'order-of-nobody' }),
  http_409: async () => {
    const request = order();
    await shop.client.payments.checkout(request);
    // The same reference for a payment of its own: not repeated by a platform, but by the merchant.
    const error = await caught(shop.client.payments.checkout(request));
    throw error.code === 'outcome_unknown' ? error.cause : error;
  },
  http_500: () => ask('server_error'),
  http_502: () => ask('bad_gateway'),
};

describe.each(ways)('through %s', (way) => {
  beforeEach(async () => {
    shop = await openShop(way);
  });

  test.each(Object.entries({ ...ends, ...statuses }))('%s', async (code, end) => {
    const error = keep(await caught(end()));
    expect(error.code).toBe(code);
    expect(error).toBeInstanceOf(Error);
    expect(error.message).not.toBe('');
  });

  test.each(Object.entries(spoilt))('unreadable, because of %s', async (reason, fault) => {
    expect(keep(await caught(ask(fault)))).toMatchObject({ code: 'unreadable', reason, status: 200 });
  });
});

/** What a receiver on the merchant's side makes of a request. */
async function receive(
  init: RequestInit,
  more: Partial<CallbackReceiverOptions> = {},
  take = forWeb,
): Promise<CallbackError> {
  const reported: CallbackError[] = [];
  const receiver = createCallbackReceiver({
    client: shop.client,
    store: memoryStore(),
    report: (problem) => reported.push(problem),
    order: () => {
      throw new Error('the database is away');
    },
    on: { transaction: () => undefined, unknown: () => undefined },
    ...more,
  });
  const headers = { 'content-type': 'application/json' };
  const { status } = await take(receiver)(new Request('http://shop.example/', { method: 'POST', headers, ...init }));
  const [problem] = reported;
  if (!problem) throw new Error(`it was not refused, but answered ${status}`);
  expect(problem.status).toBe(status);
  return problem;
}

/** A callback about a payment that the gateway knows. */
async function news(): Promise<RequestInit> {
  const { merchant_reference } = await shop.client.payments.checkout(order());
  return { body: JSON.stringify({ merchant_reference }) };
}

/** One way to each fault of a callback. */
const faults: Readonly<Record<CallbackFault, () => Promise<CallbackError>>> = {
  method: () => receive({ method: 'PUT', body: '{}' }),
  'content-type': () => receive({ headers: { 'content-type': 'text/plain' }, body: '{}' }),
  'too-large': () => receive({ body: '{"a":1}' }, { limit: 6 }),
  'raw-body': () =>
    receive({ body: '{}' }, {}, (receiver) => async (request) => {
      await request.json();
      return forWeb(receiver)(request);
    }),
  malformed: () => receive({ body: '{' }),
  signature: async () => {
    const failure: unknown = await verify(new Uint8Array(), {}, 'a secret').catch((error: unknown) => error);
    if (failure instanceof CallbackError) return failure;
    throw failure;
  },
  asking: () => receive({ body: '{"merchant_reference":"order-of-nobody"}' }),
  busy: async () => receive(await news(), { store: { claim: () => 'busy', finish: () => {}, release: () => {} } }),
  handler: async () => receive(await news()),
};

describe('callbacks', () => {
  beforeEach(async () => {
    shop = await openShop('its fetch, without a port');
  });

  test.each(Object.entries(faults))('%s', async (fault, end) => {
    expect(keep(await end())).toMatchObject({ code: 'callback', fault });
  });
});

test('every error that a door exports was seen above', () => {
  const exported = [...Object.values(main), ...Object.values(callbackDoor)].filter(
    (one: unknown) => typeof one === 'function' && one.prototype instanceof SdkError,
  );
  expect(exported.length).toBeGreaterThan(10);
  expect(exported.filter((one) => !seen.has(one)).map(({ name }) => name)).toEqual([]);
});
