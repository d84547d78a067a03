// Inputs and an output folder -> one hash of both: the same hash as last time means that there is nothing to do.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { turn } from './folder.js';

/** What others made in an output, and whose turn it is: what stands there changes nothing. */
const others = new Set(['node_modules', 'dist', turn]);

/** A hash over every file, its path included. Undefined where an input cannot be read: then there is work to do. */
function hashFiles(places: readonly string[]): string | undefined {
  try {
    const hash = createHash('sha256').update(process.version);
    for (const file of places.flatMap(filesAt).sort()) {
      const text = readFileSync(file);
      hash.update(`${file}\0${text.length}\0`).update(text);
    }
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}

/** What makes an output of any input. */
const toolchain = ['build/generator', 'package-lock.json'];

/** What the last run read, when it was for the same spec and neither that nor the output folder changed since. */
export function freshInputs(out: string, spec: string): readonly string[] | undefined {
  const [hash = '', from = '', ...inputs] = read(stampFile(out)).split('\n');
  return from === resolve(spec) && hashFiles([...inputs, ...toolchain, out]) === hash ? inputs : undefined;
}

/** Remembers a run: what it read, and a hash over that and the output folder. */
export function writeStamp(out: string, spec: string, inputs: readonly string[]): void {
  const hash = hashFiles([...inputs, ...toolchain, out]);
  if (hash === undefined) return;
  mkdirSync(dirname(stampFile(out)), { recursive: true });
  writeFileSync(stampFile(out), [hash, resolve(spec), ...inputs].join('\n'));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Beside the compiled toolchain, never in the output: the same document gives the same bytes everywhere. */
function stampFile(out: string): string {
  return join('build', 'stamps', createHash('sha256').update(resolve(out)).digest('hex').slice(0, 16));
}

function filesAt(place: string): readonly string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) =>
    others.has(entry.name) ? [] : entry.isDirectory() ? filesAt(join(place, entry.name)) : [join(place, entry.name)],
  );
}
