// A checkout whose next action is `alipay_mobile_security_pay` in, what the merchant does out: hand the order string to the Alipay SDK of your app.

import { resolveNextAction } from 'chingchingpay';
import { client, order } from './shop.js';

const { next_action } = await client.payments.checkout(order('SANDBOX_ALIPAY_MOBILE_SECURITY_PAY'));
const step = resolveNextAction(next_action);
if (step.kind !== 'alipay_mobile_security_pay') throw new Error(`something else is next: ${step.kind}`);
console.log(`give the Alipay SDK ${step.payload.order_str.length} characters`);
