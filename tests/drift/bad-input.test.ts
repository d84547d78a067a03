// Everything that a command may be given by mistake -> one clear message, exit 2, no stack, nothing written.

import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { badDocuments, makeMess, type Row, refuses, takenPort } from '../command/bad-input.js';

const folder = makeMess();
const { port, free } = await takenPort();
afterAll(() => {
  free();
  rmSync(folder, { recursive: true, force: true });
});
const run = (...row: Row): Promise<void> => refuses(folder, row);

const takers: readonly (readonly [command: string, before: readonly string[], after?: readonly string[]])[] = [
  ['drift', ['@page.txt', '--spec']],
  ['evidence', ['--spec']],
  ['change', ['@tea.yaml']],
  ['change', [], ['@tea.yaml']],
  ['check', ['--base', '@tea.yaml', '--spec']],
  ['samples', ['--out', '@new', '--spec']],
  ['docs', ['--out', '@new', '--spec']],
];
describe('a document that is none', () => {
  test.each(
    takers.flatMap(([command, before, after = []]) =>
      badDocuments
        // What is no file may be a revision to these two.
        .filter(([name]) => command !== 'change' || name !== 'missing.yaml')
        .map(([name, says]): Row => [command, [...before, `@${name}`, ...after], says]),
    ),
  )('%s %j: %s', run);
});

describe('a page or a request that is none', () => {
  test.each<Row>([
    ['drift', ['@missing'], 'missing: not read: there is no such file'],
    ['drift', ['@folder'], 'folder: not read: it is a folder; give the files in it one by one'],
    ['drift', ['@empty'], 'empty: not read: the file is empty'],
    ['drift', ['@bytes'], 'bytes: not read: the file holds bytes and no text'],
    ['drift', ['@words.txt'], 'words.txt: not read: no line with a method (GET, POST, ...) is followed by an address'],
    ['drift', ['@nothing.json'], 'nothing.json: not read: no line with a method'],
    ['drift', ['@broken.yaml'], 'broken.yaml:1: not read: the OpenAPI document here cannot be read as YAML'],
    ['bin solve', ['@missing', '--secret', '@words.txt'], 'missing cannot be read: there is no such file'],
    ['bin solve', ['@folder', '--secret', '@words.txt'], 'folder cannot be read: it is a folder'],
    ['bin solve', ['@empty', '--secret', '@words.txt'], 'the file is neither raw HTTP'],
    ['bin solve', ['@bytes', '--secret', '@words.txt'], 'the file is neither raw HTTP'],
    ['bin solve', ['@nothing.json', '--secret', '@words.txt'], 'the file is JSON, but no HAR'],
  ])('%s %j: %s', run);
});

describe('words that are not understood', () => {
  const all = ['drift', 'evidence', 'change', 'check', 'samples', 'docs', 'bin solve', 'bin sandbox'];
  test.each(all.map((command): Row => [command, ['--wat'], "Unknown option '--wat'"]))('%s %j: %s', run);
  test.each<Row>([
    ['drift', [], 'was given no page\n  Run: npm run drift -- PAGE...'],
    ['drift', ['@page.txt', '--spec'], "Option '--spec <value>' argument missing"],
    ['drift', ['@page.txt', '--spec', ''], '--spec: is empty'],
    ['evidence', ['--letter', 'fr'], 'knows no letter in "fr"\n  Write --letter zh or --letter en.'],
    ['evidence', ['words'], "Unexpected argument 'words'"],
    ['change', [], 'needs an old and a new document\n  Run: npm run change -- OLD NEW'],
    ['change', ['@tea.yaml', '@tea.yaml', '@tea.yaml'], 'needs an old and a new document'],
    ['change', ['@missing.yaml'], 'missing.yaml: is neither a file nor a revision of git'],
    ['check', ['--base'], "Option '--base <value>' argument missing"],
    ['samples', ['--out'], "Option '--out <value>' argument missing"],
    ['samples', ['--out', ''], '--out: is empty'],
    ['docs', ['--out', ''], '--out: is empty'],
    ['bin solve', [], 'give one file that holds the request; see --help'],
    ['bin solve', ['@words.txt'], '--secret is missing: give a file, or env:NAME'],
    ['bin sandbox', ['--port', 'tea'], '--port must be from 0 to 65535, not tea'],
    ['bin sandbox', ['--port'], "Option '--port <value>' argument missing"],
  ])('%s %j: %s', run);
});

describe('a place that cannot be written to', () => {
  const page = ['@page.txt', '--spec', '@tea.yaml', '--propose', '--out'];
  test.each<Row>([
    ['drift', [...page, '@folder'], 'folder: is a folder, where a file belongs'],
    ['drift', [...page, '@empty/patch'], 'empty/patch: goes through a file as if it were a folder'],
    ['samples', ['--spec', '@tea.yaml', '--out', '@empty'], 'empty: is a file, where a folder belongs'],
    ['samples', ['--spec', '@tea.yaml', '--out', '@empty/new'], 'empty: is a file, where a folder belongs'],
    ['samples', ['--spec', '@tea.yaml', '--out', '@theirs'], 'theirs/notes.md: was not generated and stays'],
    ['docs', ['--spec', '@tea.yaml', '--out', '@empty'], 'empty: is a file, where a folder belongs'],
    ['docs', ['--spec', '@tea.yaml', '--out', '@theirs'], 'theirs/notes.md: was not generated and stays'],
    // Not even root makes a folder there.
    ...(process.platform === 'linux'
      ? [['samples', ['--spec', '@tea.yaml', '--out', '/proc/nowhere/new'], '/proc/nowhere: cannot be made'] as const]
      : []),
    ['docs', ['--spec', '@tea.yaml', '--serve', '--port', '65536'], '--port: is 65536'],
  ])('%s %j: %s', run);
});

test('a port that is taken: the site is whole, and only not served', async () => {
  const words = ['--spec', '@tea.yaml', '--out', '@site'].map((word) => word.replace('@', `${folder}/`));
  expect(spawnSync(process.execPath, ['build/scripts/docs.js', ...words], { encoding: 'utf8' }).status).toBe(0);
  await run(
    'docs',
    [...words, '--serve', '--port', String(port)],
    `port ${port}: is taken\n  Give another with --port`,
  );
});
