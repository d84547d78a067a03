// The claims of spec/sources -> one page: what the marks mean, every source by its anchor, and what nobody has answered.

import { isReference } from '../../claim-words.js';
import { entries, get, text, texts } from '../../json.js';
import type { Block, Page } from './block.js';
import type { Edition } from './edition.js';
import { legend } from './overview-page.js';
import { cell } from './signing-block.js';
import type { UiWords } from './words.js';

/** `cited` are the anchors that the marks of the other pages lead to. */
export function evidencePage(edition: Edition, cited: readonly string[]): Page {
  const { words, claims } = edition;
  const pages = [...claims].filter(([name, file]) => get(file, 'page') === name);
  return {
    name: 'evidence',
    title: words.evidenceTitle,
    kind: words.howSure,
    group: 'more',
    section: '',
    blocks: [
      ...legend(edition).slice(1),
      ...(claims.size === 0 ? [] : [{ kind: 'note', text: words.anchorNote, marked: false } as const]),
      ...notes(edition, 'assumptions', words.assumptions),
      ...notes(edition, 'inferences', words.inferences),
      ...questions(edition),
      ...(pages.length === 0 ? [] : [{ kind: 'heading', id: 'pages', text: words.vendorPages } as const]),
      ...pages.map(
        ([name, file]): Block => ({
          kind: 'table',
          label: name,
          head: [words.page, words.versions, words.what],
          rows: [
            {
              id: `page.${name}`,
              cells: [
                cell(name, true),
                cell(versionsOf(get(file, 'versions'))),
                cell(text(get(file, 'about')) ?? text(get(file, 'title')) ?? ''),
              ],
            },
          ],
        }),
      ),
      ...sources(
        words,
        cited.filter((id) => id !== '' && !isTold(claims, id)),
      ),
    ],
  };
}

/** What a document names as its sources, and nobody has written down. */
function sources({ page, name }: UiWords, ids: readonly string[]): readonly Block[] {
  const rows = ids.map((id) => ({ id, cells: [cell(id.replace(/^page\./, ''), true)] }));
  return rows.length === 0 ? [] : [{ kind: 'table', label: page, head: [name], rows }];
}

function isTold(claims: Edition['claims'], id: string): boolean {
  const [file = '', ...rest] = id.split('.');
  const name = rest.join('.');
  return file === 'page'
    ? get(claims.get(name), 'page') === name
    : text(get(get(claims.get(file), 'claims'), name)) !== undefined;
}

function versionsOf(value: ReturnType<typeof get>): string {
  return entries(value)
    .map(([date]) => date)
    .join(', ');
}

function notes({ claims, words }: Edition, file: string, title: string): readonly Block[] {
  const found = entries(get(claims.get(file), 'claims'));
  if (found.length === 0) return [];
  return [
    { kind: 'heading', id: file, text: title },
    {
      kind: 'table',
      label: title,
      head: [words.name, words.what],
      rows: found.map(([id, said]) => ({
        id: `${file}.${id}`,
        cells: [cell(id, true), cell(text(said) ?? '')],
      })),
    },
  ];
}

function questions({ claims, words }: Edition): readonly Block[] {
  const found = entries(claims.get('unknowns')).filter(([, one]) => text(get(one, 'question')) !== undefined);
  if (found.length === 0) return [];
  return [
    { kind: 'heading', id: 'unknowns', text: words.unknowns },
    {
      kind: 'table',
      label: words.unknowns,
      head: [words.question, words.meanwhile],
      rows: found.map(([id, one]) => {
        const meanwhile = text(get(one, 'meanwhile')) ?? '';
        const href = isReference(meanwhile) ? `#${meanwhile.replace('#', '.')}` : '';
        return {
          id: `unknowns.${id}`,
          cells: [
            cell(`${text(get(one, 'question')) ?? ''} (${texts(get(one, 'pages')).join(', ')})`),
            cell(meanwhile, href !== '', href),
          ],
        };
      }),
    },
  ];
}
