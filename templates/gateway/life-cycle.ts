// A transaction and where it shall go in, the change remembered out; only ways that exist are gone.

import type { Ledger } from './ledger.js';
import { isOpen, type Payment, type Status, type Transaction } from './record.js';
import { Refusal } from './reply.js';

/** Moves an open transaction on. Throws a `Refusal` when it has ended already. */
export function move(ledger: Ledger, { transaction_id }: Transaction, status: Status): void {
  const transaction = ledger.transaction(transaction_id);
  if (!transaction) throw new Refusal(404, `there is no transaction ${transaction_id}`);
  if (!isOpen(transaction))
    throw new Refusal(409, `the transaction ${transaction_id} has ended: it is ${transaction.status}`);
  if (status === 'created' || status === transaction.status)
    throw new Refusal(409, `the transaction ${transaction_id} is ${transaction.status} already`);
  ledger.commit({ kind: 'status', transaction_id, status });
}

/** Ends every try of a payment whose time is over. A refund waits on. */
export function expire(ledger: Ledger, { payment_id }: Payment): void {
  const open = ledger.transactionsOf(payment_id).filter((one) => one.transaction_type === 'sale' && isOpen(one));
  ledger.commit(...open.map(({ transaction_id }) => ({ kind: 'status', transaction_id, status: 'expired' }) as const));
}
