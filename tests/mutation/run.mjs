// npm run test:mutation [-- --install] [-- --mutate FILES]: how many small breaks of the runtime its tests notice.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const stryker = fileURLToPath(new URL('node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url));
const [...args] = process.argv.slice(2).filter((word) => word !== '--install');

if (process.argv.includes('--install') && !existsSync(stryker)) {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
}
if (!existsSync(stryker)) {
  console.error('Missing: @stryker-mutator/core and its vitest runner.\nRun: npm run test:mutation -- --install');
  process.exit(2);
}
const { status } = spawnSync(process.execPath, [stryker, 'run', 'tests/mutation/stryker.config.json', ...args], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
