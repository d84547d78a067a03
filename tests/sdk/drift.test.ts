// A watch over answers: silent while they are as described, exact about the place when they are not, never a value.

import { ChingChingPay } from 'chingchingpay';
import { answers, watchDrift } from 'chingchingpay/drift';
import { createSandbox } from 'chingchingpay/sandbox';
import { describe, expect, test } from 'vitest';
import { openShop, order, reference, ways } from './shop.js';

function watched(change: (answer: { data: Record<string, unknown> }) => void) {
  const sandbox = createSandbox();
  const reports: unknown[] = [];
  const { apiKey = '', secret = '' } = sandbox.credentials;
  const client = new ChingChingPay({
    server: 'test',
    apiKey,
    secret,
    onDrift: watchDrift(answers, (report) => reports.push(report)),
    fetch: async (url, init) => {
      const answer = await (await sandbox.fetch(url, init)).json();
      change(answer);
      return Response.json(answer);
    },
  });
  return { client, reports };
}

describe.each(ways)('through %s', (way) => {
  test('what the gateway answers is as described, whatever is asked: it is reported to nobody', async () => {
    const reports: unknown[] = [];
    const { client, close } = await openShop(way, { onDrift: watchDrift(answers, (report) => reports.push(report)) });
    const request = order({ payment_method: 'SANDBOX_REDIRECT_TO_URL' });
    const { merchant_reference = '', payment_id = '' } = await client.payments.checkout(request);
    await client.payments.retrieve(payment_id);
    await client.transactions.query({ merchant_reference });
    await client.settlements.list();
    const link = { amount: 100, currency: 'HKD', merchant_id: 'M1', merchant_reference: reference() };
    await client.paymentLinks.create(link);
    await close();
    expect(reports).toEqual([]);
  });
});

test('an answer that differs is handed on, and its places are told as they stand in the whole answer', async () => {
  const { client, reports } = watched(({ data }) => {
    data.transaction_type = 7;
  });
  const payment = await client.payments.checkout(order());
  expect(payment.transaction_type).toBe(7);
  expect(reports).toEqual([
    {
      operation: 'payments.checkout',
      status: 200,
      drift: [{ pointer: '/data/transaction_type', what: expect.any(String) }],
    },
  ]);
});
