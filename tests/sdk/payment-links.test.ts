// Payment links by the public client, against the sandbox: without a port, and over HTTP as far as the payer's browser.

import type { PaymentLinkRequest } from 'chingchingpay';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caught, openShop, reference, type Shop, ways } from './shop.js';

const link = (fields: Partial<PaymentLinkRequest> = {}): PaymentLinkRequest => ({
  amount: 8800,
  currency: 'HKD',
  merchant_id: 'M100028',
  merchant_reference: reference('link'),
  ...fields,
});

describe.each(ways)('payment links through %s', (way) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop(way);
  });
  afterAll(() => shop.close());

  test('a link is an address to give to the payer, and a payment that can be asked for', async () => {
    const request = link({ payment_type: 'link', complete_url: 'https://shop.example/thanks' });
    const answer = await shop.client.paymentLinks.create(request);
    expect(answer).toMatchObject({ merchant_reference: request.merchant_reference, status: 'created' });
    expect(new URL(answer.payment_link).pathname).toContain(answer.payment_id);
    expect(await shop.client.transactions.query({ merchant_reference: request.merchant_reference })).toMatchObject({
      amount: 8800,
      payment_id: answer.payment_id,
      status: 'created',
    });
    expect(await shop.client.payments.retrieve(answer.payment_id ?? '')).toMatchObject({
      complete_url: 'https://shop.example/thanks',
    });
  });

  test('a link expires in time', async () => {
    const expires_at = String(Math.floor(shop.gateway.control.now() / 1000) + 60);
    const { merchant_reference = '' } = await shop.client.paymentLinks.create(link({ expires_at }));
    await shop.gateway.control.advance(61_000);
    expect((await shop.client.transactions.query({ merchant_reference })).status).toBe('expired');
  });

  test.each([
    ['a kind of page that is unknown', { payment_type: 'poster' }, 'http_400'],
    ['an amount that is no whole number', { amount: 0.5 }, 'http_400'],
    ['a currency that is not taken', { currency: 'EUR' }, 'http_400'],
    ['no reference', { merchant_reference: '' }, 'http_400'],
    ['a time that has passed', { expires_at: '1000000000' }, 'http_400'],
  ] as const)('%s is refused', async (_, fields, code) => {
    expect(await caught(shop.client.paymentLinks.create(link(fields)))).toMatchObject({ code, attempts: 1 });
  });

  test('when the answer is lost the link is not made again, and nobody knows of the first', async () => {
    const request = link();
    shop.gateway.control.order({ fault: 'reset', operation: 'paymentLinks.create' });
    const before = shop.sent.length;
    const error = await caught(shop.client.paymentLinks.create(request));
    expect(error).toMatchObject({ code: 'outcome_unknown', attempts: 1, cause: { code: 'connection', sent: 'maybe' } });
    expect(shop.sent.length).toBe(before + 1);
    expect(await shop.client.transactions.query({ merchant_reference: request.merchant_reference })).toMatchObject({
      status: 'created',
    });
  });
});

test('over HTTP the payer opens the link, pays, and is sent to the page of thanks', async () => {
  const shop = await openShop('HTTP on loopback');
  const request = link({ complete_url: 'https://shop.example/thanks?a=1' });
  const { payment_link } = await shop.client.paymentLinks.create(request);
  const page = await fetch(payment_link);
  expect(await page.text()).toContain('HKD 88.00');
  const pressed = await fetch(payment_link, {
    method: 'POST',
    body: new URLSearchParams({ do: 'pay' }),
    redirect: 'manual',
  });
  expect([pressed.status, pressed.headers.get('location')]).toEqual([303, 'https://shop.example/thanks?a=1']);
  const { merchant_reference } = request;
  expect(await shop.client.transactions.query({ merchant_reference })).toMatchObject({ status: 'succeeded' });
  await shop.close();
});
