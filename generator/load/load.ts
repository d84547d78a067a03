// Folders -> Sources. Reads everything, decides nothing.

import type { Json } from '../json.js';
import { ProblemError } from '../problem.js';
import { bundleSpec } from './bundle.js';
import { readFolder } from './folder.js';
import { type Library, noLibrary, readLibrary } from './library.js';
import { locate, type Place, readPlaces } from './places.js';
import { preflight } from './preflight.js';

/** Plain values; the disk is not touched again. */
export interface Sources {
  readonly document: Json;
  readonly templates: ReadonlyMap<string, string>;
  readonly locate: (pointer: string) => Place;
  /** What stands beside our own spec; empty for a document of somebody else's. */
  readonly library: Library;
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
  /** Hears of each file that the document is spread over, found or not, before it is read. */
  readonly saw?: Saw | undefined;
}

export type Saw = (file: string) => void;

export async function loadSources({ templates, ...folders }: Folders): Promise<Sources> {
  const { spec, config } = folders;
  const [sources, texts, library] = await Promise.all([
    loadDocument(folders),
    readFolder(templates),
    config === undefined ? noLibrary : readLibrary(spec, config),
  ]);
  return { ...sources, templates: texts, library };
}

/** The document alone. */
export async function loadDocument(
  folders: Omit<Folders, 'templates'>,
): Promise<Omit<Sources, 'templates' | 'library'>> {
  const { spec, config, overlay, saw = () => {} } = folders;
  const document = await readDocument(spec, overlay, saw);
  const places = config === undefined ? [] : await readPlaces(spec);
  return { document, locate: (pointer) => locate(places, spec, pointer) };
}

/** One file is a document already; several are joined by Redocly. */
async function readDocument(spec: string, overlay: string | undefined, saw: Saw): Promise<Json> {
  const { document, parts } = await preflight(spec, saw);
  if (overlay === undefined) return parts.size > 1 ? bundleSpec({ spec }, parts) : document;
  const said = await preflight(overlay, saw);
  if (said.parts.size > 1) {
    const instead = 'Write what it adds in the overlay itself.';
    throw new ProblemError([{ file: overlay, what: 'refers to other files', instead }]);
  }
  return bundleSpec({ spec, overlay }, new Map([...parts, [overlay, said.document]]));
}
