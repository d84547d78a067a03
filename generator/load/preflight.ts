// An entry file -> the files it refers to, or why none of them goes any further.
//
// Redocly and openapi-typescript follow any reference to any file or address, and write every alias out. What must
// not happen is refused here, before either of them sees the document.

import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { entries, isList, type Json, pointer as printPointer } from '../json.js';
import { type Problem, ProblemError } from '../problem.js';
import { parseDocument } from '../yaml.js';

const largest = 50_000_000;

export type Parts = ReadonlyMap<string, Json>;

export interface Checked {
  readonly document: Json;
  /** The files it is spread over, its own first: what each holds, by its whole path. */
  readonly parts: Parts;
}

/** `saw` hears of each file before it is read. */
export async function preflight(entry: string, saw: (file: string) => void = () => {}): Promise<Checked> {
  saw(entry);
  const walk = new Walk(entry, saw);
  const document = await walk.read(entry);
  await walk.follow(findOutside(document, entry));
  if (walk.problems.length > 0) throw new ProblemError(walk.problems);
  return { document, parts: walk.parts };
}

/** From reference to reference, through every file once. */
class Walk {
  readonly problems: Problem[] = [];
  readonly seen: Set<string>;
  readonly parts = new Map<string, Json>();
  readonly #folder: string;
  readonly #inData: Reference[] = [];
  /** The name by which each file was met, by its real one. */
  readonly #names = new Map<string, string>();
  #bytes = 0;

  constructor(
    entry: string,
    readonly saw: (file: string) => void,
  ) {
    this.seen = new Set([resolve(entry)]);
    this.#folder = dirname(resolve(entry));
  }

  async follow(references: readonly Reference[]): Promise<void> {
    for (const reference of references) {
      if (reference.inData) this.#inData.push(reference);
      else await this.#visit(reference);
    }
    // Of several files Redocly makes one, and follows what looks like a reference wherever it stands.
    if (this.seen.size > 1) for (const reference of this.#inData.splice(0)) await this.#visit(reference);
  }

  async read(file: string): Promise<Json> {
    const { bytes, document } = await readChecked(file, largest - this.#bytes);
    this.#bytes += bytes;
    this.parts.set(resolve(file), document);
    return document;
  }

  async #visit({ file: from, pointer, to }: Reference): Promise<void> {
    const target = targetOf(to, from, this.#folder);
    if (typeof target !== 'string') return this.#tell({ file: from, pointer, ...target });
    if (this.seen.has(target)) return;
    this.seen.add(target);
    const file = relative(process.cwd(), target);
    this.saw(file);
    const [path = ''] = to.split('#');
    const real = await realpath(target).catch((error: unknown) => new Error(reasonOf(error)));
    if (typeof real !== 'string') {
      const what = `refers to ${path}, which cannot be read (${real.message})`;
      return this.#tell({ file: from, pointer, what, instead: 'Refer to a file that exists.' });
    }
    if (!isBelow(real, await realpath(this.#folder))) return this.#tell({ file: from, pointer, ...outside(path) });
    // Links that lead back to their own folder give one file names without end, and Redocly follows each.
    const known = this.#names.get(real) ?? target;
    this.#names.set(real, known);
    if (known !== target) {
      const instead = `Refer to it as ${relative(dirname(resolve(from)), known)} everywhere.`;
      return this.#tell({ file: from, pointer, what: `refers to ${path}, a file by another name`, instead });
    }
    try {
      await this.follow(findOutside(await this.read(file), file));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.problems.push(...error.problems);
    }
  }

  #tell(problem: Problem): void {
    this.problems.push(problem);
  }
}

/** The file a reference names, or why it is refused. */
function targetOf(reference: string, from: string, folder: string): string | { what: string; instead: string } {
  const [path = ''] = reference.split('#');
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('//')) {
    return { what: `refers to ${path}, an address`, instead: 'Save it beside the document and refer to the file.' };
  }
  const target = resolve(dirname(from), decode(path));
  return isBelow(target, folder) ? target : outside(path);
}

function outside(path: string): { what: string; instead: string } {
  return {
    what: `refers to ${path}, outside the document's folder`,
    instead: 'Refer to files beside or below the document only.',
  };
}

function isBelow(file: string, folder: string): boolean {
  return file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function readChecked(file: string, left: number): Promise<{ readonly bytes: number; readonly document: Json }> {
  try {
    const about = await stat(file);
    // A pipe or a device may give text for ever.
    if (!about.isFile())
      throw new ProblemError([{ file, what: 'is no file', instead: 'Give the path of an OpenAPI document.' }]);
    const { size } = about;
    if (size > left) {
      const what = left === largest ? `has ${size} bytes` : `brings the document to more than ${largest} bytes`;
      throw new ProblemError([
        { file, what, instead: `Give a document of at most ${largest}, all its files together.` },
      ]);
    }
    return { bytes: size, document: parseDocument(decodeText(await readFile(file), file), file) };
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError([
      { file, what: `cannot be read (${reasonOf(error)})`, instead: 'Give the path of an OpenAPI document.' },
    ]);
  }
}

/** Text, without the mark that some editors put before it; @throws ProblemError where bytes would be guessed at. */
function decodeText(bytes: Uint8Array, file: string): string {
  const instead = 'Save it as UTF-8.';
  const [first, second] = bytes;
  // Its mark, or half of a first character that is plain ASCII.
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0)
    throw new ProblemError([{ file, what: 'is UTF-16, or no text', instead }]);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemError([{ file, what: 'holds bytes that are no UTF-8', instead }]);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}

interface Reference {
  readonly file: string;
  readonly pointer: string;
  readonly to: string;
  /** It stands in an example, where it is no reference but data. */
  readonly inData: boolean;
}

/** References that leave the file; @throws ProblemError at a number that JSON has no word for. */
function findOutside(document: Json, file: string): readonly Reference[] {
  const found: Reference[] = [];
  // Where the walk stands: a pointer is printed for what is found only, not for each of a million values.
  const path: string[] = [];
  const visit = (node: Json, parent: string, inData: boolean): void => {
    const inList = isList(node);
    for (const [key, value] of inList ? node.entries() : entries(node)) {
      if (key === '$ref' && typeof value === 'string') {
        if (!value.startsWith('#')) found.push({ file, pointer: printPointer(...path), to: value, inData });
      } else if (typeof value === 'object' && value !== null) {
        const isExample = (key === 'example' || key === 'examples') && !namesProperties.has(parent);
        path.push(String(key));
        visit(value, inList ? '' : String(key), inData || isExample);
        path.pop();
      } else if (typeof value === 'number' && !Number.isFinite(value)) {
        const what = 'holds .inf or .nan, for which JSON has no number';
        const instead = 'Write a number, or write it in quotes.';
        throw new ProblemError([{ file, pointer: printPointer(...path, String(key)), what, instead }]);
      }
    }
  };
  visit(document, '', false);
  return found;
}

/** Below these a key is somebody's name, not a word of the specification. */
const namesProperties = new Set(['properties', 'patternProperties', 'schemas']);
