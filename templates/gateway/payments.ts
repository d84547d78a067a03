// Checkout and look-up: what a payment answers.

import { type Fields, numberOf, pick, textOf } from './fields.js';
import { nextActionOf, paymentMethods } from './next-action.js';
import { Refusal } from './reply.js';
import type { Store, Transaction } from './store.js';

export function checkout(store: Store, request: Fields, now: number): unknown {
  const method = textOf(request, 'payment_method') ?? '';
  if (!paymentMethods.includes(method)) {
    throw new Refusal(400, `payment_method ${method} is unknown here; known are ${paymentMethods.join(', ')}`);
  }
  const type = textOf(request, 'transaction_type') ?? '';
  if (!['sale', 'command'].includes(type))
    throw new Refusal(400, 'transaction_type must be sale or command here; refunds have their own endpoint');
  const existing = textOf(request, 'payment_id');
  const reference = textOf(request, 'merchant_reference');
  if (existing !== undefined && store.find({ payment_id: existing }) === undefined)
    throw new Refusal(404, `no payment ${existing}`);
  if (existing === undefined && reference === undefined)
    throw new Refusal(400, 'merchant_reference is required when payment_id is empty');
  const transaction_id = store.id('txn');
  const transaction = store.add({
    transaction_id,
    payment_id: existing ?? store.id('pay'),
    transaction_type: type,
    merchant_reference: reference ?? transaction_id,
    amount: numberOf(request, 'amount') ?? 0,
    currency: textOf(request, 'currency') ?? 'HKD',
    created_at: now,
    status: 'pending',
    details: request,
  });
  const action = nextActionOf(method);
  return {
    merchant_reference: transaction.merchant_reference,
    ...(action === undefined ? {} : { next_action: action }),
    payment_id: transaction.payment_id,
    payment_reference: `sandbox-${transaction.transaction_id}`,
    result: transaction.status,
    transaction_id: transaction.transaction_id,
    transaction_type: type,
  };
}

export function retrieve(store: Store, payment: string): unknown {
  const transaction = store.find({ payment_id: payment });
  if (transaction === undefined) throw new Refusal(404, `no payment ${payment}`);
  return { ...describe(transaction), refunded_amount: store.refunded(payment), status: transaction.status };
}

function describe({
  details,
  payment_id,
  merchant_reference,
  currency,
  created_at,
}: Transaction): Record<string, unknown> {
  const said = pick(details, 'callback_url', 'cancel_url', 'complete_url', 'description', 'device_id', 'merchant_id');
  return {
    ...said,
    channels: [{ channel_id: numberOf(details, 'channel_id') ?? 0, sub_channel_id: [] }],
    created_at,
    currency,
    merchant_reference,
    payment_id,
  };
}
