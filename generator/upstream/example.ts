// The lines under "Example" in, the JSON they show out, with what came through when a copy is cut or marred.

import { type ParseError, parse, visit } from 'jsonc-parser';
import type { Json } from '../json.js';
import { readHeading, readModified } from './chrome.js';
import type { Line } from './lines.js';
import { joinPath } from './path.js';

export interface Example {
  readonly value: Json;
  readonly line: number;
  /** How many lines it takes. */
  readonly length: number;
  /** It ends before its brackets close. */
  readonly cut: boolean;
  /** The line on which each name stands, by its path. */
  readonly lines: ReadonlyMap<string, number>;
}

export const opensJson = (text: string): boolean => /^(\[|\{(?!\{))/.test(text);

/** The example that begins with this line; undefined when no JSON can be made of it. */
export function readExample(lines: readonly Line[], from: number): Example | undefined {
  const first = lines[from];
  if (first === undefined || !opensJson(first.text)) return undefined;
  const { until, cut } = extent(lines, from);
  const taken = lines.slice(from, until);
  const halfWidth = taken.map(({ number, text }) => ({ number, text: straight(text) }));
  // As it stands; with full-width brackets and curly quotes mended; and without the lines that no JSON has.
  const readings = [
    taken.map(({ number, said }) => ({ number, text: said })),
    halfWidth,
    halfWidth.filter(({ text }) => isJsonLine(text)),
  ];
  for (const [index, reading] of readings.entries()) {
    const text = reading.map((line) => line.text).join('\n');
    const { value, clean } = parseLoosely(text);
    if (!clean && index < readings.length - 1) continue;
    if (typeof value !== 'object' || value === null) return undefined;
    return { value, line: first.number, length: until - from, cut, lines: namesIn(text, reading) };
  }
  return undefined;
}

function namesIn(text: string, lines: readonly { readonly number: number }[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let left = 20_000;
  const onObjectProperty = (
    name: string,
    _offset: number,
    _length: number,
    line: number,
    _column: number,
    path: () => readonly (string | number)[],
  ): void => {
    const steps = path();
    if (left-- <= 0 || steps.length > deepest) return;
    const container = steps.reduce<string>(
      (at, step) => (typeof step === 'number' ? `${at}[]` : joinPath(at, step)),
      '',
    );
    const whole = joinPath(container, name);
    if (!found.has(whole)) found.set(whole, lines[line]?.number ?? 0);
  };
  try {
    visit(text, { onObjectProperty }, { allowTrailingComma: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return found;
}

/** Until its brackets are closed, or the page goes on. */
function extent(lines: readonly Line[], from: number): { readonly until: number; readonly cut: boolean } {
  let depth = 0;
  for (let at = from; at < lines.length; at++) {
    const text = straight(lines[at]?.text ?? '');
    const heading = at > from ? readHeading(text) : undefined;
    if ((heading !== undefined && heading.kind !== 'body') || (at > from && readModified(text) !== undefined))
      return { until: at, cut: true };
    for (const mark of text.replaceAll(/"(?:[^"\\]|\\.)*"?/g, '').replace(/\/\/.*$/, '')) {
      if (mark === '{' || mark === '[') depth++;
      else if (mark === '}' || mark === ']') depth--;
    }
    if (depth <= 0) return { until: at + 1, cut: false };
  }
  return { until: lines.length, cut: true };
}

const straight = (text: string): string => text.replaceAll(/[“”„‟]/g, '"');

const value = '("(?:[^"\\\\]|\\\\.)*"?|-?\\d[\\d.eE+-]*|true|false|null|\\[|\\{|\\[\\s*\\]|\\{\\s*\\}|[\\[{].*[\\]}])';
const jsonLine = new RegExp(
  `^([\\]}\\[{,\\s]+|("(?:[^"\\\\]|\\\\.)*"\\s*:\\s*)?${value}\\s*,?\\s*[\\]}]*,?\\s*(//.*)?)$`,
);
const isJsonLine = (text: string): boolean => text.length < 2000 && jsonLine.test(text);

function parseLoosely(text: string): { readonly value: Json; readonly clean: boolean } {
  const errors: ParseError[] = [];
  try {
    const value: unknown = parse(text, errors, { allowTrailingComma: true, disallowComments: false });
    return { value: toJson(value, 0), clean: errors.length === 0 };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { value: null, clean: false };
  }
}

const deepest = 64;

function toJson(value: unknown, depth: number): Json {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : 0;
  if (depth > deepest || typeof value !== 'object') return null;
  if (Array.isArray(value)) return value.map((item) => toJson(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item, depth + 1)]));
}
