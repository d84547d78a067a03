// A seed -> choices made one after another, the same for the same seed.

export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to but without 1: mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** True once in `times` throws. */
  once(times: number): boolean {
    return this.next() * times < 1;
  }

  /** From 0 to `most`. */
  count(most: number): number {
    return Math.floor(this.next() * (most + 1));
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.count(list.length - 1)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }
}
