// A folder and a piece of work -> the work, done while no other run works on that folder.
//
// A file in the folder holds whose turn it is. Who was killed holds it no more: its process is gone. Work on a folder
// takes moments, so that others wait for it, and say so only where it does not end.

import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { ProblemError } from '../problem.js';
import { makeFolder, turn } from './folder.js';

/** So often, and so many milliseconds apart. Not a time of day: a machine that was halted has not waited. */
const looks = 250;
const pause = 20;
/** What this process holds: work may be part of other work. */
const held = new Set<string>();

export function alone<Result>(folder: string, work: () => Result): Result {
  const file = join(folder, turn);
  const mine = `${process.pid} ${hostname()}`;
  if (held.has(file)) return work();
  makeFolder(folder);
  if (!take(file, mine)) return work();
  held.add(file);
  try {
    return work();
  } finally {
    held.delete(file);
    rmSync(file, { force: true });
  }
}

/** False where nothing can be written: then no other run writes there either. */
function take(file: string, mine: string): boolean {
  for (let look = 1; ; look++) {
    try {
      writeFileSync(file, mine, { flag: 'wx' });
      return true;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false;
      if (code !== 'EEXIST') throw error;
    }
    const holder = read(file);
    if (holder !== undefined && isGone(file, holder)) removeFrom(file, holder);
    else if (look > looks) refuse(file, holder);
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
}

/** Undefined where it was given back meanwhile. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isGone(file: string, holder: string): boolean {
  const [, pid, host] = /^(\d+) (.+)$/.exec(holder) ?? [];
  // Killed before it could write down who it is.
  if (pid === undefined) return (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < Date.now() - 1000;
  // Of another machine nobody knows.
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** By a rename, which only one can do; what another took in the meantime is given back. */
function removeFrom(file: string, holder: string): void {
  const grave = `${file}.${process.pid}`;
  try {
    renameSync(file, grave);
    if (read(grave) !== holder) linkSync(grave, file);
  } catch {
    // Another did it first.
  }
  rmSync(grave, { force: true });
}

function refuse(file: string, holder = ''): never {
  const [, pid, host] = /^(\d+) (.+)$/.exec(holder) ?? [];
  const who = pid === undefined ? 'another run' : `process ${pid}${host === hostname() ? '' : ` on ${host}`}`;
  const instead = `Wait until it has ended and run it again; if there is none, remove ${file}.`;
  throw new ProblemError([{ file, what: `${who} is writing to this folder`, instead }]);
}
