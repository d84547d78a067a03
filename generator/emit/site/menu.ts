// Pages -> the menu beside each of them, and the headings of the page it stands on.

import type { Block, Page } from './block.js';
import type { Edition } from './edition.js';

export function buildMenu({ words, api }: Edition, pages: readonly Page[], current: Page) {
  const of = (chosen: readonly Page[]) =>
    chosen.map(({ name, title, group }) => {
      const here = name === current.name;
      const text = group === 'callback' ? name.slice('callback.'.length) : title;
      return { href: `${name}.html`, text, current: here, toc: here ? tocOf(current) : [] };
    });
  const first = of(pages.filter(({ name }) => name === 'index')).map((link) => ({
    ...link,
    text: words.overview,
    toc: [],
  }));
  const group = (name: Page['group']) => pages.filter((page) => page.group === name);
  const groups = [
    { title: words.guides, links: [...first, ...of(group('guide'))] },
    ...api.resources.map((resource) => ({
      title: resource.name,
      links: of(group('operation').filter(({ section }) => section === resource.name)),
    })),
    { title: words.callbacks, links: of(group('callback')) },
    { title: words.sdkReference, links: of(group('sdk')) },
    { title: words.more, links: of(group('more').filter(({ name }) => name !== 'index')) },
  ];
  return groups.filter(({ links }) => links.length > 0);
}

export function tocOf(page: Page): readonly { readonly id: string; readonly text: string }[] {
  const inside = (block: Block): readonly { readonly id: string; readonly text: string }[] =>
    block.kind === 'heading' ? [block] : block.kind === 'columns' ? block.main.flatMap(inside) : [];
  const found = page.blocks.flatMap(inside).map(({ id, text }) => ({ id, text }));
  return found.length > 12 ? [] : found;
}
