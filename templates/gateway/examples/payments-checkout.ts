// An order in, a payment begun out; where nobody knows whether it began, the gateway is asked instead of paid twice.

import { OutcomeUnknownError } from 'chingchingpay';
import { client, order } from './shop.js';

try {
  const payment = await client.payments.checkout(order());
  console.log(`${payment.payment_id} began, next is ${payment.next_action?.type ?? 'nothing'}`);
} catch (error) {
  if (!(error instanceof OutcomeUnknownError)) throw error;
  const { kind } = await error.settle(); // found, not-found-yet, unreachable
  console.log(`the answer was lost, and the payment is ${kind}`);
}
