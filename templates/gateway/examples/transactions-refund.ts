// A payment that came in, a part of it given back.

import { client, order } from './shop.js';

const { merchant_reference = '' } = await client.payments.checkout(order('SANDBOX_PAID'));
const refund = await client.transactions.refund({
  amount: 800, // HK$ 8.00, in minor units
  currency: 'HKD',
  merchant_reference: `${merchant_reference}-refund`,
  original_merchant_reference: merchant_reference,
  transaction_type: 'refund',
});
console.log(`${refund.amount} go back: ${refund.status}`);
