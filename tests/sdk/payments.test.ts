// Checkout and look-up by the public client, against the sandbox: without a port, and over HTTP.

import { type CheckoutRequest, isNextActionRedirectToUrl } from 'chingchingpay';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caught, openShop, order, reference, type Shop, ways } from './shop.js';

describe.each(ways)('checkout through %s', (way) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop(way);
  });
  afterAll(() => shop.close());

  test('an answer is awaited for its data, or asked for its response too', async () => {
    const { data, response } = await shop.client.payments.checkout(order()).withResponse();
    expect(data.payment_id).toMatch(/./);
    expect(response.status).toBe(200);
    expect(response.headers.get('x-sandbox-note')).toContain('local sandbox');
  });

  test('one request is sent: JSON, signed, with the key, and redirects are not for following', async () => {
    const before = shop.sent.length;
    await shop.client.payments.checkout(order());
    const [sent, ...more] = shop.sent.slice(before);
    expect(more).toEqual([]);
    expect(sent?.url).toBe(
      `${shop.options.server === 'test' ? 'https://test-api.chingchingpay.com/gateway' : shop.options.server}/api/v1/payments/checkout`,
    );
    expect(sent?.init).toMatchObject({ method: 'POST', redirect: 'manual' });
    expect(Object.fromEntries(new Headers(sent?.init.headers))).toMatchObject({
      accept: 'application/json',
      'content-type': 'application/json',
      'user-agent': expect.stringMatching(/^chingchingpay\/\d+\.\d+\.\d+/),
      'x-api-key': shop.options.apiKey,
      'x-signature': expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('options of a method are given as an object or as its JSON, and both go out as the same text', async () => {
    const options = {
      merchant_agreement_id: '协议-1 "quoted" \\ /',
      redirect_url: 'https://shop.example/back?a=1&b=2',
      state: 'st"ate\n',
    };
    const request = (payment_method_option: NonNullable<CheckoutRequest['payment_method_option']>) =>
      order({ payment_method: 'HK_ALIPAY_AUTODEBIT_PREPARE', payment_method_option, transaction_type: 'command' });
    const before = shop.sent.length;
    for (const option of [options, JSON.stringify(options)]) {
      const { next_action } = await shop.client.payments.checkout(request(option));
      expect(isNextActionRedirectToUrl(next_action)).toBe(true);
    }
    const fields = shop.sent.slice(before).map(({ body }) => JSON.parse(body).payment_method_option);
    expect(fields).toEqual([JSON.stringify(options), JSON.stringify(options)]);
  });

  test('text that is no JSON goes out as it stands: the gateway decides', async () => {
    const request = order({ payment_method_option: 'not json' });
    expect((await shop.client.payments.checkout(request)).result).toBe('succeeded');
    expect(JSON.parse(shop.sent.at(-1)?.body ?? '')).toEqual(request);
  });

  test('a payment can be tried again by its id until it is paid', async () => {
    const first = await shop.client.payments.checkout(order({ payment_method: 'SANDBOX_DECLINED' }));
    const { merchant_reference, ...rest } = order();
    expect(merchant_reference).toBeDefined();
    const again = { ...rest, payment_id: first.payment_id };
    expect(await shop.client.payments.checkout(again)).toMatchObject({
      payment_id: first.payment_id,
      result: 'succeeded',
    });
    const error = await caught(shop.client.payments.checkout(again));
    expect(error).toMatchObject({ cause: { code: 'http_409' }, references: { payment_id: first.payment_id } });
  });

  test.each([
    ['an amount below the least', { amount: 9 }, 400, '/amount'],
    ['an amount that is no whole number', { amount: 10.5 }, 400, '/amount'],
    ['a currency that is not taken', { currency: 'USD' }, 400, 'HKD, CNY'],
    ['a method that is unknown', { payment_method: 'CASH' }, 400, 'payment_method'],
    ['a type that is unknown', { transaction_type: 'gift' }, 400, 'transaction_type'],
    ['a payment that is unknown', { payment_id: 'pay_none' }, 404, 'pay_none'],
  ] as const)('%s is refused, and the error keeps status and words', async (_, fields, status, words) => {
    const error = await caught(shop.client.payments.checkout(order(fields)));
    expect(error).toMatchObject({ code: `http_${status}`, status, operation: 'payments.checkout', attempts: 1 });
    expect(error).toHaveProperty('body', expect.stringContaining(words));
  });

  test('a reference is good for one payment: the second time says that the first may have been carried out', async () => {
    const request = order();
    const { payment_id } = await shop.client.payments.checkout(request);
    const error = await caught(shop.client.payments.checkout(request));
    if (error.code !== 'outcome_unknown') throw error;
    expect(error.cause).toMatchObject({ code: 'http_409', body: expect.stringContaining('was used before') });
    expect(error.references).toEqual({ merchant_reference: request.merchant_reference });
    expect(await error.settle()).toMatchObject({ kind: 'found', transaction: { payment_id } });
  });
});

describe.each(ways)('look-up through %s', (way) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop(way);
  });
  afterAll(() => shop.close());

  test('a payment comes with its merchant, store, channels, and what was given back', async () => {
    const request = order({
      description: '茶 and cake',
      store_id: 'S1',
      callback_url: '',
      complete_url: 'https://shop.example/done',
    });
    const { payment_id } = await shop.client.payments.checkout(request);
    const { amount, currency, merchant_id, merchant_reference } = request;
    expect(await shop.client.payments.retrieve(payment_id)).toMatchObject({
      payment_id,
      currency,
      merchant_id,
      merchant_reference,
      description: '茶 and cake',
      complete_url: 'https://shop.example/done',
      merchant: { merchant_id },
      store: { store_id: 'S1' },
      channels: [{ channel_id: 12 }],
      refunded_amount: 0,
      created_at: expect.any(Number),
    });
    await shop.client.transactions.refund({
      amount: 800,
      currency: 'HKD',
      merchant_reference: reference('refund'),
      original_merchant_reference: merchant_reference ?? '',
      transaction_type: 'refund',
    });
    const after = await shop.client.payments.retrieve(payment_id);
    expect(after.refunded_amount).toBe(800);
    expect(amount).toBe(12_800);
  });

  test('a refund by checkout names the payment', async () => {
    const { payment_id } = await shop.client.payments.checkout(order());
    const refund = order({ amount: 300, payment_id, transaction_type: 'refund' });
    expect(await shop.client.payments.checkout(refund)).toMatchObject({ payment_id, transaction_type: 'refund' });
    expect((await shop.client.payments.retrieve(payment_id)).refunded_amount).toBe(300);
  });

  test('an id is one part of the path, whatever is in it', async () => {
    const error = await caught(shop.client.payments.retrieve('a/../b?c#d 付'));
    expect(error).toMatchObject({ code: 'http_404' });
    expect(shop.sent.at(-1)?.url).toMatch(/\/detail\/a%2F\.\.%2Fb%3Fc%23d%20%E4%BB%98$/);
  });

  test("a payment that is unknown is a 404 with the gateway's words", async () => {
    const error = await caught(shop.client.payments.retrieve('pay_none'));
    expect(error).toMatchObject({
      code: 'http_404',
      status: 404,
      body: expect.stringContaining('no payment pay_none'),
    });
  });
});
