// Arguments -> one run of the Redocly command line: its exit code and what it printed. The only door to Redocly.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface RedoclyRun {
  /** The exit code; 0 when all is well. */
  readonly code: number;
  readonly stdout: string;
  /** Holds Redocly's own progress lines and banners as well as its complaints. */
  readonly stderr: string;
}

const longest = 60_000;

/**
 * Runs Redocly with `args`, in `cwd` or the present folder. Nobody is told about it (telemetry and update notices are
 * off) and nothing is asked of the keyboard.
 *
 * @throws Error when it cannot be started, is killed, or takes longer than a minute.
 */
export function runRedocly(
  args: readonly string[],
  { cwd = process.cwd(), timeout = longest }: { readonly cwd?: string; readonly timeout?: number } = {},
): Promise<RedoclyRun> {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [commandFile(), ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let late = false;
    const clock = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, timeout);
    child.stdout.on('data', (piece: Buffer) => stdout.push(piece));
    child.stderr.on('data', (piece: Buffer) => stderr.push(piece));
    child.on('error', (cause) => {
      clearTimeout(clock);
      reject(new Error(`Redocly could not be started: ${cause.message}`, { cause }));
    });
    child.on('close', (code, signal) => {
      clearTimeout(clock);
      const printed = { stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
      if (late) reject(new Error(`Redocly did not finish within ${timeout / 1000} s: ${args.join(' ')}`));
      else if (code === null) reject(new Error(`Redocly was stopped by ${signal}: ${printed.stderr.trim()}`));
      else resolve({ code, ...printed });
    });
  });
}

/** Found through the installed package, so that nothing on PATH can stand in for it. */
function commandFile(): string {
  const found = createRequire(import.meta.url).resolve('@redocly/cli/package.json');
  return join(dirname(found), 'bin', 'cli.js');
}
