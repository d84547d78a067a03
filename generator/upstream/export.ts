// A Markdown page with an OpenAPI block, or an exported document, in; the documents it holds out.

import { get, isObject, type Json } from '../json.js';
import { ProblemError } from '../problem.js';
import { parseDocument } from '../yaml.js';
import type { Unread } from './endpoint.js';

export interface Exported {
  readonly documents: readonly { readonly document: Json; readonly line: number }[];
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
  const found = blocks.length > 0 && !whole ? blocks : whole ? [{ text: source, line: 1 }] : blocks;
  if (found.length === 0) return undefined;
  const unread: Unread[] = [];
  const documents = found.flatMap(({ text, line }) => {
    try {
      const document = parseDocument(text, file);
      if (isObject(document) && isObject(get(document, 'paths'))) return [{ document, line }];
      unread.push({ line, what: 'the OpenAPI document here has no paths' });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      unread.push({ line, what: `the OpenAPI document here ${error.problems.map(({ what }) => what).join('; ')}` });
    }
    return [];
  });
  return { documents, unread };
}

/** Code blocks. A fence ends where one stands at the same depth: a document may quote fences of its own, deeper. */
function fenced(source: string): readonly { readonly text: string; readonly line: number }[] {
  const found: { text: string; line: number }[] = [];
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
  if (open !== undefined) found.push({ text: open.lines.join('\n'), line: open.line });
  return found;
}
