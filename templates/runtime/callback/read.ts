// The bytes of a callback in, its fields out; text that says two things at once is refused.

import { isObject } from '../own.js';
import type { Fields } from './event.js';
import { CallbackError } from './problem.js';

/** Reads a JSON object. A key that came twice is refused: another reader might take the other one. */
export function readJson(bytes: Uint8Array): Fields {
  const text = decode(bytes);
  try {
    let keys = -1; // what is handed over last stands under a key of its own
    const value: unknown = JSON.parse(text, function (this: unknown, _, item: unknown) {
      if (!Array.isArray(this)) keys++;
      return item;
    });
    // Outside of strings, one colon stands after each key.
    const colons = text.replace(/"(?:[^"\\]|\\.)*"/g, '').split(':').length - 1;
    if (isObject(value) && !Array.isArray(value) && colons === keys) return value;
  } catch {
    // Its message quotes the text.
  }
  throw malformed('no JSON object, or holds a key twice');
}

/** Reads `key=value` pairs. Every value is text. */
export function readForm(bytes: Uint8Array): Fields {
  const pairs = [...new URLSearchParams(decode(bytes))];
  const fields = Object.fromEntries(pairs);
  if (Object.keys(fields).length === pairs.length) return fields;
  throw malformed('a form that holds a field twice');
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw malformed('no UTF-8');
  }
}

const malformed = (what: string) => new CallbackError('malformed', `the body is ${what}`);
