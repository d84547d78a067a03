// npm run bench [-- --corpus DIR | --site [--foreign FILE]] [--install]: the calls, bundles and imports of the SDK, or how
// it is generated, or how its reference is built and opened; exits 1 past a limit.

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

const asked = (name: string): boolean => given.some((arg) => arg === name || arg.startsWith(`${name}=`));
const site: readonly (readonly string[])[] = [['tests/site/bench.mjs', ...given]];

for (const stage of asked('--site') ? site : asked('--corpus') ? generation : runtime) {
  const { status } = spawnSync(process.execPath, stage, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
