// Words -> the catalogue of the SDK's errors: code, when it comes, what to do. One anchor a code.

import type { Api } from '../../model/model.js';
import type { Block } from './block.js';
import { cell } from './signing-block.js';
import type { UiWords } from './words.js';

/** The classes of the runtime, in the order in which a call can fail; each with its literal code. */
export const errorNames = [
  ['ConfigurationError', 'configuration'],
  ['InvalidRequestError', 'invalid_request'],
  ['ConnectionError', 'connection'],
  ['TimeoutError', 'timeout'],
  ['AbortedError', 'aborted'],
  ['RedirectError', 'redirect'],
  ['StatusError', 'http_NNN'],
  ['EnvelopeError', 'envelope'],
  ['UnreadableError', 'unreadable'],
  ['OutcomeUnknownError', 'outcome_unknown'],
] as const;

export type ErrorName = (typeof errorNames)[number][0];

export function errorTable(api: Api, words: UiWords): readonly Block[] {
  const shown = errorNames.filter(([name]) => name !== 'EnvelopeError' || api.envelope !== undefined);
  return [
    {
      kind: 'table',
      label: words.errorsTitle,
      head: ['code', words.errorClass, words.when, words.todo],
      rows: shown.map(([name, code]) => {
        const [when, todo] = words.errors[name];
        return { id: code, cells: [cell(code, true), cell(name, true), cell(when), cell(todo)] };
      }),
    },
  ];
}

/** What the document says of failures, operation by operation, where one says something. */
export function refusalTable(api: Api, words: UiWords): readonly Block[] {
  const rows = new Map<string, string>();
  for (const { refusals } of api.resources.flatMap(({ operations }) => operations))
    for (const { status, words: said } of refusals) rows.set(status, rows.get(status) ?? said.description ?? '');
  if (rows.size === 0) return [];
  return [
    {
      kind: 'table',
      label: words.refusals,
      head: [words.status, words.what],
      rows: [...rows].map(([status, text]) => ({ id: '', cells: [cell(status, true), cell(text)] })),
    },
  ];
}
