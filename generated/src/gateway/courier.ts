// Notices in, sent to merchants out: at once, then by the schedule until a 2xx; disturbed where somebody asked for it.

import type { Recipe } from '../runtime/recipe.js';
import type { Credentials } from './admission.js';
import { type Delivery, type Disturbance, mayCall, noticeOf, requestOf, retryAfter } from './callback.js';
import type { Clock } from './clock.js';
import type { Transaction } from './record.js';

export interface CourierRules {
  readonly clock: Clock;
  readonly recipe: Recipe | undefined;
  readonly credentials: Credentials;
  /** Hosts besides this machine that may be called. */
  readonly hosts: readonly string[];
  /** Hears when a merchant knows, or is given up. */
  readonly told: (transaction_id: string) => void;
  /** Takes the place of `fetch`. */
  readonly send: (url: string, init: RequestInit) => Promise<Response>;
}

/** As many of those that are over are kept to be looked at. */
const most = 1000;

export class Courier {
  readonly #rules: CourierRules;
  readonly #deliveries = new Map<number, Delivery>();
  #count = 0;
  #disturbances: readonly Disturbance[] = [];
  /** What waits for another to go first. */
  #held: readonly (() => void)[] = [];

  constructor(rules: CourierRules) {
    this.#rules = rules;
  }

  /** Oldest first. */
  deliveries(): readonly Delivery[] {
    return [...this.#deliveries.values()];
  }

  disturb(disturbance: Disturbance): void {
    this.#disturbances = [...this.#disturbances, disturbance];
  }

  /** Tells the merchant how the transaction stands now. */
  tell(transaction: Transaction): void {
    const notice = noticeOf(transaction);
    if (!notice) return;
    const { transaction_id } = transaction;
    const allowed = mayCall(notice.url, this.#rules.hosts);
    const id = ++this.#count;
    this.#deliveries.set(id, { ...notice, transaction_id, state: allowed ? 'waiting' : 'withheld', attempts: [] });
    this.#forget();
    if (allowed) this.#dispatch(id, this.#nextDisturbance());
  }

  #dispatch(id: number, { duplicate = 0, delay = 0, reorder = false, tamper }: Disturbance): void {
    const go = () => {
      for (let copy = 0; copy <= duplicate; copy++) this.#schedule(id, delay, tamper);
    };
    if (reorder) {
      this.#held = [...this.#held, go];
      return;
    }
    go();
    const held = this.#held;
    this.#held = [];
    for (const late of held) late();
  }

  #schedule(id: number, wait: number, tamper: Disturbance['tamper']): void {
    const { clock } = this.#rules;
    clock.at(clock.now() + wait, () => this.#attempt(id, tamper));
  }

  #retry(id: number, wait: number, tamper: Disturbance['tamper']): void {
    const { clock } = this.#rules;
    clock.at(clock.now() + wait, () => {
      if (this.#deliveries.get(id)?.state === 'waiting') return this.#attempt(id, tamper);
    });
  }

  async #attempt(id: number, tamper: Disturbance['tamper']): Promise<void> {
    const before = this.#deliveries.get(id);
    if (!before) return;
    const at = this.#rules.clock.now();
    const result = await this.#send(before, tamper);
    // Looked up again: a copy may have come through meanwhile.
    const { attempts, state } = this.#deliveries.get(id) ?? before;
    const taken = typeof result === 'number' && result >= 200 && result < 300;
    const done = taken || state === 'acknowledged';
    const next = retryAfter[attempts.length];
    if (state === 'waiting' && (done || next === undefined)) this.#rules.told(before.transaction_id);
    this.#deliveries.set(id, {
      ...before,
      attempts: [...attempts, { at, result }],
      state: done ? 'acknowledged' : next === undefined ? 'given up' : 'waiting',
    });
    if (!done && next !== undefined) this.#retry(id, next, tamper);
  }

  /** The merchant's status, or the name of what went wrong. */
  async #send(delivery: Delivery, tamper: Disturbance['tamper']): Promise<number | string> {
    const { recipe, credentials, send } = this.#rules;
    try {
      const response = await send(delivery.url, await requestOf(delivery, recipe, credentials, tamper));
      await response.body?.cancel();
      return response.status;
    } catch (error) {
      return error instanceof Error ? error.name : 'unknown';
    }
  }

  #nextDisturbance(): Disturbance {
    const [first, ...rest] = this.#disturbances;
    if (!first) return {};
    const left = (first.times ?? 1) - 1;
    this.#disturbances = left > 0 ? [{ ...first, times: left }, ...rest] : rest;
    return first;
  }

  #forget(): void {
    if (this.#deliveries.size <= most) return;
    const over = [...this.#deliveries].find(([, { state }]) => state !== 'waiting');
    if (over) this.#deliveries.delete(over[0]);
  }
}
