// What these tests need in, what of it is missing out; and how it gets here.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export const inFolder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Debian's, because the one that playwright would fetch is in no lockfile. */
export const chromiumPath = () => ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));

/** Each that is missing; `get` is there where an installation may bring it. */
export function findMissing() {
  const { dependencies } = JSON.parse(readFileSync(inFolder('package.json'), 'utf8'));
  const packages = Object.entries(dependencies).filter(([name, wanted]) => !hasVersion(name, wanted));
  return [
    ...(existsSync(inFolder('../../generated/dist/command-line.js')) ? [] : [{ what: 'the built SDK: npm run sdk' }]),
    ...(hasLibsql() ? [] : [{ what: 'libsql: npm ci in the project itself' }]),
    ...packages.map(([name, wanted]) => ({ what: `${name} ${wanted}`, get: 'npm' })),
    ...(chromiumPath() ? [] : [{ what: 'chromium', get: 'apt' }]),
  ];
}

export function install(missing) {
  if (missing.some(({ get }) => get === 'npm')) start('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund');
  if (!missing.some(({ get }) => get === 'apt')) return;
  start('apt-get', 'update', '-q');
  start('apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium');
}

function hasVersion(name, wanted) {
  const manifest = inFolder(`node_modules/${name}/package.json`);
  return existsSync(manifest) && wanted.endsWith(JSON.parse(readFileSync(manifest, 'utf8')).version);
}

function hasLibsql() {
  try {
    return Boolean(createRequire(inFolder('../../generated/package.json')).resolve('libsql'));
  } catch {
    return false;
  }
}

function start(command, ...args) {
  const options = {
    cwd: inFolder('.'),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const { status } = spawnSync(command, args, options);
  if (status !== 0) console.error(`${command} ${args[0]} failed`);
}
