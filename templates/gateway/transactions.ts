// Query and refund: how a transaction stands, and money back, never more than came in.

import { type Fields, numberOf, pick, textOf } from './fields.js';
import { Refusal } from './reply.js';
import type { Store, Transaction } from './store.js';

export function query(store: Store, request: Fields): unknown {
  const found = find(store, textOf(request, 'merchant_reference'), textOf(request, 'transaction_id'));
  return describe(found);
}

export function refund(store: Store, request: Fields, now: number): unknown {
  const original = find(store, textOf(request, 'original_merchant_reference'), textOf(request, 'transaction_id'));
  if (original.transaction_type !== 'sale') throw new Refusal(409, 'only a sale can be refunded');
  const amount = numberOf(request, 'amount') ?? 0;
  const left = original.amount - store.refunded(original.payment_id);
  if (amount <= 0) throw new Refusal(400, 'amount must be more than 0');
  if (amount > left) throw new Refusal(409, `amount is more than the ${left} that are left to refund`);
  if (textOf(request, 'currency') !== original.currency)
    throw new Refusal(409, `currency must be ${original.currency}, as in the sale`);
  const transaction = store.add({
    transaction_id: store.id('txn'),
    payment_id: original.payment_id,
    transaction_type: 'refund',
    merchant_reference: textOf(request, 'merchant_reference') ?? '',
    amount,
    currency: original.currency,
    created_at: now,
    status: 'pending',
    details: { ...original.details, ...request },
  });
  return { ...describe(transaction), original_merchant_reference: original.merchant_reference };
}

function find(store: Store, merchant_reference: string | undefined, transaction_id: string | undefined): Transaction {
  if (merchant_reference === undefined && transaction_id === undefined)
    throw new Refusal(400, 'a merchant reference or a transaction_id is required');
  const found = store.find({
    ...(merchant_reference === undefined ? {} : { merchant_reference }),
    ...(transaction_id === undefined ? {} : { transaction_id }),
  });
  if (found === undefined) throw new Refusal(404, 'no such transaction');
  return found;
}

function describe(transaction: Transaction): Record<string, unknown> {
  const { details, ...rest } = transaction;
  return { ...pick(details, 'channel_id', 'description', 'device_id', 'merchant_id'), ...rest };
}
