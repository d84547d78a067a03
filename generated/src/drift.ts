// Generated from spec/openapi.yaml. Change the spec, then run: npm run generate

import type { Shape } from './runtime/shape.js';
import {
  checkoutResponseShape,
  paymentLinkShape,
  paymentShape,
  refundShape,
  settlementListShape,
  transactionShape,
} from './shapes.js';

export { watchDrift } from './runtime/drift.js';
export { checkShape } from './runtime/shape.js';
export type { Shape } from './runtime/shape.js';

/** What each operation answers, as the document describes it: give it to `watchDrift`. */
export const answers: Readonly<Record<string, Shape>> = {
  'payments.checkout': () => checkoutResponseShape,
  'payments.retrieve': () => paymentShape,
  'transactions.query': () => transactionShape,
  'transactions.refund': () => refundShape,
  'paymentLinks.create': () => paymentLinkShape,
  'settlements.list': () => settlementListShape,
};
