// A command -> how long it took, how much it computed, and the most memory that it and its children held at once.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface Run {
  /** Seconds from start to exit. */
  readonly wall: number;
  /** Seconds of processor time, of the process itself and those it waited for; none where the system does not tell. */
  readonly cpu?: number;
  /** Megabytes, all processes of the tree together; none where the system does not tell. */
  readonly peak?: number;
}

export interface Command {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** What a run is expected to end with. */
  readonly status?: number;
}

/** So often a tree is looked at, in milliseconds: a heap grows for longer than that. */
const pause = 10;
/** Ticks a second in /proc: the same on every Linux that Node runs on. */
const ticks = 100;
const kept = 4096;

/** Runs Node with `args`; what it says is shown only when it fails. */
export function runNode({ args, cwd, env = process.env, status = 0 }: Command): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const watch = existsSync('/proc/self/stat') ? watchTree(child) : () => ({});
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      said = (said + piece.toString()).slice(-kept);
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const wall = (performance.now() - start) / 1000;
      if (code === status) resolve({ wall, ...watch() });
      else reject(new Error(`${args.join(' ')}: exit ${code}\n${said}`));
    });
  });
}

/** Looks at /proc again and again; stops, and tells, when it is called. */
function watchTree({ pid = 0 }: ChildProcess): () => Omit<Run, 'wall'> {
  let peak = 0;
  let cpu = 0;
  const look = (): void => {
    const tree = withChildren(pid);
    peak = Math.max(
      peak,
      tree.reduce((sum, one) => sum + residentOf(one), 0),
    );
    cpu = Math.max(cpu, timeOf(pid));
  };
  const timer = setInterval(look, pause);
  return () => {
    clearInterval(timer);
    return { cpu, peak };
  };
}

function withChildren(pid: number): readonly number[] {
  const children = threadsOf(pid).flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`)
      .split(' ')
      .filter((one) => one !== '')
      .map(Number),
  );
  return [pid, ...children.flatMap(withChildren)];
}

function threadsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return []; // It has ended.
  }
}

function residentOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
}

/** user, system, and the same of children that have ended. */
function timeOf(pid: number): number {
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ');
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / ticks;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
