// All pages of an edition -> what can be looked up: entries for the search, and the A to Z for readers without script.

import type { Block, Page } from './block.js';
import type { Edition } from './edition.js';
import { flatten } from './evidence-view.js';
import { cell } from './signing-block.js';

export interface Entry {
  /** `body.amount`. */
  readonly title: string;
  readonly page: string;
  readonly href: string;
  readonly text: string;
  /** A claim is why something is said: who looks for the thing itself finds that first. */
  readonly kind: 'page' | 'heading' | 'field' | 'row' | 'claim';
}

const known = new WeakMap<Page, readonly Entry[]>();

/** Read once, for the index and for the search. */
export function entriesOf(page: Page): readonly Entry[] {
  const entries = known.get(page) ?? readEntries(page);
  known.set(page, entries);
  return entries;
}

function readEntries(page: Page): readonly Entry[] {
  const about = (title: string, id: string, text: string, kind: Entry['kind']): Entry => ({
    title,
    page: page.title,
    href: id === '' ? `${page.name}.html` : `${page.name}.html#${id}`,
    text,
    kind,
  });
  const ofBlock = (block: Block): readonly Entry[] => {
    switch (block.kind) {
      case 'heading':
        return [about(block.text, block.id, '', 'heading')];
      case 'fields':
        return flatten(block.fields).map((field) => about(field.path, field.id, field.description, 'field'));
      case 'columns':
        return [...block.main, ...block.aside].flatMap(ofBlock);
      case 'members':
        return block.members.map((one) => about(one.name, one.id, `${one.means} ${one.todo}`, 'row'));
      case 'table':
        return block.rows
          .filter(({ id }) => id !== '')
          .map(({ id, cells }) =>
            about(
              cells[0]?.text ?? '',
              id,
              cells
                .slice(1)
                .map(({ text }) => text)
                .join(' '),
              page.name === 'evidence' ? 'claim' : 'row',
            ),
          );
      case 'guide':
        return [...block.text.matchAll(/^##+ (.+)$/gm)].map(([, title = '']) => about(title, '', '', 'heading'));
      default:
        return [];
    }
  };
  const upper = page.blocks.flatMap((block) => (block.kind === 'columns' ? block.main : [block]));
  const route = upper.find((block) => block.kind === 'route');
  const lead = upper.find((block) => block.kind === 'prose' || block.kind === 'guide');
  const words = [page.kind, ...(route === undefined ? [] : [route.method, route.path]), lead?.text.slice(0, 300) ?? ''];
  return [about(page.title, '', words.join(' '), 'page'), ...page.blocks.flatMap(ofBlock)];
}

/** What one page can list, and a browser look through: of a document with more fields only the upper ones. */
const most = 20_000;

export function entriesIn(pages: readonly Page[]): { readonly entries: readonly Entry[]; readonly thinned: boolean } {
  const all = pages.filter(({ name }) => name !== 'a-z').flatMap(entriesOf);
  if (all.length <= most) return { entries: all, thinned: false };
  const depths = all.map(({ kind, title }) => (kind === 'field' ? title.split('.').length : 0));
  const upTo = (depth: number) => depths.filter((one) => one <= depth).length;
  let deepest = 8;
  while (deepest > 1 && upTo(deepest) > most) deepest -= 1;
  const entries = all.filter((_, index) => (depths[index] ?? 0) <= deepest);
  return { entries, thinned: entries.length < all.length };
}

export function indexPage({ words }: Pick<Edition, 'words'>, pages: readonly Page[]): Page {
  const found = new Map<string, Entry[]>();
  const { entries, thinned } = entriesIn(pages);
  for (const entry of entries.filter(({ kind }) => kind !== 'page' && kind !== 'heading')) {
    const name = entry.title.split('.').at(-1) ?? entry.title;
    if (/^[\w[\]-]+$/.test(name)) addTo(found, name, entry);
  }
  const sorted = [...found].sort(([a], [b]) => a.toLowerCase().localeCompare(b.toLowerCase(), 'en'));
  const letters = groups(sorted);
  return {
    name: 'a-z',
    title: words.aToZ,
    kind: words.reference,
    group: 'more',
    section: '',
    blocks: [
      ...(thinned ? [{ kind: 'note', text: words.thinned, marked: false } as const] : []),
      ...[...letters].flatMap(([letter, names]): readonly Block[] => [
        { kind: 'heading', id: `letter-${letter}`, text: letter },
        {
          kind: 'table',
          label: letter,
          head: [words.name, words.where],
          rows: names.flatMap(([name, entries]) =>
            entries.map((entry) => ({
              id: '',
              cells: [cell(name, true), cell(`${entry.page}: ${entry.title}`, false, entry.href)],
            })),
          ),
        },
      ]),
    ],
  };
}

function groups(sorted: readonly (readonly [string, Entry[]])[]): ReadonlyMap<string, (readonly [string, Entry[]])[]> {
  const letters = new Map<string, (readonly [string, Entry[]])[]>();
  for (const one of sorted) {
    addTo(letters, (one[0][0] ?? '').toUpperCase(), one);
  }
  return letters;
}

/** A name may be that of a hundred thousand fields: its list is never copied. */
function addTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
