// node tests/slow.mjs fuzz [--seed N] [--runs N] | corpus [--corpus DIR]: the tests that take minutes, with their settings.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, runs: { type: 'string' }, corpus: { type: 'string' } },
});
const [kind = ''] = positionals;
const corpus = resolve(values.corpus ?? '../shared/corpus');
if (kind === 'corpus' && !existsSync(corpus)) {
  console.error(`${corpus}: no such folder; nothing was compiled\nRun: npm run test:corpus -- --corpus DIR`);
  process.exit(2);
}
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--config', `tests/${kind}/vitest.config.ts`, '--reporter', 'verbose'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      CORPUS: corpus,
      ...(values.seed === undefined ? {} : { FUZZ_SEED: values.seed }),
      ...(values.runs === undefined ? {} : { FUZZ_RUNS: values.runs }),
    },
  },
);
process.exit(status ?? 1);
