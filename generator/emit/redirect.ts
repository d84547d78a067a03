// Api -> the door of redirects: for each page that users come back to with a one-time code, what reads it.

import type { Api, Callback } from '../model/model.js';
import { printComment } from './comment.js';
import type { Declaration, Module } from './declaration.js';
import { emitDoor } from './doors.js';
import { printString, printValue } from './literal.js';
import { printCode } from './markdown.js';
import { redirectDoor } from './shown.js';

type Returning = Callback & { readonly returned: NonNullable<Callback['returned']> };

export function returningOf(api: Api): readonly Returning[] {
  return api.callbacks.flatMap((callback) =>
    callback.returned === undefined ? [] : [{ ...callback, returned: callback.returned }],
  );
}

export function emitRedirectDoor(returning: readonly Returning[], header: string): Module {
  return {
    header,
    imports: [
      { from: './runtime/returned.js', name: 'takeReturn', type: false },
      { from: './runtime/returned.js', name: 'ReturnOptions', type: true },
      { from: './runtime/returned.js', name: 'Returned', type: true },
    ],
    declarations: [...emitDoor(redirectDoor, header).declarations, ...returning.map(emitReader)],
  };
}

/** `export function readAutoDebitReturn(url: string | URL, options: ReturnOptions): Promise<Returned> { ... }` */
function emitReader({ name, words, returned }: Returning): Declaration {
  const fields = { name, state: returned.state, code: [...returned.code] };
  const parameters = returned.parameters.map(
    (one) => `- ${printCode(one.name)}: ${printComment({ ...one.words }).replaceAll(/\s+/g, ' ')}`,
  );
  return {
    kind: 'function',
    name: readerName(name),
    doc: printComment(
      words,
      parameters.length === 0 ? undefined : `What the address carries:\n${parameters.join('\n')}`,
      `It is granted once, and only with the ${printString(returned.state)} of this session.`,
      '@throws ConfigurationError when the session has no state.',
    ),
    exported: true,
    parameters: [
      { name: 'url', type: 'string | URL', optional: false },
      { name: 'options', type: 'ReturnOptions', optional: false },
    ],
    returns: 'Promise<Returned>',
    body: `return takeReturn(${printValue(fields)}, url, options);`,
  };
}

export function readerName(name: string): string {
  return `read${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
