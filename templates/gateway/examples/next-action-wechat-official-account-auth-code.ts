// A checkout whose next action is `wechat_official_account_auth_code` in, what the merchant does out: go on with the payer's one-time code.

import { resolveNextAction } from 'chingchingpay';
import { client, order } from './shop.js';

const { next_action } = await client.payments.checkout(order('SANDBOX_WECHAT_OFFICIAL_ACCOUNT_AUTH_CODE'));
const step = resolveNextAction(next_action);
if (step.kind !== 'wechat_official_account_auth_code') throw new Error(`something else is next: ${step.kind}`);
console.log(`use the code of ${step.payload.auth_code.length} characters once`);
