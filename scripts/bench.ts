// npm run bench: the SDK is compiled, then measured: calls, bundles, imports; exits 1 past a limit.

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const stages: readonly (readonly string[])[] = [
  ['generated/build.mjs'],
  [tsc, '-p', 'tests/bench/tsconfig.json'],
  ['build/bench/bench.js'],
];

for (const stage of stages) {
  const { status } = spawnSync(process.execPath, stage, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
