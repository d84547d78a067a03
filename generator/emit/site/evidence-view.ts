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

/** Fields and those inside them, in the order in which they are read. */
export function flatten(fields: readonly FieldView[]): readonly FieldView[] {
  const all: FieldView[] = [];
  const visit = (field: FieldView): void => {
    all.push(field);
    for (const child of field.children) visit(child);
  };
  for (const field of fields) visit(field);
  return all;
}

const known = new WeakMap<Page, readonly EvidenceView[]>();

/** What is marked on a page, as often as it is. */
export function marksOf(page: Page): readonly EvidenceView[] {
  const marks = known.get(page) ?? page.blocks.flatMap(marksIn);
  known.set(page, marks);
  return marks;
}

function marksIn(block: Block): readonly EvidenceView[] {
  if (block.kind === 'evidence') return [block];
  if (block.kind === 'columns') return [...block.main, ...block.aside].flatMap(marksIn);
  if (block.kind !== 'fields') return [];
  return flatten(block.fields).flatMap(({ evidence }) => (evidence === false ? [] : [evidence]));
}

/** How often each mark stands on a page. */
export function countMarks(page: Page): Readonly<Record<Evidence['mark'], number>> {
  const counts = { seen: 0, inferred: 0, assumed: 0 };
  for (const { mark } of marksOf(page)) counts[mark] += 1;
  return counts;
}
