// npm run bench [-- --corpus DIR [--install]]: the calls, bundles and imports of the SDK, or how it is generated; exits 1
// past a limit.

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const given = process.argv.slice(2);
const runtime: readonly (readonly string[])[] = [
  ['generated/build.mjs'],
  [tsc, '-p', 'tests/bench/tsconfig.json'],
  ['build/bench/bench.js'],
];
const generation: readonly (readonly string[])[] = [
  [tsc, '-p', 'tests/bench/generation/tsconfig.json'],
  ['build/bench/generation/bench.js', ...given],
];

for (const stage of given.some((arg) => arg.startsWith('--corpus')) ? generation : runtime) {
  const { status } = spawnSync(process.execPath, stage, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
