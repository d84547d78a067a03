// Your own reference in, how the transaction stands out.

import { client, order } from './shop.js';

const { merchant_reference = '' } = await client.payments.checkout(order());
const transaction = await client.transactions.query({ merchant_reference });
console.log(`${transaction.transaction_id} is ${transaction.status}`);
