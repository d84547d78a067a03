// What happens in, what follows from it out: payments expire in time, and merchants are told.

import type { Clock } from './clock.js';
import type { Courier } from './courier.js';
import type { Happening, Journal } from './journal.js';
import { Ledger } from './ledger.js';
import { expire } from './life-cycle.js';
import { isOpen, type Payment, type Transaction } from './record.js';

interface Followers {
  readonly clock: Clock;
  readonly courier: Courier;
  readonly journal: Journal | undefined;
}

/** A ledger whose payments expire and whose changes are told. */
export function follow({ clock, courier, journal }: Followers): Ledger {
  const expireInTime = (payment: Payment): void => {
    if (payment.expires !== undefined) clock.at(payment.expires, () => expire(ledger, payment));
  };
  const tell = (transaction: Transaction | undefined): void => {
    // How it begins stands in the answer already.
    if (transaction && !isOpen(transaction)) courier.tell(transaction);
  };
  const ledger = new Ledger(journal, (happening: Happening) => {
    if (happening.kind === 'payment') expireInTime(happening.payment);
    if (happening.kind === 'transaction') tell(happening.transaction);
    if (happening.kind === 'status') tell(ledger.transaction(happening.transaction_id));
  });
  clock.ahead = ledger.ahead;
  // What was replayed may have ended before its merchant could be told.
  for (const transaction of ledger.transactions())
    if (!isOpen(transaction) && !ledger.isTold(transaction.transaction_id)) courier.tell(transaction);
  // Of what was replayed, only what is still open can expire.
  for (const payment of ledger.payments())
    if (ledger.transactionsOf(payment.payment_id).some(isOpen)) expireInTime(payment);
  return ledger;
}
