// What the browser tests need in, what of it is missing out; and how it gets here.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const inFolder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Debian's, because the one that playwright would fetch is not in any lockfile. */
export const chromiumPath = () => ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));

/** Chinese in a screenshot is boxes without it. */
const font = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

export function findMissing() {
  const { dependencies } = JSON.parse(readFileSync(inFolder('package.json'), 'utf8'));
  return [
    ...Object.entries(dependencies)
      .filter(([name, wanted]) => versionOf(name) !== wanted)
      .map(([name, wanted]) => ({ what: `${name} ${wanted}`, from: 'npm' })),
    ...(chromiumPath() ? [] : [{ what: 'chromium', from: 'apt' }]),
    ...(existsSync(font) ? [] : [{ what: 'fonts-noto-cjk', from: 'apt' }]),
  ];
}

export function install(missing) {
  if (missing.some(({ from }) => from === 'npm')) start('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  const packages = missing.filter(({ from }) => from === 'apt').map(({ what }) => what);
  if (packages.length === 0) return;
  start('apt-get', ['update', '-q']);
  start('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages]);
}

function versionOf(name) {
  const manifest = inFolder(`node_modules/${name}/package.json`);
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : undefined;
}

function start(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync(command, args, { cwd: inFolder('.'), stdio: ['ignore', 'ignore', 'inherit'], env });
  if (status !== 0) console.error(`${command} ${args[0]} failed`);
}
