// A checkout whose next action is `wechat_jsapi_payment` in, what the merchant does out: call WeixinJSBridge inside WeChat's browser.

import { resolveNextAction } from 'chingchingpay';
import { client, order } from './shop.js';

const { next_action } = await client.payments.checkout(order('SANDBOX_WECHAT_JSAPI_PAYMENT'));
const step = resolveNextAction(next_action);
if (step.kind !== 'wechat_jsapi_payment') throw new Error(`something else is next: ${step.kind}`);
console.log(`call WeixinJSBridge for ${step.payload.app_id}, signed by ${step.payload.sign_type}`);
