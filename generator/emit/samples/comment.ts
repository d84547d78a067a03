// Words of the document -> a line that can stand in a comment of any language and ends there.

import { visible } from './letters.js';

/** Backslashes continue or begin things in some languages, quotes count in OCaml's comments, `?>` ends PHP. */
export function printComment(text: string): string {
  return visible(text)
    .replaceAll(/\s+/g, ' ')
    .replaceAll('\\', '/')
    .replaceAll('"', "'")
    .replaceAll('?>', '? >')
    .replaceAll('*/', '* /')
    .replaceAll('*)', '* )')
    .replaceAll('(*', '( *')
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .trim();
}

/** Short enough that something may stand behind it. */
export function printTitle(text: string): string {
  const line = printComment(text).replace(/\.$/, '');
  return line.length > 80 ? `${[...line].slice(0, 77).join('').trimEnd()}...` : line;
}
