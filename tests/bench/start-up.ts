// Modules in, how long each takes to import in a fresh process out: interleaved and shuffled, as medians.

import { spawnSync } from 'node:child_process';
import { quantile, shuffled } from './rounds.js';

const modules = {
  openapiFetch: import.meta.resolve('openapi-fetch'),
  ours: new URL('../../generated/dist/index.js', import.meta.url).href,
};

export interface StartUp {
  /** Milliseconds. */
  readonly openapiFetch: number;
  readonly ours: number;
  readonly ratio: number;
}

export class StartUps {
  readonly #openapiFetch: number[] = [];
  readonly #ours: number[] = [];

  run(rounds: number): void {
    for (let round = 0; round < rounds; round++) {
      for (const at of shuffled(2)) {
        if (at) this.#ours.push(importTime(modules.ours));
        else this.#openapiFetch.push(importTime(modules.openapiFetch));
      }
    }
  }

  result(): StartUp {
    const ratios = this.#ours.map((time, at) => time / (this.#openapiFetch[at] ?? NaN));
    return {
      openapiFetch: quantile(this.#openapiFetch, 0.5),
      ours: quantile(this.#ours, 0.5),
      ratio: quantile(ratios, 0.5),
    };
  }
}

function importTime(url: string): number {
  const code = `const start = performance.now();
    await import(${JSON.stringify(url)});
    process.stdout.write(String(performance.now() - start));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  const time = Number.parseFloat(stdout);
  if (Number.isNaN(time)) throw new Error(`${url} cannot be imported: ${stderr}`);
  return time;
}
