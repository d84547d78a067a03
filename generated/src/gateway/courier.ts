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
  readonly send: (url: string, init: RequestInit) => Promise<{ readonly status: number }>;
}

/** As many as are kept to be looked at. */
const most = 1000;

export class Courier {
  readonly #rules: CourierRules;
  readonly #deliveries: Delivery[] = [];
  #disturbances: Disturbance[] = [];
  /** What waits for another to go first. */
  #held: (() => void)[] = [];

  constructor(rules: CourierRules) {
    this.#rules = rules;
  }

  /** The latest deliveries, oldest first. */
  deliveries(): readonly Delivery[] {
    return this.#deliveries;
  }

  disturb(disturbance: Disturbance): void {
    this.#disturbances.push(disturbance);
  }

  /** Tells the merchant how the transaction stands now. */
  tell(transaction: Transaction): void {
    const notice = noticeOf(transaction);
    if (!notice) return;
    const { transaction_id } = transaction;
    const allowed = mayCall(notice.url, this.#rules.hosts);
    const delivery: Delivery = { ...notice, transaction_id, state: allowed ? 'waiting' : 'withheld', attempts: [] };
    const place = this.#keep(delivery);
    if (allowed) this.#dispatch(place, this.#nextDisturbance());
  }

  #dispatch(delivery: Kept, disturbance: Disturbance): void {
    const { duplicate = 0, delay = 0, reorder = false } = disturbance;
    const go = () => {
      for (let copy = 0; copy <= duplicate; copy++) this.#attempt(delivery, disturbance, delay);
    };
    if (reorder) {
      this.#held.push(go);
      return;
    }
    go();
    const held = this.#held;
    this.#held = [];
    for (const late of held) late();
  }

  #attempt(delivery: Kept, disturbance: Disturbance, wait: number): void {
    const { clock, recipe, credentials, send } = this.#rules;
    clock.at(clock.now() + wait, async () => {
      const at = clock.now();
      let result: number | string;
      try {
        const request = await requestOf(delivery.now, recipe, credentials, disturbance.tamper);
        result = (await send(delivery.now.url, request)).status;
      } catch (error) {
        result = error instanceof Error ? error.name : 'unknown';
      }
      const attempts = [...delivery.now.attempts, { at, result }];
      const taken = typeof result === 'number' && result >= 200 && result < 300;
      const next = retryAfter[attempts.length - 1];
      const done = taken || delivery.now.state === 'acknowledged';
      delivery.now = {
        ...delivery.now,
        attempts,
        state: done ? 'acknowledged' : next === undefined ? 'given up' : 'waiting',
      };
      if (!done && next !== undefined) this.#attempt(delivery, disturbance, next);
    });
  }

  #nextDisturbance(): Disturbance {
    const [first] = this.#disturbances;
    if (!first) return {};
    const left = (first.times ?? 1) - 1;
    this.#disturbances = [...(left > 0 ? [{ ...first, times: left }] : []), ...this.#disturbances.slice(1)];
    return first;
  }

  #keep(delivery: Delivery): Kept {
    const list = this.#deliveries;
    list.push(delivery);
    if (list.length > most) list.shift();
    let now = delivery;
    return {
      get now() {
        return now;
      },
      set now(next: Delivery) {
        const place = list.indexOf(now);
        if (place >= 0) list[place] = next;
        now = next;
      },
    };
  }
}

/** A delivery in the list, which is replaced there as it goes on. */
interface Kept {
  now: Delivery;
}
