// Query and refund by the public client, against the sandbox: without a port, and over HTTP.

import type { CheckoutRequest, RefundRequest } from 'chingchingpay';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caught, openShop, order, reference, type Shop, ways } from './shop.js';

describe.each(ways)('transactions through %s', (way) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop(way);
  });
  afterAll(() => shop.close());

  const pay = async (fields: Partial<CheckoutRequest> = {}) => {
    const original_merchant_reference = reference('paid');
    const answer = await shop.client.payments.checkout(
      order({ merchant_reference: original_merchant_reference, ...fields }),
    );
    return { ...answer, original_merchant_reference };
  };

  const refund = (fields: Partial<RefundRequest>) =>
    shop.client.transactions.refund({
      amount: 12_800,
      currency: 'HKD',
      merchant_reference: reference('refund'),
      transaction_type: 'refund',
      ...fields,
    });

  test('a transaction is found by the reference, by its own id, and by the id of its payment', async () => {
    const { original_merchant_reference: merchant_reference, payment_id, transaction_id } = await pay();
    const wanted = {
      amount: 12_800,
      channel_id: 12,
      created_at: expect.any(Number),
      currency: 'HKD',
      merchant_id: 'M100028',
      merchant_reference,
      payment_id,
      status: 'succeeded',
      transaction_id,
      transaction_type: 'sale',
    };
    for (const request of [
      { merchant_reference },
      { transaction_id },
      { transaction_id: payment_id },
      { merchant_reference, transaction_id },
    ])
      expect(await shop.client.transactions.query(request), JSON.stringify(request)).toMatchObject(wanted);
  });

  test("the status is the gateway's, and changes when the payer acts", async () => {
    const { original_merchant_reference: merchant_reference } = await pay({
      payment_method: 'SANDBOX_REDIRECT_TO_URL',
    });
    const status = async () => (await shop.client.transactions.query({ merchant_reference })).status;
    expect(await status()).toBe('pending');
    shop.gateway.control.settle({ merchant_reference }, 'succeeded');
    expect(await status()).toBe('succeeded');
  });

  test('a query that names nothing is refused before anything is sent', async () => {
    const before = shop.sent.length;
    for (const request of [{}, { merchant_reference: '' }, { transaction_id: '', merchant_reference: '' }]) {
      const error = await caught(shop.client.transactions.query(request));
      expect(error).toMatchObject({ code: 'invalid_request', operation: 'transactions.query', attempts: 0 });
    }
    expect(shop.sent.length).toBe(before);
  });

  test.each([
    ['a reference that is unknown', { merchant_reference: 'none' }, 'http_404', 'no such transaction'],
    ['an id that is unknown', { transaction_id: 'none' }, 'http_404', 'no such transaction'],
  ] as const)('%s is a plain 404: a query moves no money', async (_, request, code, words) => {
    const error = await caught(shop.client.transactions.query(request));
    expect(error).toMatchObject({ code, attempts: 1, body: expect.stringContaining(words) });
  });

  test('a reference and an id that name two transactions are refused', async () => {
    const [one, two] = [await pay(), await pay()];
    const request = { merchant_reference: one.original_merchant_reference, transaction_id: two.transaction_id };
    expect(await caught(shop.client.transactions.query(request))).toMatchObject({ code: 'http_409' });
  });

  test('a part is given back, then the rest, and then no more', async () => {
    const { original_merchant_reference, payment_id, transaction_id } = await pay();
    const part = await refund({ amount: 5000, original_merchant_reference });
    expect(part).toMatchObject({
      amount: 5000,
      currency: 'HKD',
      original_merchant_reference,
      payment_id,
      status: 'succeeded',
      transaction_type: 'refund',
    });
    expect(part.transaction_id).not.toBe(transaction_id);

    const tooMuch = await caught(refund({ amount: 7801, original_merchant_reference }));
    expect(tooMuch).toMatchObject({ cause: { code: 'http_409', body: expect.stringContaining('7800') } });

    expect(await refund({ amount: 7800, transaction_id })).toMatchObject({ amount: 7800 });
    const over = await caught(refund({ amount: 1, original_merchant_reference }));
    expect(over).toMatchObject({ cause: { body: expect.stringContaining('more than the 0') } });
    expect((await shop.client.payments.retrieve(payment_id)).refunded_amount).toBe(12_800);
  });

  test('a refund that is too much was not carried out, and asking says so', async () => {
    const { original_merchant_reference } = await pay();
    const error = await caught(refund({ amount: 12_801, original_merchant_reference }));
    if (error.code !== 'outcome_unknown') throw error;
    expect(await error.settle()).toMatchObject({ kind: 'not-found-yet', cause: { code: 'http_404' } });
  });

  test('a refund is found by its own reference, and names the original', async () => {
    const { original_merchant_reference, payment_reference } = await pay();
    const merchant_reference = reference('refund');
    await refund({ amount: 100, merchant_reference, original_merchant_reference, description: '退款' });
    expect(await shop.client.transactions.query({ merchant_reference })).toMatchObject({
      amount: 100,
      description: '退款',
      merchant_reference,
      original_merchant_reference,
      original_payment_reference: payment_reference,
      transaction_type: 'refund',
    });
  });

  test('a refund can take its time', async () => {
    const { original_merchant_reference } = await pay();
    shop.gateway.control.order({ fault: 'pending_refund', operation: 'transactions.refund' });
    const merchant_reference = reference('refund');
    expect(await refund({ merchant_reference, original_merchant_reference })).toMatchObject({ status: 'pending' });
    shop.gateway.control.settle({ merchant_reference }, 'succeeded');
    expect(await shop.client.transactions.query({ merchant_reference })).toMatchObject({ status: 'succeeded' });
  });

  test('a refund that names no original is refused before anything is sent', async () => {
    const before = shop.sent.length;
    for (const fields of [{}, { original_merchant_reference: '' }])
      expect(await caught(refund(fields))).toMatchObject({ code: 'invalid_request', attempts: 0 });
    expect(shop.sent.length).toBe(before);
  });

  test.each([
    ['of more than nothing', { amount: 0 }, 'http_400'],
    ['in the currency of the sale', { currency: 'CNY' }, 'outcome_unknown'],
    ['under a reference of its own', { merchant_reference: '' }, 'http_400'],
    ['with its type', { transaction_type: 'sale' }, 'http_400'],
    ['of a transaction that is there', { original_merchant_reference: 'none' }, 'http_404'],
  ] as const)('a refund has to be %s', async (_, fields, code) => {
    const { original_merchant_reference, payment_id } = await pay();
    expect(await caught(refund({ original_merchant_reference, ...fields }))).toMatchObject({ code });
    expect((await shop.client.payments.retrieve(payment_id)).refunded_amount).toBe(0);
  });

  test('only what was paid can be given back', async () => {
    const { original_merchant_reference } = await pay({ payment_method: 'SANDBOX_REDIRECT_TO_URL' });
    const error = await caught(refund({ original_merchant_reference }));
    expect(error).toMatchObject({ cause: { body: expect.stringContaining('pending') } });
  });
});
