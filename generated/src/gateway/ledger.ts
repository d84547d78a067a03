// Happenings in, how payments and transactions stand out. The one place where state changes.

import { type Happening, type Journal, memoryJournal } from './journal.js';
import { type Agreement, isOpen, type Payment, type Status, type Transaction } from './record.js';

export class Ledger {
  readonly #journal: Journal;
  readonly #payments = new Map<string, Payment>();
  readonly #transactions = new Map<string, Transaction>();
  /** The ids of each payment's transactions, oldest first. */
  readonly #tries = new Map<string, readonly string[]>();
  /** Whose each reference is: a payment's, or a refund's. */
  readonly #references = new Map<string, string>();

  readonly #agreements = new Map<string, Agreement>();
  /** The transactions of which nobody waits to hear any more. */
  readonly #told = new Set<string>();
  #ahead = 0;
  readonly #watch: (happening: Happening) => void;

  /** `watch` hears of what happens from now on, not of what is replayed. */
  constructor(journal = memoryJournal, watch: (happening: Happening) => void = () => undefined) {
    this.#journal = journal;
    this.#watch = watch;
    for (const happening of journal.replay()) this.#apply(happening);
  }

  /** Keeps what happened in one answer, all of it or nothing. */
  commit(...happenings: readonly Happening[]): void {
    if (happenings.length) this.#journal.append(happenings);
    for (const happening of happenings) this.#apply(happening);
    for (const happening of happenings) this.#watch(happening);
  }

  /** Ids that the next payment and the next transaction get: in order, so that a run can be repeated. */
  nextPayment(): string {
    return `pay_sandbox_${number(this.#payments.size + 1)}`;
  }

  nextTransaction(): string {
    return `txn_sandbox_${number(this.#transactions.size + 1)}`;
  }

  payment(id: string): Payment | undefined {
    return this.#payments.get(id);
  }

  transaction(id: string): Transaction | undefined {
    return this.#transactions.get(id);
  }

  payments(): Iterable<Payment> {
    return this.#payments.values();
  }

  agreement(id: string): Agreement | undefined {
    return this.#agreements.get(id);
  }

  agreements(): readonly Agreement[] {
    return [...this.#agreements.values()];
  }

  transactions(): Iterable<Transaction> {
    return this.#transactions.values();
  }

  /** The tries to pay and the commands of a payment, and its refunds; oldest first. */
  transactionsOf(payment: string): readonly Transaction[] {
    return (this.#tries.get(payment) ?? []).flatMap((id) => this.#transactions.get(id) ?? []);
  }

  /** The latest try of a payment. */
  latest(payment: string): Transaction | undefined {
    return this.transactionsOf(payment)
      .filter(({ transaction_type }) => transaction_type !== 'refund')
      .at(-1);
  }

  isTaken(reference: string): boolean {
    return this.#references.has(reference);
  }

  byReference(reference: string): Transaction | undefined {
    const id = this.#references.get(reference) ?? '';
    return this.#transactions.get(id) ?? this.latest(id);
  }

  /** As its latest try: a payment that is paid takes no more. */
  statusOf(payment: string): Status {
    return this.latest(payment)?.status ?? 'created';
  }

  /** Minor units given back on a payment so far, or about to be. */
  refunded(payment: string): number {
    return this.transactionsOf(payment)
      .filter((one) => one.transaction_type === 'refund' && (isOpen(one) || one.status === 'succeeded'))
      .reduce((sum, { amount }) => sum + amount, 0);
  }

  /** Whether the merchant was told how the transaction ended, or given up. */
  isTold(transaction: string): boolean {
    return this.#told.has(transaction);
  }

  /** Milliseconds by which the clock was put forward. */
  get ahead(): number {
    return this.#ahead;
  }

  #apply(happening: Happening): void {
    switch (happening.kind) {
      case 'told':
        this.#told.add(happening.transaction_id);
        return;
      case 'clock':
        this.#ahead = happening.ahead;
        return;
      case 'payment': {
        const { payment } = happening;
        this.#payments.set(payment.payment_id, payment);
        this.#references.set(payment.merchant_reference, payment.payment_id);
        return;
      }
      case 'transaction': {
        const { transaction_id: id, payment_id, transaction_type, merchant_reference } = happening.transaction;
        this.#transactions.set(id, happening.transaction);
        this.#tries.set(payment_id, [...(this.#tries.get(payment_id) ?? []), id]);
        if (transaction_type === 'refund') this.#references.set(merchant_reference, id);
        return;
      }
      case 'agreement':
        this.#agreements.set(happening.agreement.agreement_id, happening.agreement);
        return;
      case 'status': {
        const { transaction_id, status } = happening;
        const transaction = this.#transactions.get(transaction_id);
        if (transaction) this.#transactions.set(transaction_id, { ...transaction, status });
      }
    }
  }
}

const number = (value: number): string => String(value).padStart(6, '0');
