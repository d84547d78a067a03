// Faults that were ordered, as a merchant meets them over HTTP and in place of fetch.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Merchant, order, reference } from '../../tests/sandbox/merchant.js';
import { faultNames, magicAmounts } from './fault.js';

let merchant: Merchant;
beforeAll(async () => {
  merchant = await Merchant.of();
});
afterAll(() => merchant.close());

/** What a caller sees: a status and text, or the name of the network's fault. */
async function meet(call: () => Promise<{ status: number; text: string }>): Promise<string> {
  try {
    const { status, text } = await call();
    return `${status} ${text}`;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : '';
  }
}

/** The same request in place of fetch, given up after a while. */
async function direct(request: object, patience = 20_000): Promise<{ status: number; text: string }> {
  const body = JSON.stringify({ ...order(), ...request });
  const response = await merchant.gateway.fetch('https://sandbox.invalid/gateway/api/v1/payments/checkout', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-api-key': merchant.gateway.credentials.apiKey ?? '',
      'x-signature': merchant.sign(body),
    },
    body,
    signal: AbortSignal.timeout(patience),
  });
  return { status: response.status, text: await response.text() };
}

describe('each fault, after the request was carried out', () => {
  test.each([
    ['reset', /^TypeError: fetch failed$/, /^TypeError: fetch failed$/],
    ['cut', /^TypeError: terminated$/, /^TypeError: fetch failed$/],
    ['server_error', /^500 \{"code":50000,"message":"the gateway failed/, /^500 /],
    ['bad_gateway', /^502 <html>/, /^502 <html>/],
    ['malformed', /^200 \{"code":0,.*[^}]$/, /^200 \{.*[^}]$/],
    ['empty', /^200 $/, /^200 $/],
    ['failure', /^200 \{"code":50000,"message":"the gateway says no/, /^200 \{"code":50000/],
    ['duplicate_key', /^200 \{"code":null,"code":0,/, /^200 \{"code":null,"code":0,/],
    ['unsafe_amount', /^200 \{"amount":9007199254740993,"code":0,/, /^200 \{"amount":9007199254740993,/],
    ['wrong_encoding', /^200 "\ufffd"$/, /^200 "\ufffd"$/],
    ['unknown_member', /"next_action":\{"type":"sandbox_hologram"/, /"sandbox_hologram":\{/],
    ['other_tag', /"redirect_to_url":\{.*"type":"display_qr_code"/, /"type":"display_qr_code"/],
  ] as const)('%s', async (fault, overHttp, asFetch) => {
    const payment_method = 'SANDBOX_REDIRECT_TO_URL';
    for (const [call, wanted] of [
      [merchant.checkout.bind(merchant), overHttp],
      [direct, asFetch],
    ] as const) {
      merchant.gateway.control.order({ fault });
      const merchant_reference = reference(fault);
      expect(await meet(() => call({ merchant_reference, payment_method }))).toMatch(wanted);
      expect((await merchant.query({ merchant_reference })).data.status).toBe('pending');
    }
  });

  test('timeout: nothing comes until the caller gives up', async () => {
    merchant.gateway.control.order({ fault: 'timeout' });
    const merchant_reference = reference();
    expect(await meet(() => direct({ merchant_reference }, 100))).toMatch(/^TimeoutError/);
    expect((await merchant.query({ merchant_reference })).status).toBe(200);
    merchant.gateway.control.order({ fault: 'timeout' });
    const silence = new Promise((done) => setTimeout(done, 300, 'silence'));
    expect(await Promise.race([meet(() => merchant.checkout()), silence])).toBe('silence');
  });

  test('slow: it comes, but late', async () => {
    for (const call of [direct, merchant.checkout.bind(merchant)]) {
      merchant.gateway.control.order({ fault: 'slow', milliseconds: 120 });
      const start = performance.now();
      expect((await call({})).status).toBe(200);
      expect(performance.now() - start).toBeGreaterThan(110);
    }
    merchant.gateway.control.order({ fault: 'slow', milliseconds: 5000 });
    expect(await meet(() => direct({}, 100))).toMatch(/^TimeoutError/);
  });

  test('pending_refund: the money is on its way, counts as given back, and may fail to arrive', async () => {
    const { data } = await merchant.checkout();
    const { transaction_id, payment_id } = data;
    merchant.gateway.control.order({ fault: 'pending_refund' });
    const refund = await merchant.refund({ amount: 12_000, transaction_id });
    expect(refund.data.status).toBe('pending');
    expect((await merchant.refund({ amount: 1000, transaction_id })).status).toBe(409);
    const merchant_reference = `${refund.data.merchant_reference}`;
    merchant.gateway.control.settle({ merchant_reference }, 'failed');
    expect((await merchant.query({ merchant_reference })).data.status).toBe('failed');
    expect((await merchant.get(`/api/v1/payments/detail/${payment_id}`)).data.refunded_amount).toBe(0);
    expect((await merchant.refund({ amount: 12_800, transaction_id })).status).toBe(200);
  });
});

test.each([
  'reset',
  'server_error',
  'malformed',
  'empty',
  'failure',
] as const)('%s before the request is carried out leaves nothing behind', async (fault) => {
  merchant.gateway.control.order({ fault, when: 'before' });
  const merchant_reference = reference(fault);
  await meet(() => merchant.checkout({ merchant_reference }));
  expect((await merchant.query({ merchant_reference })).status).toBe(404);
  expect((await merchant.checkout({ merchant_reference })).status).toBe(200);
});

test('a fault waits for its operation, comes as often as ordered, and can be taken back', async () => {
  expect(
    (await merchant.order('faults', { fault: 'server_error', operation: 'settlements.list', times: 2 })).status,
  ).toBe(200);
  expect((await merchant.checkout()).status).toBe(200);
  const list = async () => (await merchant.get('/api/v1/settlements')).status;
  expect([await list(), await list(), await list()]).toEqual([500, 500, 200]);
  merchant.gateway.control.order({ fault: 'server_error', times: 9 });
  await fetch(`${merchant.origin}/sandbox/faults`, { method: 'DELETE' });
  expect(await list()).toBe(200);
});

test('who is not let in meets no fault', async () => {
  merchant.gateway.control.order({ fault: 'failure' });
  expect((await merchant.get('/api/v1/settlements', { 'x-signature': 'x' })).status).toBe(401);
  expect((await merchant.get('/api/v1/settlements')).code).toBe(50_000);
});

test('each fault has two amounts: before and after', async () => {
  expect(Object.keys(magicAmounts)).toHaveLength(2 * faultNames.length);
  for (const [amount, wanted] of Object.entries(magicAmounts)) {
    if (wanted.fault !== 'failure') continue;
    const merchant_reference = reference();
    expect(await merchant.checkout({ amount: Number(amount), merchant_reference })).toMatchObject({ code: 50_000 });
    expect((await merchant.query({ merchant_reference })).status).toBe(wanted.when === 'before' ? 404 : 200);
  }
});

test.each([-1, 0.5, 1e300, 9e15, '1', null])('the clock is not put forward by %s', async (advance) => {
  const mine = await Merchant.of();
  expect(await mine.order('clock', { advance })).toMatchObject({ status: 400 });
  expect(await mine.order('clock', { advance: 1000 })).toMatchObject({ status: 200 });
  expect((await mine.get('/api/v1/settlements')).status).toBe(200);
  await mine.close();
});
