// Folders -> Sources. Reads everything, decides nothing.

import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Json } from '../json.js';
import { ProblemError } from '../problem.js';
import { bundleSpec } from './bundle.js';
import { locate, type Place, readPlaces } from './places.js';
import { preflight } from './preflight.js';

/** Plain values; the disk is not touched again. */
export interface Sources {
  readonly document: Json;
  /** The files it was read from. */
  readonly files: readonly string[];
  readonly templates: ReadonlyMap<string, string>;
  readonly locate: (pointer: string) => Place;
}

export interface Folders {
  /** The spec's entry file. */
  readonly spec: string;
  /** `templates/`. */
  readonly templates: string;
  /** Redocly's configuration of our own spec, at the root of the project; none for a document of somebody else's. */
  readonly config?: string;
  /** An OpenAPI Overlay that says of somebody else's document what we know of it, such as its sibling unions. */
  readonly overlay?: string;
}

export async function loadSources({ spec, templates, config, overlay }: Folders): Promise<Sources> {
  const [{ document, files }, texts] = await Promise.all([readDocument(spec, overlay), readFolder(templates)]);
  const places = config === undefined ? [] : await readPlaces(spec);
  return { document, files, templates: texts, locate: (pointer) => locate(places, spec, pointer) };
}

/** One file is a document already; several are joined by Redocly. */
async function readDocument(spec: string, overlay: string | undefined): Promise<Pick<Sources, 'document' | 'files'>> {
  const { document, files } = await preflight(spec);
  if (overlay === undefined) return { document: files.length > 1 ? await bundleSpec(spec) : document, files };
  const said = await preflight(overlay);
  if (said.files.length > 1) {
    const instead = 'Write what it adds in the overlay itself.';
    throw new ProblemError([{ file: overlay, what: 'refers to other files', instead }]);
  }
  return { document: await bundleSpec(spec, overlay), files: [...files, overlay] };
}

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
