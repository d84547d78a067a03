// A checkout whose next action is `crypto_payment` in, what the merchant does out: show the address and the amount to send.

import { resolveNextAction } from 'chingchingpay';
import { client, order } from './shop.js';

const { next_action } = await client.payments.checkout(order('SANDBOX_CRYPTO_PAYMENT'));
const step = resolveNextAction(next_action);
if (step.kind !== 'crypto_payment') throw new Error(`something else is next: ${step.kind}`);
console.log(`send ${step.payload.amount} to ${step.payload.merchant_address}`);
