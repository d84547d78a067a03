// Where things stand, and how another program is started and listened to.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const here = fileURLToPath(new URL('.', import.meta.url));
export const root = fileURLToPath(new URL('../../', import.meta.url));
/** Below this folder, so that the tools are found: removed after each run, ignored by git. */
export const scratch = `${here}scratch/`;
export const inTools = (path) => `${here}node_modules/${path}`;
export const inRuntimes = (path) => `${root}tests/runtimes/node_modules/${path}`;

const quiet = { NEXT_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1', npm_config_update_notifier: 'false' };

/** Resolves with what a program printed, or rejects with its last words; `allowed` are further exit codes that are no fault. */
export function run(command, args, { cwd = scratch, env = {}, input = '', allowed = [0], limit = 240_000 } = {}) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...quiet, ...env } });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'])
    child[name].setEncoding('utf8').on('data', (chunk) => {
      texts[name] += chunk;
    });
  child.stdin.on('error', () => {}).end(input);
  const timer = setTimeout(() => child.kill('SIGKILL'), limit);
  return new Promise((done, fail) => {
    child.on('error', fail).on('close', (code) => {
      clearTimeout(timer);
      if (allowed.includes(code)) done({ code, ...texts });
      else
        fail(
          new Error(`${command} ${args.join(' ')}: ended with ${code}\n${(texts.stdout + texts.stderr).slice(-1500)}`),
        );
    });
  });
}

/** Starts a server and resolves when it prints what is waited for; gives the match and how to stop it. */
export function serve(command, args, pattern, { cwd = scratch, env = {}, limit = 60_000 } = {}) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...quiet, ...env }, detached: true });
  let words = '';
  // npx and npm start children of their own: all of the group ends.
  const stop = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {}
  };
  return new Promise((done, fail) => {
    const timer = setTimeout(() => {
      stop();
      fail(new Error(`${command} ${args.join(' ')}: not ready in ${limit / 1000} s\n${words.slice(-1500)}`));
    }, limit);
    const hear = (chunk) => {
      words += chunk;
      const match = pattern.exec(words);
      if (!match) return;
      clearTimeout(timer);
      done({ match, stop });
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.on('error', fail).on('exit', (code) => {
      clearTimeout(timer);
      fail(new Error(`${command} ${args.join(' ')}: ended with ${code}\n${words.slice(-1500)}`));
    });
  });
}

export function expect(given, wanted, what) {
  const [a, b] = [given, wanted].map((one) => JSON.stringify(one));
  if (a !== b) throw new Error(`${what}: ${a}, not ${b}`);
}
