// Real processes that write to one folder at once -> each in its turn; one that does not end is told of, one that was killed is not.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeOutput } from './write.js';

const folder = mkdtempSync(join(tmpdir(), 'alone-'));
const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** The writer as it was compiled, in a process of its own. */
const built = (name: string): string =>
  JSON.stringify(new URL(`../../build/generator/write/${name}.js`, import.meta.url).href);
const writer = `
const { writeOutput } = await import(${built('write')});
const [out, name, times] = process.argv.slice(1);
for (let turn = 0; turn < Number(times); turn++) {
  const texts = ['src/a.ts', 'src/deep/b.ts', 'src/' + name + '.ts'].map((path) => [path, name + turn]);
  writeOutput(new Map(texts), out);
}`;
const holder = `
const { alone } = await import(${built('alone')});
alone(process.argv[1], () => {
  console.log('holds it');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
});`;

function start(program: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, ...args]);
  running.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      said += piece.toString();
    });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  return { child, ended, said: () => said };
}

const files = (out: string): readonly string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(out.length + 1))
    .sort();

test('many runs at once: none fails, and the folder holds the output of one', async () => {
  const out = join(folder, 'many');
  const runs = ['one', 'two', 'three', 'four'].map((name) => start(writer, out, name, '20'));
  for (const { ended, said } of runs) expect([await ended, said()]).toEqual([0, '']);
  const text = readFileSync(join(out, 'src/a.ts'), 'utf8');
  const name = text.replace('19', '');
  expect(files(out)).toEqual(['.generated', 'src/a.ts', 'src/deep/b.ts', `src/${name}.ts`].sort());
  for (const path of files(out).filter((one) => one !== '.generated'))
    expect(readFileSync(join(out, path), 'utf8')).toBe(text);
});

test('a run that does not end is told of and nothing is written; once it is killed, nobody waits for it', async () => {
  const out = join(folder, 'held');
  const { child, said, ended } = start(holder, out);
  await expect.poll(said).toContain('holds it');
  const second = start(writer, out, 'two', '1');
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`process ${child.pid} is writing to this folder`);
  expect(second.said()).toContain('Wait until it has ended and run it again; if there is none, remove ');
  expect(files(out)).toEqual(['.generating.turn']);
  child.kill('SIGKILL');
  await ended;
  writeOutput(new Map([['a', '1']]), out);
  expect(files(out)).toEqual(['.generated', 'a']);
}, 30_000);

test.each([
  ['nobody wrote down', '', 10_000],
  ['no process has any more', '999999999 ', 0],
])('a turn that %s is over', (_, text, age) => {
  const out = join(folder, `stale-${age}`);
  mkdirSync(out);
  const file = join(out, '.generating.turn');
  writeFileSync(file, text === '' ? '' : `${text}${hostname()}`);
  const then = new Date(Date.now() - age);
  utimesSync(file, then, then);
  writeOutput(new Map([['a', '1']]), out);
  expect(files(out)).toEqual(['.generated', 'a']);
});

test('a turn of another machine is waited for and told', async () => {
  const out = join(folder, 'elsewhere');
  mkdirSync(out);
  writeFileSync(join(out, '.generating.turn'), '1 elsewhere');
  const { ended, said } = start(writer, out, 'two', '1');
  expect(await ended).toBe(1);
  expect(said()).toContain('process 1 on elsewhere is writing to this folder');
  expect(files(out)).toEqual(['.generating.turn']);
}, 30_000);
