// Evidence -> its words and the place where its source is told.

import type { Evidence } from '../../model/model.js';
import type { Block, EvidenceView, FieldView, Page } from './block.js';
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

/** What is marked on a page, as often as it is. */
export function marksOf(page: Page): readonly EvidenceView[] {
  const own = (evidence: EvidenceView | false) => (evidence === false ? [] : [evidence]);
  const ofField = (field: FieldView): readonly EvidenceView[] => [
    ...own(field.evidence),
    ...field.children.flatMap(ofField),
  ];
  const ofBlock = (block: Block): readonly EvidenceView[] => {
    if (block.kind === 'evidence') return [block];
    if (block.kind === 'fields') return block.fields.flatMap(ofField);
    return block.kind === 'columns' ? [...block.main, ...block.aside].flatMap(ofBlock) : [];
  };
  return page.blocks.flatMap(ofBlock);
}

/** How often each mark stands on a page. */
export function countMarks(page: Page): Readonly<Record<Evidence['mark'], number>> {
  const counts = { seen: 0, inferred: 0, assumed: 0 };
  for (const { mark } of marksOf(page)) counts[mark] += 1;
  return counts;
}
