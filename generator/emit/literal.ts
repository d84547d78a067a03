// Values and names of the document -> TypeScript literals and keys that cannot break out.

import { isLeaf, isList, type Json } from '../json.js';
import type { Literal } from '../model/model.js';

/** `'text'`, in single quotes. */
export function printString(value: string): string {
  const inner = JSON.stringify(value)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'")
    .replaceAll(/[\u007f-\u009f\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `'${inner}'`;
}

export function printLiteral(value: Literal): string {
  return typeof value === 'string' ? printString(value) : String(value);
}

/** A key in a type, or in an object literal. A literal's `__proto__` would set the prototype, so it is computed. */
export function printKey(name: string, place: 'type' | 'value' = 'type'): string {
  if (place === 'value' && name === '__proto__') return "['__proto__']";
  return isIdentifier(name) ? name : printString(name);
}

/** `.name`, or `['name']`. */
export function printAccess(name: string): string {
  return isIdentifier(name) ? `.${name}` : `[${printString(name)}]`;
}

/** ASCII only: which other letters may stand bare depends on the compiler's edition of Unicode; quoted, any may. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z$_][\w$]*$/.test(name);
}

/** Plain data as an object literal; short ones stay on a line. */
export function printValue(value: Json, indent = ''): string {
  if (isLeaf(value)) return printLiteral(value);
  const inner = `${indent}  `;
  const parts = isList(value)
    ? value.map((item) => printValue(item, inner))
    : Object.entries(value).flatMap(([key, item]) =>
        item === undefined ? [] : [`${printKey(key, 'value')}: ${printValue(item, inner)}`],
      );
  return printList(parts, isList(value) ? ['[', ']'] : ['{', '}'], indent);
}

/** Parts between brackets: on one line where that is short, else one a line. */
export function printList(parts: readonly string[], [open, close]: readonly [string, string], indent = ''): string {
  if (parts.length === 0) return `${open}${close}`;
  const pad = open === '{' ? ' ' : '';
  const line = `${open}${pad}${parts.join(', ')}${pad}${close}`;
  if (line.length + indent.length <= 100 && !line.includes('\n')) return line;
  return `${open}\n${parts.map((part) => `${indent}  ${part},\n`).join('')}${indent}${close}`;
}
