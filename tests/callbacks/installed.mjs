// What the tests need in, what of it is missing out; and how it gets here.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const inFolder = (path) => fileURLToPath(new URL(path, import.meta.url));

export function findMissing() {
  const { dependencies } = JSON.parse(readFileSync(inFolder('package.json'), 'utf8'));
  const packages = Object.entries(dependencies).filter(([name, version]) => !hasVersion(name, version));
  const built = existsSync(inFolder('../../generated/dist/callback.js'));
  return [...(built ? [] : ['the built SDK']), ...packages.map(([name, version]) => `${name} ${version}`)];
}

export function install() {
  if (!findMissing().some((what) => what !== 'the built SDK')) return;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', args, { cwd: inFolder('.'), stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) console.error('npm ci failed');
}

function hasVersion(name, wanted) {
  const manifest = inFolder(`node_modules/${name}/package.json`);
  return existsSync(manifest) && wanted.endsWith(JSON.parse(readFileSync(manifest, 'utf8')).version);
}
