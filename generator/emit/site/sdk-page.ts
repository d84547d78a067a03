// Api -> the reference of the SDK itself: the client, its methods, what narrows, what it throws, its doors.

import { argumentsOf, printAnswer } from '../method.js';
import { printType } from '../type.js';
import type { Block, Page } from './block.js';
import { callBlocks, clientBlocks, doorBlocks } from './client-block.js';
import type { Edition } from './edition.js';
import { errorTable } from './error-block.js';
import { pageName } from './page-name.js';
import { cell } from './signing-block.js';

export function sdkPage(edition: Edition): Page {
  const { api, words } = edition;
  const { sdk } = api;
  const names = api.resources.map(({ type }) => type).join(', ');
  return {
    name: 'sdk',
    title: sdk.package,
    kind: words.sdkReference,
    group: 'sdk',
    section: '',
    blocks: [
      { kind: 'code', language: 'shell', text: `npm install ${sdk.package}`, label: '' },
      { kind: 'note', text: words.sdkNote, marked: false },
      ...clientBlocks(api, words),
      { kind: 'heading', id: 'methods', text: words.methods },
      ...api.resources.flatMap(({ name, operations }): readonly Block[] => [
        { kind: 'minor', id: `client.${name}`, text: `client.${name}` },
        {
          kind: 'code',
          language: 'typescript',
          label: '',
          text: operations
            .flatMap((operation) => {
              const taken = [...argumentsOf(operation), { name: 'options', type: 'CallOptions', optional: true }];
              const list = taken.map((one) => `${one.name}${one.optional ? '?' : ''}: ${one.type}`).join(', ');
              const answer = printAnswer(operation);
              const pages =
                operation.pages === undefined ? [] : [`${operation.name}Pages(${list}): AsyncGenerator<${answer}>`];
              return [`${operation.name}(${list}): Answer<${answer}>`, ...pages];
            })
            .join('\n'),
        },
        {
          kind: 'links',
          links: operations.map(({ id, words: said }) => ({
            href: `${pageName(id)}.html`,
            text: said.summary ?? id,
            note: id,
          })),
        },
      ]),
      ...callBlocks(words),
      ...unions(edition),
      { kind: 'heading', id: 'errors', text: words.errorsTitle },
      ...errorTable(api, words),
      ...doorBlocks(api, words),
      { kind: 'heading', id: 'types', text: words.types },
      {
        kind: 'links',
        links: [{ href: 'types.html', text: words.types, note: words.typeCount(api.types.length, names) }],
      },
    ],
  };
}

function unions({ api, words }: Edition): readonly Block[] {
  if (api.unions.length === 0) return [];
  return [
    { kind: 'heading', id: 'narrowing', text: words.narrowing },
    ...api.unions.map(
      ({ type, names, members }): Block => ({
        kind: 'table',
        label: type,
        head: [type, words.what],
        rows: [
          { id: '', cells: [cell(`${names.resolve}(value)`, true), cell(words.resolves)] },
          { id: '', cells: [cell(`${names.match}(value, arms)`, true), cell(words.matches)] },
          ...members.map(({ guard, kind }) => ({
            id: '',
            cells: [cell(`${guard}(value)`, true), cell(words.guards(kind))],
          })),
        ],
      }),
    ),
  ];
}

/** Every type as TypeScript, without its comments: those stand on the pages of the operations. */
export function typesPage({ api, words }: Edition): Page {
  return {
    name: 'types',
    title: words.types,
    kind: words.sdkReference,
    group: 'sdk',
    section: '',
    blocks: [...api.types]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((type): readonly Block[] => [
        { kind: 'heading', id: `type.${type.name}`, text: type.name },
        {
          kind: 'code',
          language: 'typescript',
          label: '',
          text: `type ${type.name} = ${printType(type.schema)};`.replaceAll(/^\s*\/\*\*[\s\S]*?\*\/\n/gm, ''),
        },
      ]),
  };
}
