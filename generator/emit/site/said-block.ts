// Words of the document -> the blocks that say them.

import type { Words } from '../../model/model.js';
import type { Block } from './block.js';
import type { Edition } from './edition.js';
import { viewEvidence } from './evidence-view.js';

export function prose(text: string | undefined): readonly Block[] {
  return text === undefined || text === '' ? [] : [{ kind: 'prose', text }];
}

export function evidence({ words }: Pick<Edition, 'words'>, said: Words): readonly Block[] {
  const view = viewEvidence(words, said.evidence);
  return view === false ? [] : [{ kind: 'evidence', ...view }];
}

/** What a body is that is no plain object. */
export function root(text: string): readonly Block[] {
  return text === '' ? [] : [{ kind: 'note', text, marked: false }];
}
