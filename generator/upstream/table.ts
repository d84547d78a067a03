// The lines of one table of a page in, its rows and its whole examples out.

import type { Json } from '../json.js';
import { isExampleHeading, readLabel } from './chrome.js';
import { type Example, opensJson, readExample } from './example.js';
import type { Line } from './lines.js';
import { type Row, RowReader } from './rows.js';
import { readTypeWords, type TypeWords } from './type-words.js';

export interface Table {
  readonly rows: readonly Row[];
  /** The type of the body itself, where it stands above the rows. */
  readonly root?: TypeWords;
  readonly examples: readonly Example[];
  /** Lines that are neither a row nor about one. */
  readonly strays: readonly Line[];
}

export function readTable(lines: readonly Line[]): Table {
  const examples: Example[] = [];
  const rest: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const found = exampleAt(lines, at);
    if (found === undefined) {
      const line = lines[at];
      if (line !== undefined) rest.push(line);
      continue;
    }
    examples.push(found.example);
    at = found.until - 1;
  }
  return { ...new RowReader(rest, countNames(examples)).read(), examples };
}

/** A whole example stands under its heading, or opens a block of its own. */
function exampleAt(lines: readonly Line[], at: number): { example: Example; until: number } | undefined {
  const text = lines[at]?.text ?? '';
  const heads = isExampleHeading(text) && readTypeWords(lines[at + 1]?.text ?? '') === undefined;
  const label = readLabel(lines[at - 1]?.text ?? '');
  const bare = opensJson(text) && (text.length === 1 || /^[[{]\s*["\]}{[]/.test(text)) && label === undefined;
  if (!heads && !bare) return undefined;
  const reach = heads ? [1, 2, 3] : [0];
  const from = reach.find((step) => opensJson(lines[at + step]?.text ?? ''));
  if (from === undefined) return undefined;
  const example = readExample(lines, at + from);
  return example === undefined ? undefined : { example, until: at + from + example.length };
}

/** How often each name occurs in the examples: a known name can hardly be a word of a description. */
function countNames(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  const visit = (value: Json): void => {
    if (Array.isArray(value)) for (const item of value.slice(0, 1)) visit(item);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) {
        counts.set(name, (counts.get(name) ?? 0) + 1);
        if (inner !== undefined) visit(inner);
      }
  };
  for (const { value } of examples.slice(0, 1)) visit(value);
  return counts;
}
