// What the gateway remembers: payments and the transactions made on them.

import { Refusal } from './reply.js';

export interface Transaction {
  readonly transaction_id: string;
  readonly payment_id: string;
  readonly transaction_type: string;
  readonly merchant_reference: string;
  readonly amount: number;
  readonly currency: string;
  readonly created_at: number;
  readonly status: string;
  /** The rest of the request, as it was given. */
  readonly details: Readonly<Record<string, unknown>>;
}

export class Store {
  readonly #transactions: Transaction[] = [];
  #count = 0;

  /** A new id of a kind: `txn_000001`. */
  id(kind: string): string {
    this.#count++;
    return `${kind}_${String(this.#count).padStart(6, '0')}`;
  }

  /** Throws a `Refusal` where the reference is taken: the vendor's page says it must be unique. */
  add(transaction: Transaction): Transaction {
    const taken = this.#transactions.some((one) => one.merchant_reference === transaction.merchant_reference);
    if (taken) throw new Refusal(409, `the merchant_reference ${transaction.merchant_reference} was used before`);
    this.#transactions.push(transaction);
    return transaction;
  }

  find(
    wanted: Partial<Pick<Transaction, 'merchant_reference' | 'transaction_id' | 'payment_id'>>,
  ): Transaction | undefined {
    const pairs = Object.entries(wanted).filter(([, value]) => value !== undefined);
    if (pairs.length === 0) return undefined;
    return this.#transactions.find((one) => pairs.every(([name, value]) => Reflect.get(one, name) === value));
  }

  /** Minor units given back on a payment so far. */
  refunded(payment: string): number {
    return this.#transactions
      .filter((one) => one.payment_id === payment && one.transaction_type === 'refund')
      .reduce((sum, one) => sum + one.amount, 0);
  }
}
