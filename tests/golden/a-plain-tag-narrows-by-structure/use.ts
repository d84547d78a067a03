// A member may be called unknown: what cannot be narrowed is then called unresolved.

import type { Payment } from './src/resources/steps.js';
import { matchNextStep } from './src/unions/next-step.js';

export const say = (payment: Payment): string =>
  matchNextStep(payment.next, {
    redirect: ({ url }) => url,
    unknown: ({ reason }) => reason ?? 'no reason',
    '3ds': ({ acs_url }) => acs_url,
    unresolved: ({ reason }) => reason,
  });
