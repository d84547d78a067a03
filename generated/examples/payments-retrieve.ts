// A payment's id in, the payment with everything that belongs to it out.

import { client, order } from './shop.js';

const { payment_id } = await client.payments.checkout(order());
const { data, response } = await client.payments.retrieve(payment_id).withResponse();
console.log(`HTTP ${response.status}: ${data.merchant_reference} is ${data.status}`);
