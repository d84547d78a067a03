// A checkout whose next action is `redirect_to_url` in, what the merchant does out: send the payer to a page.

import { resolveNextAction } from 'chingchingpay';
import { client, order } from './shop.js';

const { next_action } = await client.payments.checkout(order('SANDBOX_REDIRECT_TO_URL'));
const step = resolveNextAction(next_action);
if (step.kind !== 'redirect_to_url') throw new Error(`something else is next: ${step.kind}`);
console.log(`send the payer to ${new URL(step.payload.url).host}`);
