// The commit that is checked out in, a clone of it in a folder of its own out; what is installed here serves there too.

import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root, run } from './place.mjs';

/** Runs some work in a clone, and removes it. */
export async function inClone(work) {
  const folder = mkdtempSync(join(tmpdir(), 'clone-'));
  try {
    await run('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, folder]);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    // A link is no folder, which is what .gitignore names.
    appendFileSync(join(folder, '.git/info/exclude'), 'node_modules\n');
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The tarball that `npm run pack` gives, on this Node; or, where that has built the toolchain, on the one that is named. */
export async function packIn(folder, program) {
  const env = { PATH: `${dirname(program ?? process.execPath)}:${process.env.PATH}` };
  const built = program !== undefined && existsSync(join(folder, 'build/scripts/pack.js'));
  const words = built ? ['build/scripts/pack.js'] : [process.env.npm_execpath, 'run', '--silent', 'pack'];
  const { stdout } = await run(program ?? process.execPath, words, { cwd: folder, env });
  const tarball = stdout.trimEnd().split('\n').at(-1);
  return { tarball, bytes: readFileSync(tarball) };
}
