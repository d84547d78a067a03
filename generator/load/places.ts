// The spec's files -> where each part of the bundled document was written.

import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { entries, get, pointer, text } from '../json.js';
import { parseDocument } from '../yaml.js';

export interface Place {
  /** Relative to the working directory. */
  readonly file: string;
  readonly pointer: string;
}

/** A part of the document and the place it came from. */
export interface Origin extends Place {
  readonly from: string;
}

/** A type's file bears its name, and the table of contents says where each URL stands. */
export async function readPlaces(spec: string): Promise<readonly Origin[]> {
  const folder = dirname(spec);
  const contents = parseDocument(await readFile(spec, 'utf8'), spec);
  const paths = entries(get(contents, 'paths')).flatMap(([path, item]) => {
    const [file, inner = ''] = text(get(item, '$ref'))?.split('#') ?? [];
    return file === undefined ? [] : [{ from: pointer('paths', path), file: show(join(folder, file)), pointer: inner }];
  });
  const schemas = await readdir(join(folder, 'schemas')).catch(() => []);
  const types = schemas.sort().map((file) => ({
    from: pointer('components', 'schemas', file.replace(/\.ya?ml$/, '')),
    file: show(join(folder, 'schemas', file)),
    pointer: '',
  }));
  return [...paths, ...types];
}

/** The file and the place in it that a pointer into the document came from. */
export function locate(origins: readonly Origin[], spec: string, place: string): Place {
  const origin = origins.find(({ from }) => place === from || place.startsWith(`${from}/`));
  if (origin === undefined) return { file: show(spec), pointer: place };
  return { file: origin.file, pointer: origin.pointer + place.slice(origin.from.length) };
}

function show(file: string): string {
  return relative(process.cwd(), file).split(sep).join('/');
}
