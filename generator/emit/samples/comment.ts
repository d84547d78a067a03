// Words of the document -> a line that can stand in a comment of any language and ends there.

import { visible } from './letters.js';

/** Backslashes continue or begin things in some languages, quotes count in OCaml's comments, `?>` ends PHP. */
export function printComment(text: string | undefined): string {
  const line = visible(text ?? '')
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
  return line.length > 100 ? `${[...line].slice(0, 97).join('').trimEnd()}...` : line;
}
