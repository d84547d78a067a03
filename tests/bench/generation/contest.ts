// Commands that do comparable work -> runs of each, interleaved and shuffled, and ratios against the first of them.
//
// A busy machine slows down whatever runs; what runs side by side with it tells by how much.

import { quantile, shuffled } from '../rounds.js';
import type { Run } from './process-tree.js';

export interface Entrant {
  readonly name: string;
  /** A run from nothing: whatever it must find, or must not find, is made sure of before the clock starts. */
  readonly run: (round: number) => Promise<Run>;
}

export interface Result {
  readonly name: string;
  readonly wall: number;
  readonly cpu: number;
  /** The most of all runs: a limit is kept when none is past it. */
  readonly peak: number;
  /** The median over all rounds of this entrant's time to the first one's in the same round. */
  readonly ratio: number;
  /** The same for processor time, which other programs disturb less. */
  readonly work: number;
}

export class Contest {
  readonly #rounds: (readonly Run[])[] = [];

  constructor(readonly entrants: readonly Entrant[]) {}

  async run(rounds: number): Promise<void> {
    for (let more = 0; more < rounds; more++) {
      const runs: Run[] = [];
      for (const at of shuffled(this.entrants.length)) {
        const run = await this.entrants[at]?.run(this.#rounds.length);
        if (run !== undefined) runs[at] = run;
      }
      this.#rounds.push(runs);
    }
  }

  results(): readonly Result[] {
    return this.entrants.map(({ name }, at) => {
      const runs = this.#rounds.flatMap((row) => row[at] ?? []);
      const against = (pick: (run: Run) => number): number =>
        median(this.#rounds.flatMap((row) => (row[at] && row[0] ? [pick(row[at]) / pick(row[0])] : [])));
      return {
        name,
        wall: median(runs.map(({ wall }) => wall)),
        cpu: median(runs.flatMap(({ cpu }) => cpu ?? [])),
        peak: Math.max(...runs.flatMap(({ peak }) => peak ?? [])),
        ratio: against(({ wall }) => wall),
        work: against(({ cpu = Number.NaN }) => cpu),
      };
    });
  }
}

/** Runs on while `missed` says so: what a busy machine decides wrongly in few rounds it decides rightly in more. */
export async function decide(contest: Contest, rounds: number, missed: (results: readonly Result[]) => boolean) {
  await contest.run(rounds);
  for (let more = 0; more < 2 && missed(contest.results()); more++) await contest.run(rounds);
  return contest.results();
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
