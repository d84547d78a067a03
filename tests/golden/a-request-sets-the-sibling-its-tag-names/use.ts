// A wrong sibling, a missing one and two at once do not compile; what compiles is a request.

import type { MethodInput, Payments } from './src/index.js';

const card: MethodInput = { type: 'card', card: { number: '4242' }, note: 'by hand' };
const cash: MethodInput = { type: 'cash' };
// @ts-expect-error the tag names another
const other: MethodInput = { type: 'card', wallet: { token: 't' } };
// @ts-expect-error its sibling is missing
const none: MethodInput = { type: 'wallet' };
// @ts-expect-error one of them only
const both: MethodInput = { type: 'card', card: { number: '4242' }, wallet: { token: 't' } };

export const pay = (payments: Payments) =>
  [card, cash, other, none, both].map((method) => payments.create({ amount: 100, method }));
