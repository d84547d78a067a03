// Our document and its sources in: the table counts every mark, and the letter asks every question in both languages.

import { expect, test } from 'vitest';
import { entries, get } from '../json.js';
import { loadDocument } from '../load/load.js';
import { printEvidence, readEvidence } from './evidence.js';
import { readKnowledge } from './knowledge.js';
import { writeLetter } from './letter.js';

const knowledge = readKnowledge('spec/sources');
const { document } = await loadDocument({ spec: 'spec/openapi.yaml', config: 'redocly.yaml' });

test('every node of an operation is marked, and the sums are those of the rows', () => {
  const rows = readEvidence(document);
  const all = rows.at(-1);
  expect(all?.counts.unmarked).toBe(0);
  for (const mark of ['seen', 'inferred', 'assumed'] as const)
    expect(rows.slice(0, -1).reduce((sum, { counts }) => sum + counts[mark], 0)).toBe(all?.counts[mark]);
  expect(rows.map(({ name }) => name)).toContain('payments.checkout');
  expect(rows.find(({ name }) => name === 'shared by all')?.open.map(({ place }) => place)).toContain('signing parts');
  expect(printEvidence(rows, true)).toMatch(/assumed {3}answer 4XX/);
});

test('marks that change move the counts', () => {
  const text = JSON.stringify(document).replaceAll('"x-evidence":"assumed"', '"x-evidence":"seen"');
  const [before, after] = [readEvidence(document).at(-1), readEvidence(JSON.parse(text)).at(-1)];
  expect((before?.counts.assumed ?? 0) - (after?.counts.assumed ?? 0)).toBeGreaterThan(0);
});

test('the letter asks everything, in Chinese and in English', () => {
  const unknowns = entries(knowledge.get('unknowns')?.content);
  expect(unknowns.length).toBeGreaterThan(10);
  const [zh, en] = [writeLetter(document, knowledge, 'zh'), writeLetter(document, knowledge, 'en')];
  for (const [id, one] of unknowns) {
    expect(zh, `${id} has no question-zh`).toContain(String(get(one, 'question-zh')));
    expect(en).toContain(String(get(one, 'question')));
  }
  expect(zh).toContain('dev@chingchingpay.com');
  expect(zh).not.toContain('undefined');
});
