// The files of compile-time tests in, nothing to complain of out; and each kind of check is heard when it is broken.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { check } from './compiler.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const sdk = fileURLToPath(new URL('../sdk/', import.meta.url));
const client = fileURLToPath(new URL('../client/', import.meta.url));
const below = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

/** What compiles, and ways to break it. */
const whole = readFileSync(join(here, 'narrowing.test-d.ts'), 'utf8').replaceAll(
  './same.js',
  '../../tests/types/same.js',
);
const breaks: readonly (readonly [string, string])[] = [
  ['// @ts-expect-error: the arm of a member is missing', '//'],
  ['{ ...members, unknown }', '{ ...members, redirect_to_url, unknown }'],
  ['same<typeof step.payload.url, string>()', 'same<typeof step.payload.url, string | undefined>()'],
  ["    case 'unknown':\n      return step.reason;\n", ''],
  ['same<typeof action, Action>()', 'same<typeof action, NextAction>()'],
];

// Inside the project, because a file is resolved from where it lies; and where git does not look.
mkdirSync(join(here, '../../build'), { recursive: true });
const scratch = mkdtempSync(join(here, '../../build/scratch-'));
afterAll(() => rmSync(scratch, { recursive: true }));
for (const [at, [from, to]] of breaks.entries()) writeFileSync(join(scratch, `${at}.ts`), whole.replace(from, to));

// One program for all: most of the time goes into what they share.
const found = check([
  ...below(here, '.test-d.ts'),
  ...below(sdk, '.ts'),
  ...below(client, '.ts'),
  ...below(scratch, '.ts'),
]);
const inScratch = (fault: string): boolean => fault.includes('/scratch-');

test('what should compile does, what should not does not, and the tests of the SDK use it as it is typed', () => {
  expect(found.filter((fault) => !inScratch(fault))).toEqual([]);
});

test.each(breaks.map(([from, to], at) => [from, to, at] as const))('it is heard when %j becomes %j', (from, _, at) => {
  expect(whole).toContain(from);
  expect(found.filter((fault) => inScratch(fault) && fault.includes(`/${at}.ts:`))).toHaveLength(1);
});
