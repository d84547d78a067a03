// A folder -> the text of every file below it.

import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Every finished module and template below a folder, by its path with `/`; tests stay where they are. */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile() && !/\.test(-d)?\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return new Map(files.map((file, index) => [relative(folder, file).split(sep).join('/'), texts[index] ?? '']));
}
