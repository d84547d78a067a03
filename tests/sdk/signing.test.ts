// What goes over the wire, and an HMAC of node:crypto over the bytes that arrived: the two must agree.

import { ChingChingPay } from 'chingchingpay';
import { createSandbox } from 'chingchingpay/sandbox';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caught, order, reference } from './shop.js';
import { apiKey, clientOf, expectSigned, hmac, recorder, sandbox } from './signed-shop.js';

describe('by the described recipe', () => {
  test('the signature is the HMAC-SHA256 in hex of exactly the bytes that arrive', async () => {
    const server = await sandbox();
    const request = order({ description: 'ünïcödé 付款 🧧 \u2028 "quoted" \\ </script>' });
    const client = clientOf(server);
    await client.payments.checkout(request);
    await client.transactions.query({ merchant_reference: request.merchant_reference ?? '' });
    await client.settlements.list({ page: 1 });
    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'POST', 'GET']);
    expect(JSON.parse(Buffer.from(server.requests[0]?.body ?? []).toString())).toEqual(request);
    expectSigned(server);
  });

  test('whatever text and numbers a request holds', async () => {
    const server = await sandbox();
    const client = clientOf(server);
    const amounts = fc.oneof(fc.integer({ min: 1, max: 60_000 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
    const property = fc.asyncProperty(fc.string({ unit: 'binary' }), amounts, async (description, amount) => {
      const merchant_reference = reference('link');
      const request = { amount, currency: 'HKD', description, merchant_id: 'M1', merchant_reference };
      const call = client.paymentLinks.create(request);
      // The signature is looked at before the amount: what is refused is no amount, and was signed all the same.
      if (Number.isInteger(amount) && amount > 0 && amount <= 60_000) expect(await call).toHaveProperty('payment_link');
      else expect(await call.catch((error: unknown) => error)).not.toMatchObject({ code: 'http_401' });
      const { body = new Uint8Array(), headers } = server.requests.at(-1) ?? {};
      expect(Buffer.from(body).toString()).toBe(JSON.stringify(request));
      expect(headers?.['x-signature']).toBe(hmac(body).digest('hex'));
    });
    await fc.assert(property, { numRuns: 40 });
  });

  test('a request without a body signs nothing, and its query is not signed', async () => {
    const server = await sandbox();
    await clientOf(server).settlements.list({ page: 1 });
    await clientOf(server).settlements.list({ page: 2 });
    const nothing = hmac('').digest('hex');
    expect(server.requests.map(({ headers }) => headers['x-signature'])).toEqual([nothing, nothing]);
  });

  test('another secret is refused, and the sandbox does not say the right signature', async () => {
    const server = await sandbox();
    const error = await caught(clientOf(server, { secret: 'another' }).payments.checkout(order()));
    expect(error).toMatchObject({ code: 'http_401', body: expect.stringContaining('x-signature does not fit') });
    expect(JSON.stringify(error)).not.toContain(hmac(server.requests[0]?.body ?? '').digest('hex'));
  });

  test('what a caller gives for one call replaces neither key nor signature nor type, and leads nowhere else', async () => {
    const [server, elsewhere] = [await sandbox(), await recorder()];
    const options = {
      headers: { 'X-Api-Key': 'mine', 'x-signature': 'mine', 'Content-Type': 'text/plain', 'x-trace': 'kept' },
      baseUrl: elsewhere.url,
      server: elsewhere.url,
      redirect: 'follow',
      params: { query: { a: 'b' } },
      body: '{}',
      middleware: [],
      fetch: () => fetch(elsewhere.url),
      Request,
    };
    await clientOf(server).payments.checkout(order(), options);
    expect(server.requests).toMatchObject([
      {
        target: '/gateway/api/v1/payments/checkout',
        headers: { 'x-trace': 'kept', 'x-api-key': apiKey, 'content-type': 'application/json' },
      },
    ]);
    expectSigned(server);
    expect(elsewhere.requests).toEqual([]);
  });

  test('a hook that changes the body makes the call fail before anything is sent', async () => {
    const server = await sandbox();
    const onRequest = (view: object) => Object.assign(view, { body: '{}' });
    const error = await caught(clientOf(server, { onRequest }).payments.checkout(order()));
    expect(error).toMatchObject({ code: 'invalid_request' });
    expect(server.requests).toEqual([]);
  });

  test('what a caller changes of the request later is not what is sent', async () => {
    const server = await sandbox();
    const request = order({ amount: 100 });
    const call = clientOf(server).payments.checkout(request);
    request.amount = 999;
    await call;
    expect(JSON.parse(Buffer.from(server.requests[0]?.body ?? []).toString())).toMatchObject({ amount: 100 });
    expectSigned(server);
  });
});

test('a sandbox holds credentials that a caller gives it', async () => {
  const gateway = createSandbox({ credentials: { apiKey: 'another', secret: 'pair' } });
  const client = new ChingChingPay({ server: 'test', apiKey: 'another', secret: 'pair', fetch: gateway.fetch });
  await client.payments.checkout(order({ merchant_reference: reference() }));
  const wrong = new ChingChingPay({ server: 'test', apiKey, secret: 'pair', fetch: gateway.fetch });
  const error = await caught(wrong.payments.checkout(order()));
  expect(error).toMatchObject({ code: 'http_401', body: expect.stringContaining('x-api-key') });
});
