// npm start: the main job, end to end: lint, generate, compile, then a signed checkout for every next action.

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const stages: readonly (readonly [string, readonly string[]])[] = [
  ['lint and generate', ['build/scripts/generate.js']],
  ['compile the SDK', ['generated/build.mjs']],
  ['compile the example', [tsc, '-p', 'generated/tsconfig.examples.json', '--outDir', 'build/examples']],
  ['run the example', ['build/examples/quickstart.js']],
];

const times: string[] = [];
for (const [name, args] of stages) {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`${name}: failed`);
    process.exit(status ?? 1);
  }
  times.push(`${name} ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
console.log(`\n${times.join(', ')}`);
