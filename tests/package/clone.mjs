// The commit that is checked out in, a clone of it in a folder of its own out; what is installed here serves there too.

import { appendFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
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

/** The path of the tarball that `npm run pack` gives, on this Node or on the one that is named. */
export async function packIn(folder, program = process.execPath) {
  const env = { PATH: `${dirname(program)}:${process.env.PATH}` };
  const npm = process.env.npm_execpath;
  const { stdout } = await run(program, [npm, 'run', '--silent', 'pack'], { cwd: folder, env });
  const tarball = stdout.trimEnd().split('\n').at(-1);
  return { tarball, bytes: readFileSync(tarball) };
}
