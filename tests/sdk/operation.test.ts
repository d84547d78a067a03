// Each operation that the document has in, its answer from the sandbox out: one that nobody calls here fails the test.

import { describe, expect, test } from 'vitest';
import { routes } from '../../generated/src/routes.js';
import { openShop, order, reference, type Shop, ways } from './shop.js';

/** One call of each, and something of its answer. */
const calls: Readonly<Record<string, readonly [(shop: Shop) => PromiseLike<unknown>, object]>> = {
  'payments.checkout': [({ client }) => client.payments.checkout(order()), { result: 'succeeded' }],
  'payments.retrieve': [
    async ({ client }) => client.payments.retrieve((await client.payments.checkout(order())).payment_id),
    { status: 'succeeded', refunded_amount: 0 },
  ],
  'transactions.query': [
    async ({ client }) => {
      const { merchant_reference = '' } = await client.payments.checkout(order());
      return client.transactions.query({ merchant_reference });
    },
    { status: 'succeeded', amount: 12_800 },
  ],
  'transactions.refund': [
    async ({ client }) => {
      const { merchant_reference: original_merchant_reference = '' } = await client.payments.checkout(order());
      return client.transactions.refund({
        amount: 300,
        currency: 'HKD',
        merchant_reference: reference('refund'),
        original_merchant_reference,
        transaction_type: 'refund',
      });
    },
    { status: 'succeeded', amount: 300 },
  ],
  'paymentLinks.create': [
    ({ client }) =>
      client.paymentLinks.create({
        amount: 500,
        currency: 'HKD',
        merchant_id: 'M100028',
        merchant_reference: reference('link'),
      }),
    { payment_link: expect.stringContaining('/sandbox/pay/') },
  ],
  'settlements.list': [({ client }) => client.settlements.list({ page: 1, page_size: 10 }), { code: 0 }],
  'settlements.download': [
    async ({ client, gateway }) => {
      await client.payments.checkout(order());
      await gateway.control.advance(2 * 86_400_000);
      const [id = ''] = /stl_sandbox_\w+/.exec(JSON.stringify(await client.settlements.list())) ?? [];
      return client.settlements.download(id);
    },
    { contentType: 'application/octet-stream' },
  ],
};

test('these are all operations', () => {
  expect(Object.keys(calls).sort()).toEqual(routes.map(({ id }) => id).sort());
});

describe.each(ways)('through %s', (way) => {
  test.each(Object.entries(calls))('%s', async (_, [call, wanted]) => {
    const shop = await openShop(way);
    try {
      expect(await call(shop)).toMatchObject(wanted);
    } finally {
      await shop.close();
    }
  });
});
