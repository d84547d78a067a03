// What the samples need in, what of it is missing out; and how it gets here.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toolchains } from './toolchains.mjs';

export const inFolder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Debian's packages, by what shows that they are there, and the grammars from npm. */
export function findMissing(names) {
  const debian = names.flatMap((name) => Object.entries(toolchains[name].needs ?? {}));
  const missing = debian.filter(([proof]) => !exists(proof)).map(([, name]) => name);
  const { dependencies } = JSON.parse(readFileSync(inFolder('package.json'), 'utf8'));
  const grammars = names.some((name) => toolchains[name].grammar)
    ? Object.keys(dependencies).filter((name) => !existsSync(inFolder(`node_modules/${name}/package.json`)))
    : [];
  return { debian: [...new Set(missing)], npm: grammars };
}

export function install({ debian, npm }) {
  if (npm.length) start('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (!debian.length) return;
  start('apt-get', ['update', '-q']);
  start('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...debian]);
}

/** A path, or the name of a command. */
function exists(proof) {
  if (proof.startsWith('/')) return existsSync(proof);
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(`${folder}/${proof}`));
}

function start(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: inFolder('.'),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) console.error(`${command} ${args[0]} failed`);
}
