// Files that are saved while a run goes on -> the run again; nothing that was saved is missed.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { watch } from './watch.js';

const folder = mkdtempSync(join(tmpdir(), 'watch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

test('a file that a run looks for and that comes before the run ends is a change', async () => {
  writeFileSync(at('document'), '');
  let missing = 0;
  const run = async (): Promise<string[]> => {
    if (existsSync(at('part'))) throw new Error('it is there');
    missing++;
    writeFileSync(at('part'), '');
    return [at('document'), at('part')];
  };
  await expect(watch(run, [at('document')])).rejects.toThrow('it is there');
  expect(missing).toBe(1);
});

test('so is what is saved, while the run goes on, in a folder that it came upon', async () => {
  writeFileSync(at('document'), '');
  let runs = 0;
  const run = async (): Promise<string[]> => {
    if (runs++) throw new Error('again');
    writeFileSync(at('saved meanwhile'), '');
    return [at('document'), folder];
  };
  await expect(watch(run, [at('document')])).rejects.toThrow('again');
});

test('a file that was there long before is none', async () => {
  const old = process.execPath;
  let runs = 0;
  const run = async (): Promise<string[]> => {
    if (runs++) throw new Error('again');
    setTimeout(() => writeFileSync(at('document'), `${runs}`), 1000);
    return [at('document'), old];
  };
  writeFileSync(at('document'), '');
  const begun = Date.now();
  await expect(watch(run, [at('document')])).rejects.toThrow('again');
  expect(Date.now() - begun).toBeGreaterThan(990);
});
