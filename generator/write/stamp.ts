// Inputs and an output folder -> one hash of both: the same hash as last time means that there is nothing to do.

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Folders in an output that others made: what stands there changes nothing. */
const others = new Set(['node_modules', 'dist']);

/** A hash over every file, its path included. Undefined where an input cannot be read: then there is work to do. */
async function hashFiles(places: readonly string[]): Promise<string | undefined> {
  try {
    const files = (await Promise.all(places.map(filesAt))).flat().sort();
    const texts = await Promise.all(files.map((file) => readFile(file)));
    const hash = createHash('sha256').update(process.version);
    for (const [index, file] of files.entries()) {
      const text = texts[index];
      if (text !== undefined) hash.update(`${file}\0${text.length}\0`).update(text);
    }
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}

/** True when the last run was for the same spec, and neither its inputs nor the output folder changed since. */
export async function isFresh(out: string, spec: string): Promise<boolean> {
  const text = await readFile(stampFile(out), 'utf8').catch(() => '');
  const [hash = '', from = '', ...inputs] = text.split('\n');
  return from === resolve(spec) && (await hashFiles([...inputs, out])) === hash;
}

/** Remembers a run: what it read, and a hash over that and the output folder. */
export async function writeStamp(out: string, spec: string, inputs: readonly string[]): Promise<void> {
  const hash = await hashFiles([...inputs, out]);
  if (hash === undefined) return;
  await mkdir(dirname(stampFile(out)), { recursive: true });
  await writeFile(stampFile(out), [hash, resolve(spec), ...inputs].join('\n'));
}

/** Beside the compiled toolchain, never in the output: the same document gives the same bytes everywhere. */
function stampFile(out: string): string {
  return join('build', 'stamps', createHash('sha256').update(resolve(out)).digest('hex').slice(0, 16));
}

async function filesAt(place: string): Promise<readonly string[]> {
  if ((await stat(place)).isFile()) return [place];
  const found = await readdir(place, { withFileTypes: true });
  const below = found
    .filter((entry) => !others.has(entry.name))
    .map((entry) => (entry.isDirectory() ? filesAt(join(place, entry.name)) : [join(place, entry.name)]));
  return (await Promise.all(below)).flat();
}
