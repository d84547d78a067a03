// Changes to a folder -> the folder changed, even where the run that changes it is killed on the way.
//
// Everything is written beside the output first. Then one rename says that it is complete, and from there on the next
// run finishes what this one began: until then the folder holds what it held, after that what it shall hold. A folder
// that is not there yet gets its parts whole, in one step each. All of it is synchronous, because between the first
// and the last rename a reader sees some of both: some milliseconds for a thousand files.

import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { alone } from './alone.js';
import { aside, isFolder, list, printList, readList, readOwned, readText } from './folder.js';

export interface Changes {
  readonly write: ReadonlyMap<string, string>;
  readonly remove: readonly string[];
  /** Every path that is ours afterwards. */
  readonly own: readonly string[];
}

export function change(folder: string, changes: Changes): void {
  const place = join(folder, aside);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(join(place, 'files'), { recursive: true });
  const made = new Set<string>();
  for (const [path, text] of changes.write) {
    const file = join(place, 'files', path);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    // npm makes a package's command executable when it links it: a folder that was installed has not changed by that.
    writeFileSync(file, text, { mode: path.startsWith('bin/') ? 0o755 : 0o644 });
  }
  writeFileSync(join(place, list), printList(changes.own));
  writeFileSync(join(place, 'preparing'), printList(changes.remove));
  renameSync(join(place, 'preparing'), join(place, 'remove'));
  finish(folder);
}

/** Ends what an interrupted run began. True where there was something to end. */
export function finishInterrupted(folder: string): boolean {
  const place = join(folder, aside);
  if (!isFolder(place)) return false;
  return alone(folder, () => {
    const complete = readText(join(place, 'remove')) !== undefined;
    if (complete) finish(folder);
    else rmSync(place, { recursive: true, force: true });
    return complete;
  });
}

/** Each step may have been taken already. */
function finish(folder: string): void {
  const place = join(folder, aside);
  const own = readList(readText(join(place, list)) ?? '');
  const known = new Set([...readOwned(folder), ...own]);
  // Whatever else happens to the journal, all of it is known to be ours.
  writeFileSync(join(place, 'known'), printList([...known]));
  renameSync(join(place, 'known'), join(folder, list));
  if (isFolder(join(place, 'files'))) move(join(place, 'files'), folder);
  for (const path of readList(readText(join(place, 'remove')) ?? ''))
    if (known.has(path) && !isAnother(folder, path, own)) removeFile(join(folder, path));
  writeFileSync(join(place, 'known'), printList(own));
  renameSync(join(place, 'known'), join(folder, list));
  rmSync(place, { recursive: true, force: true });
}

/** A folder that is not there yet comes whole, any other file by file. */
function move(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true, encoding: 'utf8' })) {
    const target = join(to, entry.name);
    if (entry.isDirectory() && isFolder(target)) move(join(from, entry.name), target);
    else {
      if (entry.isDirectory()) removeFile(target);
      renameSync(join(from, entry.name), target);
    }
  }
}

function removeFile(file: string): void {
  if (!isFolder(file)) rmSync(file, { force: true });
}

/** Where letter case does not count, what has another name now is the very file that was just written. */
function isAnother(folder: string, path: string, own: readonly string[]): boolean {
  const twin = own.find((other) => other !== path && other.toLowerCase() === path.toLowerCase());
  if (twin === undefined) return false;
  const [gone, kept] = [path, twin].map((one) => lstatSync(join(folder, one), { throwIfNoEntry: false })?.ino);
  return gone !== undefined && gone === kept;
}
