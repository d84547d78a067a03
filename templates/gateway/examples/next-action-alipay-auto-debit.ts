// A checkout whose next action is `alipay_auto_debit` in, what the merchant does out: keep the access token that lets you debit later.

import { resolveNextAction } from 'chingchingpay';
import { client, order } from './shop.js';

const { next_action } = await client.payments.checkout(order('SANDBOX_ALIPAY_AUTO_DEBIT'));
const step = resolveNextAction(next_action);
if (step.kind !== 'alipay_auto_debit') throw new Error(`something else is next: ${step.kind}`);
console.log(`keep the access token of ${step.payload.access_token.length} characters, and show it to nobody`);
