// Examples of a body -> code, as many as help; the others stay in the document, and their number is told.

import { printJson } from '../../json-text.js';
import type { Example } from '../../model/model.js';
import type { Block } from './block.js';
import { prose } from './said-block.js';

/** Some documents have twenty. */
const most = 2;

export function examples(
  all: readonly Example[],
  label: string,
  { prefix = '', asText = false } = {},
): readonly Block[] {
  const rest = all.length - most;
  return [
    ...all.slice(0, most).flatMap(({ value, summary, description }): readonly Block[] => [
      ...prose(description),
      {
        kind: 'code',
        ...(asText && typeof value === 'string'
          ? { language: 'text', text: value }
          : { language: 'json', text: json(value) }),
        label: prefix + (summary ?? label),
      },
    ]),
    ...(rest > 0
      ? [{ kind: 'links' as const, links: [{ href: '../openapi.json', text: 'openapi.json', note: `+${rest}` }] }]
      : []),
  ];
}

export function json(value: unknown): string {
  return printJson(value, 2);
}
