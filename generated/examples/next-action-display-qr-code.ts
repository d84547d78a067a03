// A checkout whose next action is `display_qr_code` in, what the merchant does out: show the QR code, or the page that has it.

import { resolveNextAction } from 'chingchingpay';
import { client, order } from './shop.js';

const { next_action } = await client.payments.checkout(order('SANDBOX_DISPLAY_QR_CODE'));
const step = resolveNextAction(next_action);
if (step.kind !== 'display_qr_code') throw new Error(`something else is next: ${step.kind}`);
console.log(`show ${step.payload.qr_code ?? step.payload.url ?? 'nothing: ask again'}`);
