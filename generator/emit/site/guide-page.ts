// A guide's Markdown -> its page; a line such as `::signing` is replaced by what the document gives.

import type { Block, Page } from './block.js';
import { titleOf } from './callback-page.js';
import type { Edition } from './edition.js';
import { errorTable, refusalTable } from './error-block.js';
import { callbackPageName } from './page-name.js';
import { recipeTable, signingSteps } from './signing-block.js';
import { unionBlocks } from './union-block.js';

export function guidePage(edition: Edition, name: string): Page {
  const text = edition.guides.get(name) ?? '';
  const body = text.replace(/^# .+\n/m, '');
  const blocks = body.split(/^(::[\w-]+)$/m).flatMap((part): readonly Block[] => {
    if (part.startsWith('::')) return insert(edition, part.slice(2));
    return part.trim() === '' ? [] : [{ kind: 'guide', text: part.trim() }];
  });
  return { name, title: titleOf(text), kind: edition.words.guide, group: 'guide', section: '', blocks };
}

function insert(edition: Edition, name: string): readonly Block[] {
  const { api, words } = edition;
  switch (name) {
    case 'recipe':
      return recipeTable(api, words);
    case 'signing':
      return signingSteps(api, words);
    case 'members':
      return api.unions.flatMap((union) => unionBlocks(api, union, words, () => ''));
    case 'errors':
      return errorTable(api, words);
    case 'refusals':
      return refusalTable(api, words);
    case 'callbacks':
      return [
        {
          kind: 'links',
          links: api.callbacks.map((one) => ({
            href: `${callbackPageName(api, one.name)}.html`,
            text: one.words.summary ?? one.name,
            note: one.name,
          })),
        },
      ];
    default:
      throw new Error(`a guide asks for ::${name}, which nothing provides`);
  }
}
