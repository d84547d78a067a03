// What was loaded -> the editions of the site, one a language, English first.

import type { Json } from '../../json.js';
import type { Api, Margin } from '../../model/model.js';
import type { Edition } from './edition.js';
import type { Sampler } from './sample-view.js';
import type { UiWords } from './words.js';
import { english } from './words-en.js';
import { simplified } from './words-zh-hans.js';
import { traditional } from './words-zh-hant.js';

/** Beside English, the language of the document itself. */
const languages: ReadonlyMap<string, UiWords> = new Map([
  ['en', english],
  ['zh-Hans', simplified],
  ['zh-Hant', traditional],
]);

/** The order in which they are read; others follow. */
const guideOrder = ['quickstart', 'signing', 'next-action', 'callbacks', 'errors'];

export interface Materials {
  readonly apis: ReadonlyMap<string, Api>;
  /** By language. */
  readonly margins: ReadonlyMap<string, Margin>;
  /** `en/signing.md`. */
  readonly guides: ReadonlyMap<string, string>;
  /** By language, then by file. */
  readonly claims: ReadonlyMap<string, ReadonlyMap<string, Json>>;
  readonly changelogs: ReadonlyMap<string, string>;
  readonly samples: Sampler;
}

export function buildEditions({ apis, margins, guides, claims, changelogs, ...rest }: Materials): readonly Edition[] {
  return [...languages].flatMap(([language, words]) => {
    const api = apis.get(language);
    const own = {
      guides: guidesIn(guides, language),
      claims: claims.get(language) ?? new Map(),
      changelog: changelogs.get(language) ?? '',
    };
    const margin = margins.get(language);
    return api === undefined || margin === undefined ? [] : [{ language, api, margin, words, ...own, ...rest }];
  });
}

/** Languages that the site can speak. */
export function isLanguage(name: string): boolean {
  return languages.has(name);
}

function guidesIn(guides: ReadonlyMap<string, string>, language: string): ReadonlyMap<string, string> {
  const own = [...guides].flatMap(([path, text]) =>
    path.startsWith(`${language}/`) && path.endsWith('.md')
      ? [[path.slice(language.length + 1, -3), text] as const]
      : [],
  );
  const place = (name: string) => (guideOrder.indexOf(name) + guideOrder.length + 1) % (guideOrder.length + 1);
  return new Map([...own].sort(([a], [b]) => place(a) - place(b)));
}
