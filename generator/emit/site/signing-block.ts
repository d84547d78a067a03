// Recipe -> its claims as a table, and one request signed step by step.

import type { Api, Evidence, Signing } from '../../model/model.js';
import type { Block, Cell, Row } from './block.js';
import { workExample } from './signing-steps.js';
import type { UiWords } from './words.js';

export function recipeTable(api: Api, words: UiWords): readonly Block[] {
  const { signing } = api;
  if (signing === undefined) return [];
  const { evidence, encoding } = signing;
  const claim = (name: string, value: string): Row => ({
    id: `recipe.${name}`,
    cells: [
      cell(words.recipe[name] ?? name),
      cell(value, name === 'header' || name === 'key'),
      markCell(evidence[name], words),
    ],
  });
  return [
    {
      kind: 'table',
      label: words.recipeTitle,
      head: [words.what, words.value, words.howSure],
      rows: [
        claim('algorithm', signing.algorithm.toUpperCase()),
        claim('header', signing.header),
        claim('key', signing.key),
        claim('parts', partsInWords(signing.parts, signing, words)),
        claim('bodyless', partsInWords(signing.bodyless, signing, words)),
        claim('encoding', words.encodings[encoding]),
      ],
    },
  ];
}

function partsInWords(parts: Signing['parts'], { separator }: Signing, words: UiWords): string {
  const said = parts.map((part) => words.part(part));
  const [only] = said;
  if (only === undefined) return words.nothing;
  return said.length === 1 ? only : words.joined(said, separator);
}

/** The request that the page signs: the first one with a body, else the first. */
export function signingSteps(api: Api, words: UiWords): readonly Block[] {
  const operations = api.resources.flatMap((resource) => resource.operations);
  const operation = operations.find(({ request }) => (request?.examples.length ?? 0) > 0) ?? operations[0];
  if (api.signing === undefined || operation === undefined) return [];
  const { request, key, steps, message, bytes, digest, signature } = workExample(api, api.signing, operation);
  const { method, url, body } = request;
  const headers = [...request.headers, [api.signing.header, signature] as const];
  const code = (label: string, text: string, language = 'text'): Block => ({ kind: 'code', language, text, label });
  return [
    code(words.step(1, words.testKey), key),
    ...(body === '' ? [] : [code(words.step(2, words.bodySent), body, 'json')]),
    ...(steps.length > 1
      ? [
          {
            kind: 'table' as const,
            label: words.recipe.parts ?? '',
            head: [words.what, words.value],
            rows: steps.map(({ part, value }) => ({ id: '', cells: [cell(part, true), cell(value, true)] })),
          },
        ]
      : []),
    code(words.step(3, words.messageSigned(bytes)), message),
    code(words.step(4, words.digest), digest),
    code(words.step(5, words.signature(words.encodings[api.signing.encoding])), signature),
    code(
      words.step(6, words.requestSent),
      [`${method} ${url}`, ...headers.map(([name, value]) => `${name}: ${value}`), '', body].join('\n').trim(),
      'http',
    ),
  ];
}

export function cell(text: string, code = false, href = ''): Cell {
  return { text, code, href, mark: '' };
}

function markCell(mark: Evidence['mark'] | undefined, words: UiWords): Cell {
  return mark === undefined ? cell('') : { ...cell(words.marks[mark]), mark };
}
