// Words for the package's own command in, a running sandbox out: another process, that can be killed.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { inFolder } from './installed.mjs';

const own = inFolder('../../generated/bin/command.js');

/** Resolves when it says where it listens. Rejects with what it says instead. */
export async function startSandbox(words, { node = process.execPath, flags = [], bin = own } = {}) {
  const child = spawn(node, [...flags, bin, 'sandbox', '--port', '0', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = once(child, 'close');
  const url = await new Promise((done) => {
    createInterface(child.stdout).on('line', (line) => {
      const found = /listens at (\S+)/.exec(line)?.[1];
      if (found) done(found);
    });
    ended.then(() => done(undefined));
  });
  if (!url) throw new Error(said.trim());
  return {
    url,
    pid: child.pid,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
