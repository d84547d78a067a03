// A checkout whose next action is `wechat_official_account_openid` in, what the merchant does out: go on with the payer's id in your official account.

import { resolveNextAction } from 'chingchingpay';
import { client, order } from './shop.js';

const { next_action } = await client.payments.checkout(order('SANDBOX_WECHAT_OFFICIAL_ACCOUNT_OPENID'));
const step = resolveNextAction(next_action);
if (step.kind !== 'wechat_official_account_openid') throw new Error(`something else is next: ${step.kind}`);
console.log(`the payer is ${step.payload.openid}`);
