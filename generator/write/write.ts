// Output and a folder -> what differs, and the only hand that changes it.

import { join } from 'node:path';
import { ProblemError } from '../problem.js';
import { alone } from './alone.js';
import { filesBelow, isFolder, list, printList, readOwned, readText } from './folder.js';
import { change } from './journal.js';

/** Where a reader of an output begins: a package has the one, a site the other, samples neither. */
const entries = ['package.json', 'index.html'];

export type Output = ReadonlyMap<string, string>;

export interface Difference {
  readonly path: string;
  readonly change: 'add' | 'change' | 'remove';
}

/** So many of somebody's files are named when they are in the way. */
const most = 10;

/** What would have to change for the folder to hold the output. */
export function compareOutput(output: Output, folder: string): readonly Difference[] {
  return compare(withList(output), view(folder));
}

/** Makes the folder hold the output, all of it or nothing: see `change`. Two at once take turns: see `alone`. */
export function writeOutput(output: Output, folder: string): readonly Difference[] {
  return alone(folder, () => writeAlone(output, folder));
}

function writeAlone(output: Output, folder: string): readonly Difference[] {
  const wanted = withList(output);
  const there = view(folder);
  refuseForeign(folder, wanted, there);
  const differences = compare(wanted, there);
  if (differences.length === 0) return differences;
  const fresh = differences.filter(({ path, change }) => change !== 'remove' && path !== list);
  change(folder, {
    write: new Map(fresh.map(({ path }) => [path, wanted.get(path) ?? ''])),
    remove: differences.flatMap(({ path, change }) => (change === 'remove' ? [path] : [])),
    own: [...wanted.keys()],
  });
  return differences;
}

interface View {
  readonly owned: ReadonlySet<string>;
  readonly paths: ReadonlySet<string>;
  readonly read: (path: string) => string | undefined;
}

function view(folder: string): View {
  const paths = new Set(isFolder(folder) ? filesBelow(folder) : []);
  const texts = new Map<string, string | undefined>();
  return {
    owned: readOwned(folder),
    paths,
    read: (path) => {
      if (!paths.has(path)) return undefined;
      if (!texts.has(path)) texts.set(path, readText(join(folder, path)));
      return texts.get(path);
    },
  };
}

function compare(wanted: Output, { owned, paths, read }: View): readonly Difference[] {
  const differences: Difference[] = [];
  for (const [path, text] of wanted)
    if (read(path) !== text) differences.push({ path, change: paths.has(path) ? 'change' : 'add' });
  // A file in `src` that nobody generated would be compiled and published: it counts as a difference.
  const gone = [...paths].filter((path) => !wanted.has(path) && (owned.has(path) || path.startsWith('src/')));
  const lost = [...owned].filter((path) => !wanted.has(path) && !paths.has(path));
  for (const path of [...gone, ...lost]) differences.push({ path, change: 'remove' });
  return differences.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What somebody else wrote stays: no file goes over it, nor into a folder of theirs, nor is theirs published as ours. */
function refuseForeign(folder: string, wanted: Output, { owned, paths, read }: View): void {
  const foreign = [...paths].filter((path) => {
    if (owned.has(path)) return false;
    const inTheWay = owned.size === 0 || wanted.has(path) || path.startsWith('src/');
    return inTheWay && read(path) !== wanted.get(path);
  });
  const instead = owned.size === 0 ? 'Give an empty folder with --out.' : 'Move it to another folder.';
  const problems = foreign
    .sort()
    .slice(0, most)
    .map((path) => ({ file: join(folder, path), what: 'was not generated and stays', instead }));
  const refuse = (path: string, what: string): void => {
    problems.push({ file: join(folder, path), what, instead: 'Move it to another folder.' });
  };
  if (owned.size > 0 && entries.some((path) => owned.has(path) !== wanted.has(path)))
    problems.push({
      file: folder,
      what: 'holds what another command made',
      instead: 'Give another folder with --out.',
    });
  for (const path of wanted.keys())
    if (!paths.has(path) && isFolder(join(folder, path))) refuse(path, 'is a folder, where a file belongs');
  for (const path of new Set([...wanted.keys()].flatMap(foldersOf)))
    if (paths.has(path) && !owned.has(path)) refuse(path, 'is no folder, and one belongs there');
  if (problems.length > 0) throw new ProblemError(problems);
}

/** `src`, `src/types` of `src/types/money.ts`. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

function withList(output: Output): Output {
  return new Map([...output, [list, printList([...output.keys(), list])]]);
}
