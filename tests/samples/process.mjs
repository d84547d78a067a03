// A command in; how it ended and what it printed out. Ended by force when it takes too long.

import { spawn } from 'node:child_process';

export function execute([command, ...args], { folder, environment, limit }) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    const errors = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => errors.push(chunk));
    const timer = setTimeout(() => child.kill('SIGKILL'), limit);
    const end = (code, more = '') => {
      clearTimeout(timer);
      done({ code, output: Buffer.concat(output).toString(), errors: Buffer.concat(errors).toString() + more });
    };
    child.on('error', (error) => end(1, error.message));
    child.on('close', (code, signal) => end(code ?? 1, signal === null ? '' : `ended by ${signal}`));
  });
}
