// A watch over answers: silent while they are as described, exact about the place when they are not, never a value.

import { ChingChingPay } from 'chingchingpay';
import { answers, watchDrift } from 'chingchingpay/drift';
import { createSandbox } from 'chingchingpay/sandbox';
import { expect, test } from 'vitest';

const order = {
  amount: 12_800,
  channel_id: 1,
  currency: 'HKD',
  merchant_id: 'M100028',
  merchant_reference: 'drift-1',
  payment_method: 'SANDBOX_REDIRECT_TO_URL',
  transaction_type: 'sale',
};

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

test('an answer as described is reported to nobody', async () => {
  const { client, reports } = watched(() => {});
  await client.payments.checkout(order);
  await client.transactions.query({ merchant_reference: order.merchant_reference });
  expect(reports).toEqual([]);
});

test('an answer that differs is handed on, and its places are told as they stand in the whole answer', async () => {
  const { client, reports } = watched(({ data }) => {
    data.transaction_type = 7;
  });
  const payment = await client.payments.checkout(order);
  expect(payment.transaction_type).toBe(7);
  expect(reports).toEqual([
    {
      operation: 'payments.checkout',
      status: 200,
      drift: [{ pointer: '/data/transaction_type', what: expect.any(String) }],
    },
  ]);
});
