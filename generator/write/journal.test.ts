// A writer killed at each of its steps in turn -> the old output or the new one, and nothing of either lost.
//
// A real process is killed with SIGKILL before its n-th call that changes the disk, for every n there is; a second one
// then does what the next run does first.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { finishInterrupted } from './journal.js';
import { writeOutput } from './write.js';

const folder = mkdtempSync(join(tmpdir(), 'journal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const old = { 'src/a.ts': 'a', 'src/b.ts': 'b', 'src/gone/c.ts': 'c', 'package.json': '{}', docs: 'a file' };
const next = { 'src/a.ts': 'A', 'src/b.ts': 'b', 'src/new/d.ts': 'd', 'package.json': '{ }', 'docs/a.md': 'a folder' };
const theirs = { 'NOTES.md': 'mine', 'node_modules/x/index.js': 'built' };

type Files = Readonly<Record<string, string>>;

/** The writer as `npm run build` compiled it, in a process that dies before its n-th change. */
const program = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
let left = Number(process.argv[1]);
for (const name of ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (left-- === 0) process.kill(process.pid, 'SIGKILL');
    return real(...args);
  };
}
syncBuiltinESMExports();
const { writeOutput } = await import(${JSON.stringify(new URL('../../build/generator/write/write.js', import.meta.url).href)});
writeOutput(new Map(Object.entries(JSON.parse(process.argv[2]))), process.argv[3]);
`;

function run(steps: number, files: Files, out: string): 'killed' | 'done' {
  const args = ['--input-type=module', '-e', program, String(steps), JSON.stringify(files), out];
  const { signal, status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (signal === 'SIGKILL') return 'killed';
  expect(status, stderr).toBe(0);
  return 'done';
}

function read(out: string): Files {
  const found = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = found.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(out.length + 1), readFileSync(path, 'utf8')]));
}

/** Without what is prepared beside it. */
const output = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('.generat')));

describe('a run that is killed before any of its steps', () => {
  const start = join(folder, 'start');
  writeOutput(new Map(Object.entries(old)), start);
  for (const [path, text] of Object.entries(theirs)) {
    mkdirSync(join(start, path, '..'), { recursive: true });
    writeFileSync(join(start, path), text);
  }
  const before = output(read(start));
  const after = { ...next, ...theirs };
  const ends: { whole: 'old' | 'new' | 'mixed'; finished: 'old' | 'new' }[] = [];

  test('leaves the old output, or one that the next run finishes', () => {
    for (let step = 0, ended = false; !ended; step++) {
      const out = join(folder, `step-${step}`);
      cpSync(start, out, { recursive: true });
      ended = run(step, next, out) === 'done';
      const found = output(read(out));
      const is = (wanted: Files): boolean => JSON.stringify(sorted(found)) === JSON.stringify(sorted(wanted));
      const whole = is(before) ? 'old' : is(after) ? 'new' : 'mixed';
      const finished = finishInterrupted(out);
      const end = sorted(output(read(out)));
      expect([sorted(before), sorted(after)], `killed before step ${step}`).toContainEqual(end);
      ends.push({ whole, finished: JSON.stringify(end) === JSON.stringify(sorted(before)) ? 'old' : 'new' });
      if (whole === 'mixed') expect(finished, `step ${step}: a mix that nobody would finish`).toBe(true);
      // And whatever came of it, a run then ends as if nothing had happened.
      writeOutput(new Map(Object.entries(next)), out);
      expect(sorted(output(read(out)))).toEqual(sorted(after));
      expect(Object.keys(read(out)).filter((path) => path.startsWith('.generating'))).toEqual([]);
    }
    expect(ends.length).toBeGreaterThan(15);
  });

  test('keeps the old output until the new one is complete, and from then on never goes back', () => {
    const order = ends.map(({ finished }) => finished);
    expect(order).toEqual([...order].sort((a, b) => (a === b ? 0 : a === 'old' ? -1 : 1)));
    expect(order).toContain('old');
    expect(order.at(-1)).toBe('new');
    // All that is prepared leaves the old output whole.
    expect(ends.filter(({ finished }) => finished === 'old').every(({ whole }) => whole === 'old')).toBe(true);
  });
});

function sorted(files: Files): Files {
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}

test('what is prepared and not complete is thrown away', () => {
  const out = join(folder, 'half');
  writeOutput(new Map(Object.entries(old)), out);
  run(11, next, out);
  expect(read(out)).toHaveProperty(['.generating/files/src/a.ts']);
  expect(finishInterrupted(out)).toBe(false);
  expect(output(read(out))).toEqual(sorted(old));
});

test('a journal that names paths outside the folder removes nothing there', () => {
  const out = join(folder, 'tampered');
  const victim = join(folder, 'victim.txt');
  writeFileSync(victim, 'alive');
  writeOutput(new Map(Object.entries(old)), out);
  cpSync(join(out, 'src'), join(out, '.generating/files/src'), { recursive: true });
  writeFileSync(join(out, '.generating/.generated'), `src/a.ts\n../victim.txt\n`);
  writeFileSync(join(out, '.generating/remove'), `../victim.txt\n${victim}\n`);
  finishInterrupted(out);
  expect(readFileSync(victim, 'utf8')).toBe('alive');
});

test('a folder that is not there has nothing to finish', () => {
  expect(finishInterrupted(join(folder, 'absent'))).toBe(false);
});

test('the writer under test is compiled', () => {
  const compiled = fileURLToPath(new URL('../../build/generator/write/journal.js', import.meta.url));
  expect(readFileSync(compiled, 'utf8'), 'Run: npm run build').toContain('finishInterrupted');
});
