// JSON text <-> values that keep each number as it was written.

import { randomUUID } from 'node:crypto';
import { ExactNumber, exactNumber } from './exact.js';
import type { Json } from './json.js';

/** Begins the text that carries a number through a tool that would round it; no document can know it. */
const mark = `${randomUUID()}:`;
const marked = new RegExp(`("?)${mark}([-+.eE\\d]+)\\1`, 'g');

/** @throws SyntaxError where it is no JSON. */
export function readJson(source: string): Json {
  const text = markNumbers(source);
  return text === source ? JSON.parse(source) : JSON.parse(text, unmark);
}

function unmark(_: string, value: unknown): unknown {
  return typeof value === 'string' && value.startsWith(mark) ? new ExactNumber(value.slice(mark.length)) : value;
}

/** Numbers that may print otherwise: with a fraction, an exponent or many digits; where a value may stand. */
const doubtful = /(?:^|[:[,])\s*(-0|-?\d+[.eE][\d.eE+-]*|-?\d{16,})(?=\s*(?:[,\]}]|$))/g;
const token = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** The platform's parser rounds, and tells nobody: what it would round becomes text first. */
function markNumbers(source: string): string {
  const strings = new Strings(source);
  let text = '';
  let from = 0;
  for (const { 0: found, 1: number = '', index } of source.matchAll(doubtful)) {
    if (!token.test(number) || typeof exactNumber(number) === 'number') continue;
    const start = index + found.length - number.length;
    if (strings.holds(start)) continue;
    text += `${source.slice(from, start)}"${mark}${number}"`;
    from = start + number.length;
  }
  return from === 0 ? source : text + source.slice(from);
}

/** The strings of JSON, from one to the next. */
class Strings {
  #open: number;
  #close = -1;

  constructor(readonly source: string) {
    this.#open = this.#next(0);
  }

  /** Whether what stands here is a string's; to be asked from left to right. */
  holds(place: number): boolean {
    while (this.#open < place) {
      if (this.#close < this.#open) this.#close = this.#end();
      if (place < this.#close) return true;
      this.#open = this.#next(this.#close + 1);
    }
    return false;
  }

  #next(from: number): number {
    const open = this.source.indexOf('"', from);
    return open < 0 ? this.source.length : open;
  }

  #end(): number {
    let end = this.#next(this.#open + 1);
    while (end < this.source.length && this.#isEscaped(end)) end = this.#next(end + 1);
    return end;
  }

  #isEscaped(place: number): boolean {
    let before = place;
    while (this.source[before - 1] === '\\') before -= 1;
    return (place - before) % 2 === 1;
  }
}

/** As `JSON.stringify` prints, but each number as it was written. */
export function printJson(value: unknown, indent?: number): string {
  const text = printMarked(value, indent);
  // Of undefined, as of a place where nothing stands, there is no text.
  return text === undefined ? text : unmarkText(text);
}

export function holdsExact(value: unknown): boolean {
  if (value instanceof ExactNumber) return true;
  if (typeof value !== 'object' || value === null) return false;
  for (const item of Object.values(value)) if (holdsExact(item)) return true;
  return false;
}

/** JSON in which what keeps its text is a string, for a tool that would round it; `unmarkText` is for what that prints. */
export function printMarked(value: unknown, indent?: number): string {
  return holdsExact(value) ? JSON.stringify(value, markValue, indent) : JSON.stringify(value, null, indent);
}

function markValue(this: unknown, key: string, value: unknown): unknown {
  // What stands here has been asked for its JSON already, which is a mere number.
  const own: unknown = Reflect.get(Object(this), key);
  return own instanceof ExactNumber ? mark + own.token : value;
}

export function unmarkText(text: string): string {
  return text.includes(mark) ? text.replaceAll(marked, '$2') : text;
}
