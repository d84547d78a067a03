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
  const headed = lines.some((_, at) => headedAt(lines, at) !== undefined);
  const examples: Example[] = [];
  const rest: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    // Beside an example of the whole, JSON in a description is words.
    const found = headedAt(lines, at) ?? (headed ? undefined : bareAt(lines, at)) ?? markupAt(lines, at);
    const line = lines[at];
    if (found !== undefined) {
      if (found.example !== undefined) examples.push(found.example);
      at = found.until - 1;
    } else if (line !== undefined && !isAnyName(lines, at)) rest.push(line);
  }
  return { ...new RowReader(rest, countNames(examples)).read(), examples };
}

/** `property name*`, a type, `additional property`: any name may stand here, which is no field. */
const isAnyName = (lines: readonly Line[], at: number): boolean => {
  const anyName = /^(property name\*|additional propert(y|ies)|附加属性|额外属性|no schema defined)$/i;
  const [text = '', above = ''] = [lines[at]?.text, lines[at - 1]?.text];
  return anyName.test(text) || (/^property name\*$/i.test(above) && readTypeWords(text) !== undefined);
};

interface Found {
  /** Absent where it is in another notation. */
  readonly example?: Example;
  readonly until: number;
}

/** The heading of an example, and not a field of that name. */
export const isHeading = (lines: readonly Line[], at: number): boolean =>
  isExampleHeading(lines[at]?.text ?? '') && readTypeWords(lines[at + 1]?.text ?? '') === undefined;

/** A whole example stands under its heading; numbers of lines may come between. */
function headedAt(lines: readonly Line[], at: number): Found | undefined {
  if (!isHeading(lines, at)) return undefined;
  let from = at + 1;
  for (let words = 0; words < 3 && !opensJson(lines[from]?.text ?? ''); from++)
    if (!/^\d{1,4}$/.test(lines[from]?.text ?? '-')) words++;
  return exampleFrom(lines, from);
}

/** Or it opens a block of its own. */
function bareAt(lines: readonly Line[], at: number): Found | undefined {
  const text = lines[at]?.text ?? '';
  if (!opensJson(text) || readLabel(lines[at - 1]?.text ?? '') !== undefined) return undefined;
  return text.length === 1 || /^[[{]\s*["\]}{[]/.test(text) ? exampleFrom(lines, at) : undefined;
}

function exampleFrom(lines: readonly Line[], from: number): Found | undefined {
  const example = readExample(lines, from);
  return example === undefined ? undefined : { example, until: from + example.length };
}

/** An example in another notation, which is left alone: XML, or a form. It is the end of its table. */
function markupAt(lines: readonly Line[], at: number): Found | undefined {
  const next = lines[at + 1]?.text ?? '';
  return isHeading(lines, at) && /^(<[\w?!]|[\w.[\]-]+=[^=\s]*(&|$))/.test(next) ? { until: lines.length } : undefined;
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
