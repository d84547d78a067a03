// An order in, the address of a page where anyone can pay it out.

import { client } from './shop.js';

const { payment_link } = await client.paymentLinks.create({
  amount: 12_800, // HK$ 128.00, in minor units
  currency: 'HKD',
  merchant_id: 'M100028',
  merchant_reference: 'invoice-7',
});
console.log(`send ${new URL(payment_link).pathname} to the payer`);
