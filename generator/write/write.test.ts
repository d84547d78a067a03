// An output and a folder -> what differs; what is ours is written, and what is not is left alone.

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareOutput, writeOutput } from './write.js';

let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'write-')), 'out');
});
afterEach(() => rm(dirname(folder), { recursive: true }));

const output = (files: Readonly<Record<string, string>>) => new Map(Object.entries(files));
const put = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
};
const files = async (): Promise<Readonly<Record<string, string>>> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((one) => one.isFile()).map((one) => join(one.parentPath ?? one.path, one.name));
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return Object.fromEntries(paths.map((path, index) => [path.slice(folder.length + 1), texts[index] ?? '']));
};
const told = (differences: readonly { path: string; change: string }[]): readonly string[] =>
  differences.map(({ path, change }) => `${change} ${path}`);

describe('writing', () => {
  test('a folder that is not there is made, and a list of what is ours lies in it', async () => {
    const differences = writeOutput(output({ 'src/a.ts': 'a', 'package.json': '{}' }), folder);
    expect(told(differences)).toEqual(['add .generated', 'add package.json', 'add src/a.ts']);
    expect(await files()).toEqual({
      '.generated': '.generated\npackage.json\nsrc/a.ts\n',
      'package.json': '{}',
      'src/a.ts': 'a',
    });
  });

  test('the same again changes nothing', async () => {
    writeOutput(output({ 'src/a.ts': 'a' }), folder);
    expect(writeOutput(output({ 'src/a.ts': 'a' }), folder)).toEqual([]);
  });

  test('what changed is written, what is new is added, what is gone is removed', async () => {
    writeOutput(output({ 'src/a.ts': 'a', 'src/b.ts': 'b', 'src/c.ts': 'c' }), folder);
    const differences = writeOutput(output({ 'src/a.ts': 'a', 'src/b.ts': 'B', 'src/deep/d.ts': 'd' }), folder);
    expect(told(differences)).toEqual(['change .generated', 'change src/b.ts', 'remove src/c.ts', 'add src/deep/d.ts']);
    expect(Object.keys(await files()).sort()).toEqual(['.generated', 'src/a.ts', 'src/b.ts', 'src/deep/d.ts']);
  });

  test('what was built or installed in the folder stays', async () => {
    for (const path of ['node_modules/a/index.js', 'dist/index.js', 'package-lock.json']) await put(path, 'built');
    writeOutput(output({ 'src/a.ts': 'a' }), folder);
    writeOutput(output({ 'src/b.ts': 'b' }), folder);
    expect(await files()).toMatchObject({ 'node_modules/a/index.js': 'built', 'dist/index.js': 'built' });
  });

  test('a file becomes a folder, and is ours', async () => {
    writeOutput(output({ 'docs/a': 'a', 'docs/b': 'b' }), folder);
    writeOutput(output({ 'docs/a/index.md': 'A', 'docs/b': 'B' }), folder);
    expect(await files()).toMatchObject({ 'docs/a/index.md': 'A', 'docs/b': 'B' });
  });

  test('a file that differs from an old one by letter case alone is not taken for it', async () => {
    writeOutput(output({ 'src/Money.ts': 'old' }), folder);
    writeOutput(output({ 'src/money.ts': 'new' }), folder);
    // On a disk that minds letter case, the old name is gone; on another, the new file is what is left.
    expect(Object.entries(await files()).filter(([path]) => path.startsWith('src/'))).toEqual([
      ['src/money.ts', 'new'],
    ]);
  });

  test('a note beside the package stays', async () => {
    writeOutput(output({ 'src/a.ts': 'a' }), folder);
    await put('NOTES.md', 'mine');
    writeOutput(output({ 'src/b.ts': 'b' }), folder);
    expect(await files()).toMatchObject({ 'NOTES.md': 'mine', 'src/b.ts': 'b' });
  });
});

describe('what is not ours is refused and stays', () => {
  const refused = async (wanted: Readonly<Record<string, string>>, told: readonly string[]): Promise<void> => {
    const before = await files();
    const paths = told.map((path) => ({ file: join(folder, path), what: 'was not generated and stays' }));
    const writing = async () => writeOutput(output(wanted), folder);
    await expect(writing()).rejects.toMatchObject({ problems: paths });
    expect(await files()).toEqual(before);
  };

  test('a folder of somebody else', async () => {
    await put('photos/cat.jpg', 'cat');
    await refused({ 'src/a.ts': 'a' }, ['photos/cat.jpg']);
  });

  test('a file of somebody else where one of ours would go', async () => {
    await put('package.json', '{ "name": "theirs" }');
    await refused({ 'package.json': '{}', 'src/a.ts': 'a' }, ['package.json']);
  });

  test.each([
    ['src/a.ts/theirs.txt', 'src/a.ts', 'is a folder, where a file belongs'],
    ['test', 'test', 'is no folder, and one belongs there'],
  ])('%s, where a file or a folder of ours would go', async (theirs, place, what) => {
    writeOutput(output({ 'README.md': 'r' }), folder);
    await put(theirs, 'theirs');
    const before = await files();
    const writing = async () => writeOutput(output({ 'src/a.ts': 'a', 'test/b.ts': 'b' }), folder);
    await expect(writing()).rejects.toMatchObject({
      problems: expect.arrayContaining([{ file: join(folder, place), what, instead: expect.any(String) }]),
    });
    expect(await files()).toEqual(before);
  });

  test('a file that somebody put beside ours in src, where it would be published', async () => {
    writeOutput(output({ 'src/a.ts': 'a' }), folder);
    await put('src/stray.ts', 'stray');
    await refused({ 'src/a.ts': 'A' }, ['src/stray.ts']);
  });

  test('a path in the list of ours that leads out of the folder', async () => {
    writeOutput(output({ 'src/a.ts': 'a' }), folder);
    const outside = join(dirname(folder), 'victim.txt');
    await writeFile(outside, 'alive');
    await put('.generated', `.generated\nsrc/a.ts\n../victim.txt\nsrc/../../victim.txt\n${outside}\n..\\victim.txt\n`);
    const differences = writeOutput(output({ 'src/b.ts': 'b' }), folder);
    expect(told(differences)).toEqual(['change .generated', 'remove src/a.ts', 'add src/b.ts']);
    expect(await readFile(outside, 'utf8')).toBe('alive');
  });

  test('but a file that is already as it should be is ours', async () => {
    await put('src/a.ts', 'a');
    writeOutput(output({ 'src/a.ts': 'a', 'src/b.ts': 'b' }), folder);
    expect(Object.keys(await files()).sort()).toEqual(['.generated', 'src/a.ts', 'src/b.ts']);
  });
});

describe('comparing', () => {
  const wanted = output({ 'src/a.ts': 'a', 'test/b.ts': 'b' });
  beforeEach(() => void writeOutput(wanted, folder));

  test.each([
    ['nothing, after a run', async () => {}, []],
    ['a hand edit', () => put('src/a.ts', 'A'), ['change src/a.ts']],
    ['a line end', () => put('test/b.ts', 'b\n'), ['change test/b.ts']],
    ['a file added to src', () => put('src/deep/stray.ts', ''), ['remove src/deep/stray.ts']],
    ['a file removed', () => rm(join(folder, 'test/b.ts')), ['add test/b.ts']],
    ['the list edited', () => put('.generated', ''), ['change .generated']],
    [
      'everything, where nothing is',
      () => rm(folder, { recursive: true }),
      ['add .generated', 'add src/a.ts', 'add test/b.ts'],
    ],
    ['nothing beside the package', () => put('NOTES.md', 'mine'), []],
  ] as const)('finds %s, and changes nothing', async (_, edit, differences) => {
    await edit();
    const before = await files().catch(() => 'gone');
    expect(told(compareOutput(wanted, folder))).toEqual(differences);
    expect(await files().catch(() => 'gone')).toEqual(before);
  });
});
