// JSON text in, its value out; a key that came twice, and money that no number can hold, are refused.

import { isObject } from './own.js';

/** Why a text was refused. Holds nothing of the text but names of fields. */
export class StrictJsonError extends Error {
  declare readonly reason: 'syntax' | 'duplicate' | 'unsafe-integer';
  /** JSON Pointer to the number that is too large; empty for the other reasons. */
  declare readonly pointer: string;

  constructor(reason: StrictJsonError['reason'], pointer = '') {
    super(pointer ? `${reason} at ${pointer}` : reason);
    this.reason = reason;
    this.pointer = pointer;
  }
}

/**
 * Reads JSON. `money` are the names of fields that hold money, at any depth, alone or in a list. `drift` are JSON
 * Pointers, at most 50, to other numbers beyond 2^53-1: they may not be what was sent. Throws `StrictJsonError`.
 */
export function parseStrict(
  text: string,
  { money }: { readonly money: readonly string[] },
): { value: unknown; drift: readonly string[] } {
  try {
    const value: unknown = JSON.parse(text);
    const { colons, exact } = survey(value);
    const found = countColons(unescapeColons(text));
    // Keys hardly ever hold colons: they are counted, by writing the value anew, only where the sum is wrong without.
    if (found !== colons && found !== countColons(JSON.stringify(value))) throw new StrictJsonError('duplicate');
    return { value, drift: exact ? [] : findUnsafe(value, money) };
  } catch (error) {
    // Without its cause: the engine's message quotes the text.
    throw error instanceof StrictJsonError ? error : new StrictJsonError('syntax');
  }
}

/**
 * One colon stands after each key, all others stand in strings. So the text of a value has this many, and at least one
 * more for each key that came twice. Counting takes a tenth of the time of writing the value anew.
 */
function survey(root: unknown): { colons: number; exact: boolean } {
  let colons = 0;
  let exact = true;
  const open = [[root]];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const item of node) {
      if (typeof item === 'string') colons += countColons(item);
      else if (typeof item === 'number') exact &&= !isUnsafe(item);
      else if (isObject(item)) {
        const inner = Object.values(item);
        if (!Array.isArray(item)) colons += inner.length;
        open.push(inner);
      }
    }
  }
  return { colons, exact };
}

const isUnsafe = (value: number): boolean => Math.abs(value) > Number.MAX_SAFE_INTEGER;

function countColons(text: string): number {
  let count = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) count++;
  return count;
}

/** Colons may be written as \u003a. Every escape is matched, so that the backslash of another is not taken for one. */
function unescapeColons(text: string): string {
  return text.includes('\\u003') ? text.replace(/\\(u003a|.)/gi, (sign) => (sign[2] ? ':' : sign)) : text;
}

function findUnsafe(root: unknown, money: readonly string[]): string[] {
  const drift: string[] = [];
  const open = [{ value: root, pointer: '', field: '' }];
  for (const { value, pointer, field } of open) {
    if (typeof value === 'number' && isUnsafe(value)) {
      if (money.includes(field)) throw new StrictJsonError('unsafe-integer', pointer);
      if (drift.length < 50) drift.push(pointer);
    } else if (isObject(value)) {
      for (const [name, inner] of Object.entries(value)) {
        const path = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        open.push({ value: inner, pointer: path, field: Array.isArray(value) ? field : name });
      }
    }
  }
  return drift;
}
