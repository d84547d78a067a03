// Shapes of answers and a callback -> a watch that tells where an answer differs.

import { expect, test } from 'vitest';
import { watchDrift } from './drift.js';
import type { DriftReport } from './options.js';
import type { Shape } from './shape.js';

const answers: Readonly<Record<string, Shape>> = {
  'payments.retrieve': { type: 'object', properties: { amount: { type: 'integer' } }, required: ['amount', 'result'] },
};

const found: DriftReport = { operation: 'payments.retrieve', status: 200, drift: [] };

/** All reports of one answer. */
function compared(answer: unknown, more: Partial<DriftReport> = {}, inside?: string): readonly DriftReport[] {
  const reports: DriftReport[] = [];
  watchDrift(answers, (report) => reports.push(report)).compare({ ...found, ...more }, answer, inside);
  return reports;
}

const differs = [
  { pointer: '/result', what: 'is missing' },
  { pointer: '/amount', what: 'must be an integer' },
];

test('an answer that differs is told by place and words', () => {
  expect(compared({ amount: 'canary' })).toEqual([{ ...found, drift: differs }]);
});

test('what stands inside an envelope is compared, and told as seen from outside', () => {
  const drift = differs.map(({ pointer, what }) => ({ pointer: `/data${pointer}`, what }));
  expect(compared({ data: { amount: 'canary' } }, {}, 'data')).toEqual([{ ...found, drift }]);
});

test('what was found before comes first', () => {
  const before = { pointer: '/count', what: 'an integer too large to be exact' };
  expect(compared({ amount: 'canary' }, { drift: [before] })).toEqual([{ ...found, drift: [before, ...differs] }]);
});

test('an answer that fits is not told', () => {
  expect(compared({ amount: 1, result: '' })).toEqual([]);
});

test.each(['payments.checkout', 'toString', '__proto__'])('%s, which has no shape, is not compared', (operation) => {
  expect(compared(null, { operation })).toEqual([]);
});
