// What the consumers need in, what of it is missing out; and how it gets here. The runtimes are those of tests/runtimes.

import { existsSync, readFileSync } from 'node:fs';
import { root, run } from './place.mjs';

const folders = ['tests/package', 'tests/runtimes'].map((path) => `${root}${path}`);

export function findMissing() {
  return folders.flatMap((folder) => {
    const { dependencies } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    return Object.entries(dependencies)
      .filter(([name, wanted]) => !hasVersion(folder, name, wanted))
      .map(([name, wanted]) => ({ what: `${name} ${wanted}`, folder }));
  });
}

/** The tools are pinned by a lockfile, and none of them needs a script of its own to be installed. */
export async function install(missing) {
  for (const folder of new Set(missing.map((one) => one.folder)))
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
}

function hasVersion(folder, name, wanted) {
  const manifest = `${folder}/node_modules/${name}/package.json`;
  return existsSync(manifest) && wanted.endsWith(JSON.parse(readFileSync(manifest, 'utf8')).version);
}
