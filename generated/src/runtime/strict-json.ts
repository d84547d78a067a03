// JSON text in, its value out; a key that came twice, and money that no number can hold, are refused.

import { isObject } from './own.js';

/** Why a text was refused. Holds nothing of the text but names of fields. */
export class StrictJsonError extends Error {
  readonly reason: 'syntax' | 'duplicate' | 'unsafe-integer';
  /** JSON Pointer to the number that is too large; empty for the other reasons. */
  readonly pointer: string;

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
    // One colon stands after each key, all others stand in strings: a text has as many as its value written anew, and at
    // least one more for each key that came twice. Both steps are the engine's own, far faster than a walk.
    if (countColons(unescapeColons(text)) !== countColons(JSON.stringify(value)))
      throw new StrictJsonError('duplicate');
    return { value, drift: large.test(text) ? findUnsafe(value, money) : [] };
  } catch (error) {
    // Without its cause: the engine's message quotes the text. What nests too deep to be written anew ends here too.
    throw error instanceof StrictJsonError ? error : new StrictJsonError('syntax');
  }
}

/** A number that may be too large: with an exponent, or of 16 digits. Not within a word, as in `"9f4e6c"`. */
const large = /(^|[[:,\s])-?\d[\d.]*(e\+?\d|\d{15})/i;

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
    if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
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
