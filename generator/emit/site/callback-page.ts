// Callback or webhook -> its page: what the server sends, and what it waits for.

import type { Callback } from '../../model/model.js';
import { AsidePage } from './aside-block.js';
import type { Page } from './block.js';
import { depthFor } from './depth.js';
import type { Edition } from './edition.js';
import { examples } from './example-block.js';
import { FieldPage } from './field-view.js';
import { callbackPageName, pageName } from './page-name.js';
import { evidence, prose, root } from './said-block.js';

export function callbackPage(edition: Edition, callback: Callback): Page {
  const { words, api, guides, margin } = edition;
  const beside = new AsidePage(edition);
  const fields = new FieldPage(api, words, depthFor(api, [callback.schema]));
  const operations = api.resources
    .flatMap((one) => one.operations)
    .filter(({ id }) => callback.operations.includes(id));
  return {
    name: callbackPageName(api, callback.name),
    title: callback.words.summary ?? callback.name,
    kind: words.callback,
    group: 'callback',
    section: '',
    blocks: [
      { kind: 'route', method: callback.method, path: words.yourAddress(callback.address ?? ''), base: '' },
      ...prose(callback.words.description),
      ...evidence(edition, callback.words),
      {
        kind: 'columns',
        main: [
          { kind: 'heading', id: 'body', text: words.whatArrives },
          ...beside.ofHeard(margin.heard.get(callback.pointer) ?? []),
          ...root(fields.rootWords(callback.schema)),
          { kind: 'fields', fields: fields.ofSchema(callback.schema, 'body'), expand: true },
        ],
        aside: examples(callback.examples, words.requestExample),
      },
      { kind: 'heading', id: 'answers', text: words.yourAnswer },
      ...callback.answers.flatMap(({ status, words: said }) => [
        { kind: 'minor' as const, id: `answer-${status.toLowerCase()}`, text: status },
        ...prose(said.description),
        ...evidence(edition, said),
      ]),
      {
        kind: 'links',
        links: [
          ...operations.map(({ id, words: said }) => ({
            href: `${pageName(id)}.html`,
            text: said.summary ?? id,
            note: id,
          })),
          ...(guides.has('callbacks')
            ? [{ href: 'callbacks.html', text: titleOf(guides.get('callbacks')), note: '' }]
            : []),
        ],
      },
    ],
  };
}

/** A guide begins with its title. */
export function titleOf(guide = ''): string {
  return /^# (.+)$/m.exec(guide)?.[1] ?? '';
}
