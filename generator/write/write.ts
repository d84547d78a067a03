// Output and a folder -> what differs, and the only hand that changes it.

import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { ProblemError } from '../problem.js';

export type Output = ReadonlyMap<string, string>;

export interface Difference {
  readonly path: string;
  readonly change: 'add' | 'change' | 'remove';
}

/** The list of paths that `write` owns in a folder: what it may remove later. */
const list = '.generated';

/** So many of somebody's files are named when they are in the way. */
const most = 10;

/** What would have to change for the folder to hold the output. */
export async function compareOutput(output: Output, folder: string): Promise<readonly Difference[]> {
  const owned = await readOwned(folder);
  const wanted = withList(output);
  const differences: Difference[] = [];
  for (const [path, text] of wanted) {
    const there = await readText(join(folder, path));
    if (there !== text) differences.push({ path, change: there === undefined ? 'add' : 'change' });
  }
  const strays = await findStrays(folder, wanted, owned);
  const gone = [...owned].filter((path) => !wanted.has(path)).map((path) => ({ path, change: 'remove' as const }));
  return [...differences, ...gone, ...strays].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Makes the folder hold the output: new files aside first, then each into its place. */
export async function writeOutput(output: Output, folder: string): Promise<readonly Difference[]> {
  const owned = await readOwned(folder);
  const wanted = withList(output);
  await refuseForeign(folder, wanted, owned);
  const differences = await compareOutput(output, folder);
  if (differences.length === 0) return differences;
  const aside = join(folder, '.generating');
  await rm(aside, { recursive: true, force: true });
  const place = async (path: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await rename(join(aside, path), join(folder, path));
  };
  const fresh = differences.filter(({ path, change }) => change !== 'remove' && path !== list).map(({ path }) => path);
  for (const path of fresh) {
    await mkdir(dirname(join(aside, path)), { recursive: true });
    // npm makes a package's command executable when it links it: a folder that was installed has not changed by that.
    await writeFile(join(aside, path), wanted.get(path) ?? '', { mode: path.startsWith('bin/') ? 0o755 : 0o644 });
  }
  await mkdir(aside, { recursive: true });
  // Whatever a run leaves behind when it is interrupted is still known to be ours.
  await writeFile(join(aside, list), printList([...owned, ...wanted.keys()]));
  await place(list);
  for (const path of fresh) await place(path);
  for (const { path, change } of differences) if (change === 'remove') await rm(join(folder, path), { force: true });
  await writeFile(join(aside, list), wanted.get(list) ?? '');
  await place(list);
  await rm(aside, { recursive: true, force: true });
  return differences;
}

/** What somebody else wrote stays: no file goes over it, nor into a folder of theirs, nor is theirs published as ours. */
async function refuseForeign(folder: string, wanted: Output, owned: ReadonlySet<string>): Promise<void> {
  const there = (await filesBelow(folder)).filter((path) => !owned.has(path) && !isBuilt(path));
  const doubtful = there.filter((path) => owned.size === 0 || wanted.has(path) || path.startsWith('src/'));
  const texts = await Promise.all(doubtful.map((path) => readText(join(folder, path))));
  const foreign = doubtful.filter((path, index) => texts[index] !== wanted.get(path));
  if (foreign.length === 0) return;
  const instead = owned.size === 0 ? 'Give an empty folder with --out.' : 'Move it to another folder.';
  throw new ProblemError(
    foreign.slice(0, most).map((path) => ({ file: join(folder, path), what: 'was not generated and stays', instead })),
  );
}

/** A file in `src` that nobody generated would be compiled and published: it counts as a difference. */
async function findStrays(folder: string, wanted: Output, owned: ReadonlySet<string>): Promise<readonly Difference[]> {
  const paths = await filesBelow(join(folder, 'src'));
  return paths
    .map((path) => `src/${path}`)
    .filter((path) => !wanted.has(path) && !owned.has(path))
    .map((path) => ({ path, change: 'remove' as const }));
}

function withList(output: Output): Output {
  return new Map([...output, [list, printList([...output.keys(), list])]]);
}

function printList(paths: readonly string[]): string {
  return `${[...new Set(paths)].sort().join('\n')}\n`;
}

async function readOwned(folder: string): Promise<ReadonlySet<string>> {
  const text = await readText(join(folder, list));
  // The list stands in a folder anyone can edit: a path that leaves the folder is none of ours.
  const paths = text
    ?.split('\n')
    .filter((path) => path !== '' && !path.startsWith('/') && !path.split(/[\\/]/).includes('..'));
  return new Set(paths);
}

function isBuilt(path: string): boolean {
  return /^(node_modules|dist)\//.test(path) || path === 'package-lock.json';
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((path) => !path.startsWith('node_modules/') && !path.startsWith('.generating/'))
    .sort();
}

async function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}
