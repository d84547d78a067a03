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
  await refuseForeign(output, folder);
  const differences = await compareOutput(output, folder);
  if (differences.length === 0) return differences;
  const wanted = withList(output);
  const aside = join(folder, '.generating');
  await rm(aside, { recursive: true, force: true });
  const fresh = differences.filter(({ change }) => change !== 'remove').map(({ path }) => path);
  for (const path of fresh) {
    await mkdir(dirname(join(aside, path)), { recursive: true });
    await writeFile(join(aside, path), wanted.get(path) ?? '');
  }
  for (const path of fresh) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await rename(join(aside, path), join(folder, path));
  }
  for (const { path, change } of differences) if (change === 'remove') await rm(join(folder, path), { force: true });
  await rm(aside, { recursive: true, force: true });
  return differences;
}

/** A folder with files that are not ours is somebody's work: nothing is written into it. */
async function refuseForeign(output: Output, folder: string): Promise<void> {
  const owned = await readOwned(folder);
  if (owned.size > 0) return;
  const there = (await filesBelow(folder)).filter((path) => !output.has(path) && !isBuilt(path));
  const [first] = there;
  if (first === undefined) return;
  throw new ProblemError([
    {
      file: join(folder, first),
      what: 'is not ours, and this folder was not generated',
      instead: 'Give an empty folder with --out.',
    },
  ]);
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
  const paths = [...output.keys()].sort();
  return new Map([...output, [list, `${[...paths, list].sort().join('\n')}\n`]]);
}

async function readOwned(folder: string): Promise<ReadonlySet<string>> {
  const text = await readText(join(folder, list));
  // The list stands in a folder anyone can edit: a path that leaves the folder is none of ours.
  const paths = text
    ?.split('\n')
    .filter((path) => path !== '' && !path.startsWith('/') && !path.split('/').includes('..'));
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
