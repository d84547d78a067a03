// Edition -> its first page: what this is, where it listens, every operation, how sure we are.

import { printJson } from '../../json-text.js';
import type { Variable } from '../../model/model.js';
import type { Block, Page } from './block.js';
import { titleOf } from './callback-page.js';
import type { Edition } from './edition.js';
import { callbackPageName, pageName } from './page-name.js';
import { prose } from './said-block.js';
import { cell, recipeTable } from './signing-block.js';
import { schemeBlocks } from './way-in.js';
import type { UiWords } from './words.js';

export function overviewPage(edition: Edition): Page {
  const { api, words, guides } = edition;
  const marked = api.resources.some(({ operations }) => operations.some((one) => one.words.evidence !== undefined));
  return {
    name: 'index',
    title: api.title,
    kind: `${words.reference} ${api.version}`,
    group: 'more',
    section: '',
    blocks: [
      ...(api.words.summary === api.title ? [] : prose(api.words.summary)),
      ...prose(api.words.description),
      ...links(edition),
      ...guideLinks(guides, words.guides),
      ...api.resources.flatMap(({ name, words: said, operations }): readonly Block[] => [
        { kind: 'heading', id: `resource.${name}`, text: name },
        ...prose(said.description),
        {
          kind: 'table',
          label: name,
          head: [words.what, words.wire, words.sdkCall],
          even: true,
          rows: operations.map((one) => ({
            id: '',
            cells: [
              cell(
                `${one.words.summary ?? one.id}${one.words.deprecated ? ` (${words.deprecated.replace(/[.。]$/, '')})` : ''}`,
                false,
                `${pageName(one.id)}.html`,
              ),
              cell(`${one.method} ${one.path}`, true),
              cell(one.id, true),
            ],
          })),
        },
      ]),
      ...(api.callbacks.length === 0
        ? []
        : [
            { kind: 'heading', id: 'callbacks', text: words.callbacks } as const,
            {
              kind: 'links',
              links: api.callbacks.map((one) => ({
                href: `${callbackPageName(api, one.name)}.html`,
                text: one.words.summary ?? one.name,
                note: one.name,
              })),
            } as const,
          ]),
      ...servers(edition),
      ...schemeBlocks(edition),
      ...(api.signing === undefined
        ? []
        : [{ kind: 'heading', id: 'signing', text: words.recipeTitle } as const, ...recipeTable(api, words)]),
      ...(marked ? legend(edition) : []),
    ],
  };
}

function guideLinks(guides: ReadonlyMap<string, string>, title: string): readonly Block[] {
  if (guides.size === 0) return [];
  const links = [...guides].map(([name, text]) => ({ href: `${name}.html`, text: titleOf(text), note: leadOf(text) }));
  return [
    { kind: 'heading', id: 'guides', text: title },
    { kind: 'links', links },
  ];
}

/** The first sentence below the title. */
function leadOf(guide: string): string {
  return (/^# .+\n+([^\n]+?(?:。|\.(?=\s)))/.exec(guide)?.[1] ?? '').replaceAll('`', '');
}

function links({ margin, words }: Edition): readonly Block[] {
  if (margin.links.length === 0) return [];
  const said = margin.links.map(({ kind, url, text }) => ({ href: url, text, note: words.linkKinds[kind] }));
  return [{ kind: 'links', links: said }];
}

function servers({ api, words, margin }: Edition): readonly Block[] {
  if (api.servers.length === 0) return [];
  return [
    { kind: 'heading', id: 'servers', text: words.servers },
    {
      kind: 'table',
      label: words.servers,
      head: [words.name, words.address, words.what],
      rows: api.servers.map(({ name, url, words: said }) => ({
        id: '',
        cells: [cell(name, true), cell(url, true), cell(said.description ?? '')],
      })),
    },
    ...(margin.variables.length === 0 ? [] : [variableTable(margin.variables, words)]),
  ];
}

function variableTable(variables: readonly Variable[], words: UiWords): Block {
  return {
    kind: 'table',
    label: words.variables,
    head: [words.variables, words.value, words.what],
    rows: variables.map(({ name, values, words: said }) => {
      const value = said.rules?.default;
      const facts = [
        ...(values.length === 0 ? [] : [words.limits.oneOf(values)]),
        ...(value === undefined ? [] : [words.limits.default(printJson(value))]),
      ];
      return { id: '', cells: [cell(name, true), cell(facts.join(' ')), cell(said.description ?? '')] };
    }),
  };
}

export function legend({ words }: Edition): readonly Block[] {
  return [
    { kind: 'heading', id: 'evidence', text: words.howSure },
    {
      kind: 'legend',
      marks: (['seen', 'inferred', 'assumed'] as const).map((mark) => ({
        mark,
        text: words.legend[mark],
        href: 'evidence.html',
      })),
    },
  ];
}
