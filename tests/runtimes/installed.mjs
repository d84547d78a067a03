// What the suite needs in, what of it is missing out; and how it gets here.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export const inFolder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Debian's, because the one that playwright would fetch is not in any lockfile. */
export const chromiumPath = () => ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));

/** Each that is missing, with the command that brings it. */
export function findMissing() {
  const { dependencies } = JSON.parse(readFileSync(inFolder('package.json'), 'utf8'));
  const packages = Object.entries(dependencies).filter(([name, wanted]) => !hasVersion(name, wanted));
  return [
    ...packages.map(([name, wanted]) => ({ what: `${name} ${wanted}`, get: ['npm', 'ci', '--ignore-scripts'] })),
    ...(chromiumPath() ? [] : [{ what: 'chromium', get: ['apt-get', 'install', '-y', '-q', 'chromium'] }]),
  ];
}

export function install(missing) {
  const all = missing.map(({ get }) => get);
  if (all.some(([command]) => command === 'npm')) start(['npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  const apt = all.find(([command]) => command === 'apt-get');
  if (!apt) return;
  start(['apt-get', 'update', '-q']);
  start([...apt, '--no-install-recommends']);
}

/** What does not ship with the SDK's own toolchain by name, but with its test runner. */
export function findTools() {
  const require = createRequire(import.meta.url);
  const dist = inFolder('../../generated/dist/sandbox.js');
  const missing = existsSync(dist) ? [] : ['the built SDK: npm run sdk'];
  try {
    require.resolve('rolldown');
  } catch {
    missing.push('rolldown, which comes with vitest: npm ci');
  }
  return missing;
}

function hasVersion(name, wanted) {
  const manifest = inFolder(`node_modules/${name}/package.json`);
  return existsSync(manifest) && wanted.endsWith(JSON.parse(readFileSync(manifest, 'utf8')).version);
}

function start([command, ...args]) {
  const options = {
    cwd: inFolder('.'),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const { status } = spawnSync(command, args, options);
  if (status !== 0) console.error(`${command} ${args[0]} failed`);
}
