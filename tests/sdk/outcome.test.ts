// Networks that break in, honest outcomes out: a checkout arrives once, and what nobody knows is said to be unknown.

import { OutcomeUnknownError } from 'chingchingpay';
import { describe, expect, test } from 'vitest';
import {
  clientOf,
  gateway,
  harms,
  lost,
  paths,
  patience,
  proxy,
  receivedAt,
  reopen,
  reset,
  say,
} from './broken-shop.js';
import { caught, order, reference } from './shop.js';

describe.each(Object.entries(harms))('a checkout, and then: %s', (_, [strike, cause]) => {
  test.each([
    ['it was carried out, and asking finds it', true, 'found'],
    ['it was not carried out, and asking does not find it yet', false, 'not-found-yet'],
  ] as const)('%s', async (_, carriedOut, kind) => {
    proxy.harm = { path: paths.checkout, carriedOut, strike };
    const merchant_reference = reference();
    const error = await caught(
      clientOf({ retries: 5 }).payments.checkout(order({ merchant_reference }), patience(cause)),
    );
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({
      code: 'outcome_unknown',
      cause,
      operation: 'payments.checkout',
      method: 'POST',
      path: '/gateway/api/v1/payments/checkout',
      references: { merchant_reference },
      attempts: 1,
    });
    const settlement = error.code === 'outcome_unknown' ? await error.settle() : undefined;
    expect(settlement).toMatchObject({
      kind,
      ...(carriedOut && { transaction: { merchant_reference, amount: 12_800 } }),
    });
    expect(receivedAt(paths.checkout)).toBe(1);
    expect(receivedAt(paths.query)).toBe(1);
  });
});

describe('a checkout that may have been sent', () => {
  test('is unknown when the caller leaves while it is under way', async () => {
    const leaving = new AbortController();
    proxy.harm = { path: paths.checkout, carriedOut: true, strike: () => leaving.abort() };
    const error = await lost(clientOf().payments.checkout(order(), { signal: leaving.signal }));
    expect(error.cause).toMatchObject({ code: 'aborted' });
    expect(await error.settle()).toMatchObject({ kind: 'found' });
    expect(receivedAt(paths.checkout)).toBe(1);
  });

  test('is unknown when the whole time is up', async () => {
    proxy.harm = { path: paths.checkout, carriedOut: true, strike: () => undefined };
    const error = await lost(clientOf({ timeout: 600_000 }).payments.checkout(order(), { deadline: 200 }));
    expect(error.cause).toMatchObject({ code: 'timeout' });
    expect(receivedAt(paths.checkout)).toBe(1);
  });

  test('is not sent again when a connection that was kept open is closed', async () => {
    const client = clientOf();
    await client.payments.checkout(order());
    await client.payments.checkout(order());
    // The platform takes a connection back a moment after the answer.
    await new Promise((done) => setTimeout(done, 50));
    const connections = proxy.connections();
    proxy.harm = { path: paths.checkout, carriedOut: true, strike: (socket) => socket.destroy() };
    const error = await lost(client.payments.checkout(order()));
    expect(error.attempts).toBe(1);
    expect([receivedAt(paths.checkout), proxy.connections()]).toEqual([3, connections]);
  });

  test("keeps both references, and is asked for by the merchant's own", async () => {
    const { payment_id, merchant_reference = '' } = await clientOf().payments.checkout(
      order({ payment_method: 'SANDBOX_DECLINED' }),
    );
    proxy.harm = { path: paths.checkout, carriedOut: true, strike: reset };
    const error = await lost(clientOf().payments.checkout(order({ payment_id, merchant_reference })));
    expect(error.references).toEqual({ payment_id, merchant_reference });
    expect(await error.settle()).toMatchObject({
      kind: 'found',
      transaction: { merchant_reference, status: 'succeeded' },
    });
    expect(receivedAt(paths.query)).toBe(1);
  });

  test('is asked for by the payment when that is all there is', async () => {
    const { payment_id } = await clientOf().payments.checkout(order({ payment_method: 'SANDBOX_DECLINED' }));
    proxy.harm = { path: paths.checkout, carriedOut: true, strike: reset };
    const { merchant_reference, ...rest } = order({ payment_id });
    expect(merchant_reference).toBeDefined();
    const error = await lost(clientOf().payments.checkout(rest));
    expect(error.references).toEqual({ payment_id });
    expect(await error.settle()).toMatchObject({ kind: 'found', transaction: { payment_id, merchant: {} } });
    expect(proxy.received.at(-1)).toContain(`GET /gateway/api/v1/payments/detail/${payment_id} `);
  });

  test('is unreachable when nobody answers, and found when someone does again', async () => {
    proxy.harm = { path: paths.checkout, carriedOut: true, strike: reset };
    const error = await lost(clientOf().payments.checkout(order()));
    const { port } = proxy;
    await proxy.close();
    expect(await error.settle()).toMatchObject({ kind: 'unreachable', cause: { code: 'connection', sent: 'no' } });
    await reopen(port);
    expect(await error.settle()).toMatchObject({ kind: 'found' });
  });

  test.each([
    ['fails', say(500), 'unreachable', 'http_500'],
    ['does not let us in', say(401), 'unreachable', 'http_401'],
    ['is not readable', say(200, '<html>'), 'unreachable', 'unreadable'],
    ['says no in the envelope', say(200, '{"code":404,"message":"no"}'), 'not-found-yet', 'envelope'],
    ['is an empty transaction', say(200, '{"data":{"status":"","amount":0}}'), 'not-found-yet', undefined],
    ['is another transaction', say(200, '{"data":{"merchant_reference":"x"}}'), 'not-found-yet', undefined],
  ] as const)('when the answer to asking %s', async (_, strike, kind, code) => {
    proxy.harm = { path: paths.checkout, carriedOut: true, strike: reset };
    const error = await lost(clientOf({ retries: 0 }).payments.checkout(order()));
    proxy.harm = { path: paths.query, carriedOut: false, strike };
    const settlement = await error.settle();
    expect(settlement.kind).toBe(kind);
    expect('cause' in settlement ? settlement.cause?.code : undefined).toBe(code);
  });

  test("is asked for until the caller's own rule says that it has come to its end", async () => {
    proxy.harm = { path: paths.checkout, carriedOut: true, strike: reset };
    const merchant_reference = reference();
    const request = order({ merchant_reference, payment_method: 'SANDBOX_REDIRECT_TO_URL' });
    const error = await lost(clientOf().payments.checkout(request));
    const final = (transaction: unknown) => Object(transaction).status !== 'pending';
    expect(await error.settle({ final, deadline: 200 })).toMatchObject({ kind: 'found', final: false });
    const settled = error.settle({ final });
    setTimeout(() => gateway.control.settle({ merchant_reference }, 'succeeded'), 100);
    expect(await settled).toMatchObject({ kind: 'found', final: true, transaction: { status: 'succeeded' } });
  });

  test('is no longer asked for when the caller leaves', async () => {
    proxy.harm = { path: paths.checkout, carriedOut: true, strike: reset };
    const error = await lost(clientOf().payments.checkout(order({ payment_method: 'SANDBOX_REDIRECT_TO_URL' })));
    const leaving = { deadline: 600_000, signal: AbortSignal.timeout(100) };
    const settled = await error.settle({ final: () => false, ...leaving });
    expect(settled.kind).not.toBe('not-found-yet');
  });
});

test('an envelope that says no does not promise that nothing happened: it can be asked, too', async () => {
  gateway.control.order({ fault: 'failure', operation: 'payments.checkout' });
  const error = await caught(clientOf().payments.checkout(order()));
  expect(error).toMatchObject({ code: 'envelope', confirmed: false, status: 200, envelopeCode: 50_000 });
  expect(error.code === 'envelope' && (await error.settle?.())).toMatchObject({ kind: 'found' });
  expect(receivedAt(paths.checkout)).toBe(1);
});

test.each([
  [true, 'found'],
  [false, 'not-found-yet'],
] as const)('a refund that was carried out (%s) is asked for by its own reference, not by that of the sale', async (carriedOut, kind) => {
  const { merchant_reference: original_merchant_reference = '' } = await clientOf().payments.checkout(order());
  proxy.harm = { path: paths.refund, carriedOut, strike: reset };
  const merchant_reference = reference('refund');
  const error = await lost(
    clientOf().transactions.refund({
      amount: 100,
      currency: 'HKD',
      merchant_reference,
      original_merchant_reference,
      transaction_type: 'refund',
    }),
  );
  expect(await error.settle()).toMatchObject({
    kind,
    ...(carriedOut && { transaction: { merchant_reference, amount: 100 } }),
  });
  expect(receivedAt(paths.refund)).toBe(1);
});

test('a payment link that was lost is not made twice, and there is no way to ask', async () => {
  proxy.harm = { path: paths.link, carriedOut: true, strike: reset };
  const request = { amount: 100, currency: 'HKD', merchant_id: 'M1', merchant_reference: reference('link') };
  const error = await lost(clientOf().paymentLinks.create(request));
  expect(await error.settle()).toEqual({ kind: 'unreachable' });
  expect(receivedAt(paths.link)).toBe(1);
});
