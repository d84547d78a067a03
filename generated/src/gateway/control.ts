// Orders to the sandbox in, done out: the clock, how transactions end, faults to come, callbacks to disturb.

import type { Delivery, Disturbance } from './callback.js';
import type { Clock } from './clock.js';
import type { Courier } from './courier.js';
import type { FaultOrder, Faults } from './fault.js';
import type { Ledger } from './ledger.js';
import { move } from './life-cycle.js';
import type { Status, Transaction } from './record.js';
import { Refusal } from './reply.js';

/** Names a transaction: by its own id, by the payment whose latest one it is, or by the merchant's reference. */
export interface Named {
  readonly transaction_id?: string;
  readonly payment_id?: string;
  readonly merchant_reference?: string;
}

export interface Controlled {
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly faults: Faults;
  readonly courier: Courier;
}

const latest = Date.UTC(9999, 11, 31);

/** What a test, or the person at the sandbox, can do that no merchant can. */
export class Control {
  readonly #parts: Controlled;

  constructor(parts: Controlled) {
    this.#parts = parts;
  }

  /** Milliseconds since 1970, by the sandbox's clock. */
  now(): number {
    return this.#parts.clock.now();
  }

  /** Puts the clock forward. Resolves when all that became due is done: expiries, callbacks, their retries. */
  async advance(milliseconds: number): Promise<void> {
    const { clock, ledger } = this.#parts;
    if (!Number.isSafeInteger(milliseconds) || milliseconds < 0 || clock.now() + milliseconds > latest)
      throw new Refusal(400, 'the clock goes forward only, by whole milliseconds, and no further than the year 9999');
    await clock.advance(milliseconds);
    ledger.commit({ kind: 'clock', ahead: clock.ahead });
  }

  /** Ends an open transaction as the payer, or the provider, would. Throws a `Refusal` when there is none or it has ended. */
  settle(named: Named, status: Exclude<Status, 'created'>): void {
    move(this.#parts.ledger, this.#find(named), status);
  }

  /** Orders a fault for the next request. */
  order(fault: FaultOrder): void {
    this.#parts.faults.order(fault);
  }

  /** The faults that no request has met yet. */
  waiting(): readonly FaultOrder[] {
    return this.#parts.faults.waiting();
  }

  /** Forgets the faults that were ordered and have not come. */
  clear(): void {
    this.#parts.faults.clear();
  }

  /** Does something to the next callback on its way. */
  disturb(disturbance: Disturbance): void {
    this.#parts.courier.disturb(disturbance);
  }

  /** The callbacks so far. */
  deliveries(): readonly Delivery[] {
    return this.#parts.courier.deliveries();
  }

  #find({ transaction_id = '', payment_id = '', merchant_reference = '' }: Named): Transaction {
    const { ledger } = this.#parts;
    const found =
      ledger.transaction(transaction_id) ?? ledger.latest(payment_id) ?? ledger.byReference(merchant_reference);
    if (!found) throw new Refusal(404, 'there is no such transaction');
    return found;
  }
}
