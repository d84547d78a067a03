// A checkout whose next action is `wechat_pay_in_mini_program` in, what the merchant does out: call wx.requestPayment in your mini program.

import { resolveNextAction } from 'chingchingpay';
import { client, order } from './shop.js';

const { next_action } = await client.payments.checkout(order('SANDBOX_WECHAT_PAY_IN_MINI_PROGRAM'));
const step = resolveNextAction(next_action);
if (step.kind !== 'wechat_pay_in_mini_program') throw new Error(`something else is next: ${step.kind}`);
console.log(`call wx.requestPayment for ${step.payload.app_id}, signed by ${step.payload.sign_type}`);
