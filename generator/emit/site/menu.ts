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
    ...callGroups(),
    { title: words.callbacks, links: of(group('callback')) },
    { title: words.sdkReference, links: of(group('sdk')) },
    { title: words.more, links: of(group('more').filter(({ name }) => name !== 'index')) },
  ];
  return groups.filter(({ links }) => links.length > 0);

  /** Each resource and its calls; of a large document only those beside the page, and where the others are listed. */
  function callGroups() {
    const calls = group('operation');
    const large = calls.length > most;
    const near = large ? api.resources.filter(({ name }) => name === current.section) : api.resources;
    const shown = near.map(({ name }) => ({ title: name, links: of(calls.filter(({ section }) => section === name)) }));
    if (!large) return shown;
    const links = api.resources.map(({ name }) => {
      return { href: `index.html#resource.${name}`, text: name, current: false, toc: [] };
    });
    return [...shown, { title: words.operations, links }];
  }
}

/** A menu of more calls than this weighs more than what stands beside it. */
const most = 150;

export function tocOf(page: Page): readonly { readonly id: string; readonly text: string }[] {
  const inside = (block: Block): readonly { readonly id: string; readonly text: string }[] =>
    block.kind === 'heading' ? [block] : block.kind === 'columns' ? block.main.flatMap(inside) : [];
  const found = page.blocks.flatMap(inside).map(({ id, text }) => ({ id, text }));
  return found.length > 12 ? [] : found;
}
