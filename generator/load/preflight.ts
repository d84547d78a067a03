// An entry file -> the files it refers to, or why none of them goes any further.
//
// Redocly and openapi-typescript follow any reference to any file or address, and write every alias out. What must
// not happen is refused here, before either of them sees the document.

import { readFile, stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { entries, isList, type Json } from '../json.js';
import { type Problem, ProblemError } from '../problem.js';
import { parseDocument } from '../yaml.js';

const largest = 50_000_000;

export interface Checked {
  readonly document: Json;
  /** Every file it is spread over, the entry first. */
  readonly files: readonly string[];
}

export async function preflight(entry: string): Promise<Checked> {
  const folder = dirname(resolve(entry));
  const problems: Problem[] = [];
  const seen = new Set([resolve(entry)]);
  const document = await readChecked(entry);
  const queue: { readonly file: string; readonly document: Json }[] = [{ file: entry, document }];
  for (let here = queue.pop(); here !== undefined; here = queue.pop()) {
    for (const { pointer, reference } of findOutside(here.document)) {
      const target = targetOf(reference, here.file, folder);
      if (typeof target !== 'string') problems.push({ file: here.file, pointer, ...target });
      else if (!seen.has(target)) {
        seen.add(target);
        const file = relative(process.cwd(), target);
        queue.push({ file, document: await readChecked(file) });
      }
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return { document, files: [...seen] };
}

/** The file a reference names, or why it is refused. */
function targetOf(reference: string, from: string, folder: string): string | { what: string; instead: string } {
  const [path = ''] = reference.split('#');
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('//')) {
    return { what: `refers to ${path}, an address`, instead: 'Save it beside the document and refer to the file.' };
  }
  const target = resolve(dirname(from), decode(path));
  if (target.startsWith(folder + sep)) return target;
  return {
    what: `refers to ${path}, outside the document's folder`,
    instead: 'Refer to files beside or below the document only.',
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function readChecked(file: string): Promise<Json> {
  try {
    const { size } = await stat(file);
    if (size > largest) {
      throw new ProblemError([{ file, what: `has ${size} bytes`, instead: `Give a document of at most ${largest}.` }]);
    }
    return parseDocument(await readFile(file, 'utf8'), file);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new ProblemError([
      { file, what: `cannot be read (${reason})`, instead: 'Give the path of an OpenAPI document.' },
    ]);
  }
}

/** References that leave the file. Examples are data: what looks like a reference there is none. */
function findOutside(node: Json, pointer = ''): readonly { readonly pointer: string; readonly reference: string }[] {
  if (isList(node)) return node.flatMap((item, index) => findOutside(item, `${pointer}/${index}`));
  return entries(node).flatMap(([key, value]) => {
    if (key === 'example' || key === 'examples') return [];
    if (key === '$ref' && typeof value === 'string')
      return value.startsWith('#') ? [] : [{ pointer, reference: value }];
    if (typeof value !== 'object' || value === null) return [];
    return findOutside(value, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  });
}
