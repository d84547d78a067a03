// A link to a hosted page. The page itself is not served here yet.

import { type Fields, numberOf, textOf } from './fields.js';
import type { Store } from './store.js';

export function create(store: Store, request: Fields, now: number): unknown {
  const transaction = store.add({
    transaction_id: store.id('txn'),
    payment_id: store.id('pay'),
    transaction_type: 'sale',
    merchant_reference: textOf(request, 'merchant_reference') ?? '',
    amount: numberOf(request, 'amount') ?? 0,
    currency: textOf(request, 'currency') ?? '',
    created_at: now,
    status: 'created',
    details: request,
  });
  const { merchant_reference, payment_id, status } = transaction;
  return { merchant_reference, payment_id, payment_link: `https://pay.sandbox.invalid/l/${payment_id}`, status };
}
