// Query and refund: how a transaction stands, and money back, never more than came in.

import { type Fields, numberOf, pick, textOf } from './fields.js';
import type { Ledger } from './ledger.js';
import { refuseTaken } from './order.js';
import type { Transaction } from './record.js';
import { Refusal } from './reply.js';
import { secondsOf, type World } from './world.js';

export function query({ ledger }: World, request: Fields): Fields {
  return describe(ledger, find(ledger, request, 'merchant_reference'));
}

export function refund(world: World, request: Fields): Fields {
  if (textOf(request, 'transaction_type') !== 'refund') throw new Refusal(400, 'transaction_type must be refund');
  return describe(world.ledger, refundBy(world, find(world.ledger, request, 'original_merchant_reference'), request));
}

/** Gives back what the request asks for. Throws a `Refusal` where that is more than is left of the sale. */
export function refundBy({ ledger, now, refunded }: World, sale: Transaction, request: Fields): Transaction {
  const merchant_reference = textOf(request, 'merchant_reference');
  if (!merchant_reference) throw new Refusal(400, 'a refund needs a merchant_reference of its own');
  refuseTaken(ledger, merchant_reference);
  const { payment_id, currency } = sale;
  if (sale.transaction_type !== 'sale') throw new Refusal(409, 'only a sale can be refunded');
  if (sale.status !== 'succeeded')
    throw new Refusal(409, `only a paid sale can be refunded, and this one is ${sale.status}`);
  if (textOf(request, 'currency') !== currency) throw new Refusal(409, `currency must be ${currency}, as in the sale`);
  const amount = numberOf(request, 'amount') ?? 0;
  const left = sale.amount - ledger.refunded(payment_id);
  if (amount <= 0) throw new Refusal(400, 'amount must be more than 0');
  if (amount > left) throw new Refusal(409, `amount is more than the ${left} that are left to refund`);
  const transaction: Transaction = {
    transaction_id: ledger.nextTransaction(),
    payment_id,
    transaction_type: 'refund',
    merchant_reference,
    amount,
    currency,
    payment_method: sale.payment_method,
    created: now(),
    status: refunded,
    original: sale.transaction_id,
    details: { ...pick(sale.details, 'channel_id', 'device_id'), ...pick(request, 'callback_url', 'description') },
  };
  ledger.commit({ kind: 'transaction', transaction });
  return transaction;
}

/** The pages call `transaction_id` the "payment id", so either is taken. */
function find(ledger: Ledger, request: Fields, referenceName: string): Transaction {
  const reference = textOf(request, referenceName);
  const id = textOf(request, 'transaction_id');
  if (!reference && !id) throw new Refusal(400, `${referenceName} or transaction_id is required`);
  const byReference = reference ? ledger.byReference(reference) : undefined;
  const byId = id ? (ledger.transaction(id) ?? ledger.latest(id)) : undefined;
  const found = byReference ?? byId;
  if (!found) throw new Refusal(404, 'there is no such transaction');
  if (reference && id && byReference?.payment_id !== byId?.payment_id)
    throw new Refusal(409, `${referenceName} and transaction_id name different transactions`);
  return byId ?? found;
}

function describe(ledger: Ledger, transaction: Transaction): Fields {
  const { details, created, original, status } = transaction;
  const sale = original ? ledger.transaction(original) : undefined;
  return {
    ...pick(details, 'channel_id', 'description', 'device_id'),
    ...pick(
      { ...transaction },
      'amount',
      'currency',
      'merchant_reference',
      'payment_id',
      'transaction_id',
      'transaction_type',
    ),
    created_at: secondsOf(created),
    ...pick({ ...ledger.payment(transaction.payment_id) }, 'merchant_id'),
    ...(sale && {
      original_merchant_reference: sale.merchant_reference,
      original_payment_reference: referenceOf(sale),
    }),
    payment_reference: referenceOf(transaction),
    status,
  };
}

/** The number at a payment provider that does not exist. */
export const referenceOf = ({ transaction_id }: Transaction): string => transaction_id.replace('txn_', 'provider_');
