// A file of a package, loaded with and without the code of an earlier run -> the same exports; bad code is never run.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const built = fileURLToPath(new URL('../../build/generator/emit/compiled.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
const copy = join(folder, 'build/generator/emit/compiled.js');
const code = join(folder, 'build/code');
const file = join(folder, 'package.cjs');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

mkdirSync(dirname(copy), { recursive: true });
cpSync(built, copy);
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
writeFileSync(file, "exports.here = __filename; exports.sum = (a, b) => a + b; exports.path = require('node:path');");

writeFileSync(
  join(folder, 'run.js'),
  `import { createRequire } from 'node:module';
import { loadCompiled } from './build/generator/emit/compiled.js';
const file = process.argv[2];
const keep = loadCompiled(file);
const { here, sum, path } = createRequire(file)(file);
console.log(JSON.stringify({ here, sum: sum(1, 2), path: typeof path.join }));
keep();
`,
);

/** In a process of its own: within one, V8 remembers what it has compiled. */
function load(): { readonly sum: number } {
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'run.js'), file], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}
const kept = (): readonly string[] => readdirSync(code);

test('what a file exports is the same from its text, from its code, and after its code was spoilt', () => {
  const first = load();
  expect(first).toEqual({ here: file, sum: 3, path: 'function' });
  const [name = ''] = kept();
  expect(kept()).toEqual([name]);
  const good = readFileSync(join(code, name));
  expect(load()).toEqual(first);
  expect(readFileSync(join(code, name)).equals(good)).toBe(true);

  for (const bad of [Buffer.from('not code'), Buffer.alloc(0), good.subarray(0, 100)]) {
    writeFileSync(join(code, name), bad);
    expect(load()).toEqual(first);
    expect(readFileSync(join(code, name)).length).toBeGreaterThan(100);
  }
});

test('a file that changed is compiled again, though it is as long as before', () => {
  const before = kept().length;
  writeFileSync(file, readFileSync(file, 'utf8').replace('a + b', 'a - b'));
  utimesSync(file, new Date(), new Date(Date.now() + 5000));
  expect(load().sum).toBe(-1);
  expect(kept().length).toBe(before + 1);
});
