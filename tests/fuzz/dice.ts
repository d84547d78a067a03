// A fast-check generator -> choices made one after another, which is how a document is written.

import fc, { type GeneratorValue } from 'fast-check';

export interface Dice {
  /** True once in `times` throws. */
  readonly once: (times: number) => boolean;
  /** From 0 to `most`. */
  readonly count: (most: number) => number;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  /** Up to `most` of the list, each at most once. */
  readonly some: <T>(list: readonly T[], most: number) => readonly T[];
}

export function diceOf(draw: GeneratorValue): Dice {
  const count = (most: number): number => draw(fc.nat, { max: most });
  return {
    once: (times) => count(times - 1) === 0,
    count,
    pick: (list) => list[count(list.length - 1)] ?? list[0],
    some: (list, most) =>
      list.length === 0
        ? []
        : draw(fc.uniqueArray<number>, fc.nat({ max: list.length - 1 }), { maxLength: most }).flatMap((index) =>
            list.slice(index, index + 1),
          ),
  };
}
