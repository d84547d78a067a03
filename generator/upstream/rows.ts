// The lines of a table, its examples taken out, in; its rows out: name, type, mark, meaning, default, examples, values, limits.

import type { Json } from '../json.js';
import { isDeprecation, isNullable, type Label, readLabel, readLimits, readMark } from './chrome.js';
import { opensJson, readExample } from './example.js';
import type { Line } from './lines.js';
import { readTypeWords, type TypeWords } from './type-words.js';

export interface Row {
  readonly name: string;
  readonly line: number;
  type: TypeWords;
  nullable?: true;
  required?: boolean;
  schema?: string;
  title?: string;
  readonly meaning: string[];
  default?: Json;
  examples?: Json[];
  enum?: Json[];
  limits?: Record<string, number>;
}

const nameLike = /^[\p{L}_$@][\p{L}\p{N}_$@.\-[\]:*]{0,79}$/u;
const asciiName = /^[\w$@.\-[\]:*]+$/;

export class RowReader {
  readonly #lines: readonly Line[];
  readonly #known: Map<string, number>;
  readonly #hasExample: boolean;
  readonly #marked: boolean;
  readonly rows: Row[] = [];
  readonly strays: Line[] = [];
  root?: TypeWords;
  /** A label whose values follow on lines of their own. */
  #open: Label | undefined;

  constructor(lines: readonly Line[], known: Map<string, number>) {
    this.#lines = lines;
    this.#known = known;
    this.#hasExample = known.size > 0;
    const starts = lines.flatMap((_, at) => (this.#looksLikeRow(at) ? [this.#markBelow(at)] : []));
    this.#marked = starts.filter((mark) => mark !== undefined).length * 2 >= starts.length && starts.length > 0;
  }

  read(): { readonly rows: readonly Row[]; readonly root?: TypeWords; readonly strays: readonly Line[] } {
    let at = 0;
    const first = readTypeWords(this.#text(0));
    if (first !== undefined && !this.#looksLikeRow(0)) {
      this.root = first;
      at = 1;
    }
    while (at < this.#lines.length) at = this.#isRow(at) ? this.#begin(at) : this.#take(at);
    return { rows: this.rows, strays: this.strays, ...(this.root === undefined ? {} : { root: this.root }) };
  }

  #text(at: number): string {
    return this.#lines[at]?.text ?? '';
  }

  /** A name, and below it a type: at once, or after one line of noise where the name is known. */
  #typeBelow(at: number): number | undefined {
    if (readTypeWords(this.#text(at + 1)) !== undefined) return at + 1;
    if (!this.#known.has(this.#text(at)) || readTypeWords(this.#text(at + 2)) === undefined) return undefined;
    const between = this.#text(at + 1);
    // What looks like the type is the name of the next row.
    if (nameLike.test(this.#text(at + 2)) && readTypeWords(this.#text(at + 3)) !== undefined) return undefined;
    // `b` and its type, below a description that happens to be the name of a field.
    return nameLike.test(between) && asciiName.test(between) ? undefined : at + 2;
  }

  #looksLikeRow(at: number): boolean {
    return nameLike.test(this.#text(at)) && this.#typeBelow(at) !== undefined;
  }

  /** The mark of the row that would begin here, before the next one begins. */
  #markBelow(at: number): boolean | undefined {
    const type = this.#typeBelow(at);
    if (type === undefined) return undefined;
    const rest = readTypeWords(this.#text(type))?.rest;
    if (rest !== undefined && readMark(rest) !== undefined) return readMark(rest);
    for (let line = type + 1; line <= type + 4; line++) {
      const mark = readMark(this.#text(line));
      if (mark !== undefined) return mark;
      if (this.#looksLikeRow(line) || readLabel(this.#text(line)) !== undefined) return undefined;
    }
    return undefined;
  }

  #isRow(at: number): boolean {
    if (!this.#looksLikeRow(at)) return false;
    const name = this.#text(at);
    const left = this.#known.get(name) ?? 0;
    // Below `Default:` stands its value, whatever follows; a name only where the value is missing.
    if (
      this.#open !== undefined &&
      ((left <= 0 && this.#open !== 'enum') ||
        (this.#looksLikeRow(at + 1) && this.#open !== 'enum') ||
        (left <= 0 && this.#looksLikeRow(at + 1)))
    )
      return false;
    const marked = this.#markBelow(at) !== undefined;
    if (left > 0) return marked || !this.#marked || !this.#describes(at);
    if (marked) return asciiName.test(name) || this.rows.length === 0;
    // A row may have lost its mark, as the vendor's `data` has; hardly a description holds such two lines.
    if (this.#marked && left === 0 && (!this.#hasExample || this.#holdsRows(at)))
      return asciiName.test(name) && this.#open === undefined;
    return !this.#marked && (asciiName.test(name) || this.rows.length === 0) && this.#open !== 'enum';
  }

  /** An object, the name of its type perhaps, and then a row. */
  #holdsRows(at: number): boolean {
    const below = this.#typeBelow(at) ?? at + 1;
    if (!/object|array/.test(readTypeWords(this.#text(below))?.types.join() ?? '')) return false;
    return [1, 2].some((step) => this.#markBelow(below + step) !== undefined && this.#looksLikeRow(below + step));
  }

  /** Inside a description a line may be a name by chance, and the next one a type. */
  #describes(at: number): boolean {
    const row = this.rows.at(-1);
    if (row === undefined || row.meaning.length === 0) return false;
    const after = this.#text((this.#typeBelow(at) ?? at) + 1);
    return after !== '' && !nameLike.test(after) && readMark(after) === undefined;
  }

  #begin(at: number): number {
    const name = this.#text(at);
    this.#known.set(name, (this.#known.get(name) ?? 1) - 1);
    const below = this.#typeBelow(at) ?? at + 1;
    const type = readTypeWords(this.#text(below)) ?? { types: [] };
    const row: Row = { name, line: this.#lines[at]?.number ?? 0, type, meaning: [] };
    this.rows.push(row);
    this.#open = undefined;
    if (type.schema !== undefined) row.schema = type.schema;
    let next = below + 1;
    const own = type.rest === undefined ? undefined : readMark(type.rest);
    if (own !== undefined) row.required = own;
    else if (this.#markBelow(at) !== undefined)
      // A type's name, a title, limits: everything between the type and the mark.
      for (; row.required === undefined && next < this.#lines.length; next++) this.#detail(row, next);
    else next = this.#schemaOf(row, next);
    return next;
  }

  /** `v1.OrderResponse` below `object`, where the mark is lost. */
  #schemaOf(row: Row, at: number): number {
    const text = this.#text(at);
    const holds = /object|array|any/.test(row.type.types.join());
    if (!holds || row.schema !== undefined || !/^[A-Za-z][\w.<>«»,-]*$/.test(text) || this.#looksLikeRow(at)) return at;
    row.schema = text;
    return at + 1;
  }

  #detail(row: Row, at: number): void {
    const text = this.#text(at);
    const mark = readMark(text);
    if (mark !== undefined) row.required = mark;
    else if (this.#schemaOf(row, at) === at && !this.#note(row, at))
      row.title = [row.title, this.#lines[at]?.said ?? text].filter((one) => one !== undefined).join(' ');
  }

  /** Limits and flags, which stand anywhere in a row. */
  #note(row: Row, at: number): boolean {
    const text = this.#text(at);
    const limits = readLimits(text);
    if (limits !== undefined) row.limits = { ...row.limits, ...limits };
    else if (isNullable(text)) row.nullable = true;
    else return isDeprecation(text);
    return true;
  }

  /** A line about the row that is open. */
  #take(at: number): number {
    const line = this.#lines[at];
    const row = this.rows.at(-1);
    if (line === undefined) return at + 1;
    if (row === undefined) {
      this.strays.push(line);
      return at + 1;
    }
    const found = readLabel(line.text);
    if (found !== undefined) {
      this.#open = found.label;
      if (found.value !== '') this.#value(row, found.value);
      return at + 1;
    }
    if (this.#note(row, at)) return at + 1;
    if (this.#open === 'example' && opensJson(line.text)) {
      const example = readExample(this.#lines, at);
      if (example !== undefined) {
        row.examples = [...(row.examples ?? []), example.value];
        this.#open = undefined;
        return at + example.length;
      }
    }
    if (this.#open !== undefined && this.#value(row, line.text)) return at + 1;
    if (row.required === undefined && row.meaning.length < 2 && readMark(line.text) !== undefined && !this.#marked)
      row.required = readMark(line.text) === true;
    else row.meaning.push(line.said);
    return at + 1;
  }

  /** What a label announced; false when the line is none of it. */
  #value(row: Row, text: string): boolean {
    if (this.#open === 'other') this.#open = undefined;
    else if (this.#open === 'default') {
      row.default = text;
      this.#open = undefined;
    } else if (this.#open === 'example') {
      row.examples = [...(row.examples ?? []), text];
      this.#open = undefined;
    } else if (this.#open === 'enum') {
      const words = text.split(/[,、|;]\s*|\s+/).map((word) => word.replace(/^["'`]|["'`]$/g, ''));
      const clean = words.filter((word) => word !== '');
      if (clean.length === 0 || !clean.every((word) => /^[\p{L}\p{N}_.\-+/:]{1,64}$/u.test(word))) return false;
      const cjk = /[\u4e00-\u9fff]/;
      // Values have no sentences beside them; a word of Chinese after a plain value explains it.
      if (row.enum?.some((known) => !cjk.test(String(known))) && clean.every((word) => cjk.test(word))) return false;
      const values = clean.filter((word, index) => index === 0 || !cjk.test(word));
      row.enum = [...new Set([...(row.enum ?? []), ...values])];
    } else return false;
    return true;
  }
}
