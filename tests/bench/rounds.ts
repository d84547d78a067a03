// Variants of one piece of work in, how long each takes out: interleaved, shuffled, as medians and ratios of one run.

export interface Variant {
  readonly name: string;
  readonly call: () => Promise<unknown>;
}

export interface Timing {
  readonly name: string;
  /** Microseconds: the median over all rounds of each round's median call. */
  readonly p50: number;
  /** The median over all rounds of this variant's p50 to the first variant's in the same round. */
  readonly ratio: number;
  /** The middle half of those ratios. */
  readonly band: readonly [number, number];
}

/** Rounds that were run so far, so that more can be added where the first did not decide. */
export class Rounds {
  readonly #variants: readonly Variant[];
  readonly #calls: number;
  readonly #inTurn: number;
  /** One row for each round: each variant's p50. */
  readonly #rows: number[][] = [];

  /** Each round is `calls` of each variant, `inTurn` of them before the next one's turn. */
  constructor(calls: number, inTurn: number, variants: readonly Variant[]) {
    this.#calls = calls;
    this.#inTurn = inTurn;
    this.#variants = variants;
  }

  async run(count: number): Promise<void> {
    // The first rounds are for the compiler.
    if (this.#rows.length === 0) for (let round = 0; round < 4; round++) await this.#round();
    for (let round = 0; round < count; round++) this.#rows.push(await this.#round());
  }

  /** Against the variant of that name. */
  timings(against: string): readonly Timing[] {
    const base = this.#variants.findIndex(({ name }) => name === against);
    return this.#variants.map(({ name }, at) => {
      const ratios = this.#rows.map((row) => (row[at] ?? NaN) / (row[base] ?? NaN));
      const p50 = quantile(
        this.#rows.map((row) => row[at] ?? NaN),
        0.5,
      );
      return { name, p50, ratio: quantile(ratios, 0.5), band: [quantile(ratios, 0.25), quantile(ratios, 0.75)] };
    });
  }

  async #round(): Promise<number[]> {
    const times: number[][] = this.#variants.map(() => []);
    for (let turn = 0; turn < this.#calls; turn += this.#inTurn) {
      for (const at of shuffled(this.#variants.length)) {
        for (let call = 0; call < this.#inTurn; call++) {
          const start = performance.now();
          await this.#variants[at]?.call();
          times[at]?.push(performance.now() - start);
        }
      }
    }
    return times.map((one) => quantile(one, 0.5) * 1000);
  }
}

export function quantile(values: readonly number[], place: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * place)] ?? NaN;
}

export function shuffled(length: number): number[] {
  return Array.from({ length }, (_, at) => ({ at, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ at }) => at);
}
