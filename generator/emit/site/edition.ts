// One language of the site: its Api, its words, its guides. Types only.

import type { Json } from '../../json.js';
import type { Api, Margin } from '../../model/model.js';
import type { Sampler } from './sample-view.js';
import type { UiWords } from './words.js';

export interface Edition {
  /** `en`, `zh-Hans`, `zh-Hant`: the folder, and the language of the pages. */
  readonly language: string;
  readonly api: Api;
  readonly words: UiWords;
  /** What the document says beside its calls. */
  readonly margin: Margin;
  /** Markdown by name: `signing`. */
  readonly guides: ReadonlyMap<string, string>;
  /** What the vendor's pages say and what we make of it, by file. */
  readonly claims: ReadonlyMap<string, Json>;
  readonly changelog: string;
  readonly samples: Sampler;
}
