// A Node in, whether it makes the same bytes of the spec as those that are committed out.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cwd = fileURLToPath(new URL('../..', import.meta.url));

export function makesTheSameBytes(node) {
  const child = spawn(node, ['build/scripts/generate.js', '--check'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      words = `${words}${chunk}`.slice(-300);
    });
  }
  return new Promise((done, fail) => {
    child.on('error', fail).on('close', (code) => {
      done({ column: 'generator', name: 'generated/ is what this Node makes', passed: code === 0, note: words });
    });
  });
}
