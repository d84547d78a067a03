// npm run test:corpus [-- --corpus DIR]: documents nobody here wrote become SDKs that compile.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { corpus: { type: 'string', default: '../shared/corpus' } } });
if (!existsSync(values.corpus)) {
  console.error(`${values.corpus}: no such folder\nRun: npm run test:corpus -- --corpus DIR`);
  process.exit(2);
}
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--config', 'tests/corpus/vitest.config.ts'], {
  stdio: 'inherit',
  env: { ...process.env, CORPUS: values.corpus },
});
process.exitCode = status ?? 1;
