// Words for npm in, what it printed out; the npm that started this script, on this Node.

import { spawnSync } from 'node:child_process';

/** Throws an `Error` with npm's own words where it failed. */
export function npm(words: readonly string[], folder: string): string {
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const settings = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const { status, stdout, stderr } = spawnSync(command, [...first, ...words, ...settings], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`npm ${words[0]} failed:\n${stderr || stdout}`);
  return stdout;
}
