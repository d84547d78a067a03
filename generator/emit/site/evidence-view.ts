// Evidence -> its words and the place where its source is told.

import type { Evidence } from '../../model/model.js';
import type { EvidenceView } from './block.js';
import type { UiWords } from './words.js';

export function viewEvidence(words: UiWords, evidence: Evidence | undefined): EvidenceView | false {
  if (evidence === undefined) return false;
  const { mark, source = '' } = evidence;
  const [page = '', date = ''] = source.split('@');
  const text = mark === 'seen' ? words.seen(page, date) : mark === 'inferred' ? words.inferred : words.assumed;
  return { mark, text, href: source === '' ? 'evidence.html' : `evidence.html#${sourceId(source)}` };
}

/** `checkout@2025-07-15` and `inferences#action-tag` as anchors of the evidence page. */
export function sourceId(source: string): string {
  return source.includes('#') ? source.replace('#', '.') : `page.${source.split('@')[0]}`;
}
