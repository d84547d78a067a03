// A Markdown page with an OpenAPI block, or an exported document, in; the documents it holds out.

import { entries, follow, get, isList, isObject, type Json, pointer } from '../json.js';
import { ProblemError } from '../problem.js';
import { parseDocument } from '../yaml.js';
import type { Unread } from './endpoint.js';
import { linesOf } from './spec-file.js';

export interface Exported {
  readonly documents: readonly {
    readonly document: Json;
    /** The line of a pointer into it. */
    readonly lineOf: (pointer: string) => number;
  }[];
  readonly unread: readonly Unread[];
}

const speaks = /^\s*["']?(openapi|swagger)["']?\s*:\s*["']?[23]/m;

/** Undefined when the source holds no document and is to be read as text. */
export function readExport(source: string, file: string): Exported | undefined {
  const blocks = fenced(source).filter(({ text }) => speaks.test(text));
  const start = source.trimStart().slice(0, 5000);
  const whole = /^[{]/.test(start)
    ? /["'](openapi|swagger)["']\s*:/.test(source)
    : speaks.test(start) && /^["']?[\w-]+["']?\s*:/.test(start.replace(/^(\s*#.*\n|---\s*\n)+/, ''));
  if (/^\s*\{\s*"(apifox|apidog)Project"/.test(start))
    return { documents: [], unread: [{ line: 1, what: 'the file is a project of the tool; export it as OpenAPI 3' }] };
  const found = blocks.length > 0 && !whole ? blocks : whole ? [{ text: source, line: 1 }] : blocks;
  if (found.length === 0) return undefined;
  const unread: Unread[] = [];
  const documents = found.flatMap(({ text, line, isCut }: Block) => {
    if (isCut) {
      unread.push({ line, what: 'the OpenAPI block that begins here is not closed: is the copy cut?' });
      return [];
    }
    try {
      const document = parseDocument(text, file);
      if (get(document, 'swagger') !== undefined)
        unread.push({ line, what: 'the document here is Swagger 2.0; export it as OpenAPI 3.0 or 3.1' });
      else if (isObject(document) && isObject(get(document, 'paths'))) {
        const lineOf = linesFrom(text, line);
        unread.push(...danglingIn(document, lineOf));
        return [{ document, lineOf }];
      } else unread.push({ line, what: 'the OpenAPI document here has no paths' });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      unread.push({ line, what: `the OpenAPI document here ${error.problems.map(({ what }) => what).join('; ')}` });
    }
    return [];
  });
  return { documents, unread };
}

/** References to what is not there: the copy ends before it, or one part of a larger document was taken out. */
function danglingIn(document: Json, lineOf: (pointer: string) => number): readonly Unread[] {
  const found = new Map<string, string>();
  const visit = (value: Json | undefined, place: string): void => {
    if (isList(value)) for (const [index, item] of value.entries()) visit(item, `${place}/${index}`);
    for (const [name, item] of entries(value)) {
      const isReference = name === '$ref' && typeof item === 'string' && item.startsWith('#/');
      if (isReference && follow(document, item) === undefined && !found.has(item)) found.set(item, place);
      visit(item, place + pointer(name));
    }
  };
  visit(document, '');
  return [...found].slice(0, 20).map(([reference, place]) => ({
    line: lineOf(place),
    what: `${reference} is nowhere in the document: is it cut?`,
  }));
}

/** Longer documents are told as one place. */
const mostLocated = 2_000_000;

function linesFrom(text: string, first: number): (pointer: string) => number {
  const lines = text.length > mostLocated ? new Map<string, number>() : linesOf(text);
  return (place) => {
    for (let here = place; here !== ''; here = here.slice(0, here.lastIndexOf('/'))) {
      const line = lines.get(here);
      if (line !== undefined) return first + line - 1;
    }
    return first;
  };
}

interface Block {
  readonly text: string;
  readonly line: number;
  /** The page ends before it does. */
  readonly isCut?: true;
}

/** Code blocks. A fence ends where one stands at the same depth: a document may quote fences of its own, deeper. */
function fenced(source: string): readonly Block[] {
  const found: Block[] = [];
  let open:
    | { readonly mark: string; readonly indent: number; readonly line: number; readonly lines: string[] }
    | undefined;
  for (const [index, line] of source.split(/\r\n|\n|\r/).entries()) {
    const fence = line.match(/^(\s*)(`{3,}|~{3,})\s*(\S*)/);
    const indent = fence?.[1]?.length ?? 0;
    const mark = fence?.[2] ?? '';
    if (open === undefined) {
      if (fence !== null) open = { mark, indent, line: index + 2, lines: [] };
    } else if (fence !== null && fence[3] === '' && indent <= open.indent && mark.startsWith(open.mark)) {
      found.push({ text: open.lines.join('\n'), line: open.line });
      open = undefined;
    } else open.lines.push(line.slice(Math.min(open.indent, line.length - line.trimStart().length)));
  }
  if (open !== undefined) found.push({ text: open.lines.join('\n'), line: open.line, isCut: true });
  return found;
}
