// A folder -> the paths in it that we wrote, the paths that somebody else wrote, and their texts.

import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The list of paths that `write` owns in a folder: what it may remove later. */
export const list = '.generated';
/** Where a run prepares its files; what stands there after a run was interrupted. */
export const aside = '.generating';
/** Whose turn it is to work on the folder. */
export const turn = '.generating.turn';

/** What others make in a package: no part of the output, and as large as it likes. */
const built = new Set(['node_modules', 'dist', 'package-lock.json', aside]);

/** Every file below a folder, by its path with `/`; none where there is no folder. */
export function filesBelow(folder: string, below = ''): readonly string[] {
  const found = readdirSync(join(folder, below), { withFileTypes: true, encoding: 'utf8' });
  return found.flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (below === '' && (built.has(entry.name) || entry.name.startsWith(turn))) return [];
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false; // Below a file there is no folder.
  }
}

/** One after another: on a file system that takes none, Node's own way of making several never ends. */
export function makeFolder(path: string): void {
  if (isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  mkdirSync(path);
}

export function readOwned(folder: string): ReadonlySet<string> {
  return new Set(readList(readText(join(folder, list)) ?? ''));
}

/** The list stands in a folder anyone can edit: a path that leaves the folder is none of ours. */
export function readList(text: string): readonly string[] {
  return text.split('\n').filter((path) => path !== '' && !path.startsWith('/') && !path.split(/[\\/]/).includes('..'));
}

export function printList(paths: readonly string[]): string {
  return `${[...new Set(paths)].sort().join('\n')}\n`;
}

export function readText(file: string): string | undefined {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file, 'utf8') : undefined;
}
