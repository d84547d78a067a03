// A checkout whose next action is `wechat_inapp_payment` in, what the merchant does out: hand the values to the WeChat SDK of your app.

import { resolveNextAction } from 'chingchingpay';
import { client, order } from './shop.js';

const { next_action } = await client.payments.checkout(order('SANDBOX_WECHAT_INAPP_PAYMENT'));
const step = resolveNextAction(next_action);
if (step.kind !== 'wechat_inapp_payment') throw new Error(`something else is next: ${step.kind}`);
console.log(`open WeChat Pay with ${step.payload.prepay_id} for ${step.payload.app_id}`);
