// npm run test:sandbox [-- --install] [-- --only load,kill,attack,browser]: the sandbox under load, under kill -9, under attack, in a browser.

import { parseArgs } from 'node:util';
import { counts } from './checks.mjs';
import { findMissing, install } from './installed.mjs';

const { values } = parseArgs({ options: { install: { type: 'boolean' }, only: { type: 'string' } } });

if (values.install) install(findMissing());
const missing = findMissing();
if (missing.length) {
  console.error(`Missing:\n  ${missing.map(({ what }) => what).join('\n  ')}\nRun: npm run test:sandbox -- --install`);
  process.exit(2);
}

const parts = {
  load: async () => (await import('./load.mjs')).testLoad(),
  kill: async () => (await import('./kill.mjs')).testKills(50),
  attack: async () => (await import('./attack.mjs')).testAttacks(),
  browser: async () => (await import('./browser.mjs')).testBrowser(process.env.PICTURES),
};
for (const name of values.only?.split(',') ?? Object.keys(parts)) {
  const began = performance.now();
  console.log(`\n${name}`);
  try {
    await parts[name]();
  } catch (error) {
    counts.failed += 1;
    console.log(`  FAIL ${error?.stack ?? error}`);
  }
  console.log(`  (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed ? 1 : 0);
