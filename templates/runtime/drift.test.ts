// Shapes of answers and a callback -> a watch that tells where an answer differs.

import { expect, test } from 'vitest';
import { watchDrift } from './drift.js';
import type { DriftReport } from './options.js';
import type { Shape } from './shape.js';

const answers: Readonly<Record<string, Shape>> = {
  'payments.retrieve': { type: 'object', properties: { amount: { type: 'integer' } }, required: ['amount', 'result'] },
};

test('an answer that differs is told by place and words', () => {
  const { check } = watchDrift(answers, () => undefined);
  expect(check('payments.retrieve', { amount: 'canary' })).toEqual([
    { pointer: '/result', what: 'is missing' },
    { pointer: '/amount', what: 'must be an integer' },
  ]);
});

test('an answer that fits is not told', () => {
  expect(watchDrift(answers, () => undefined).check('payments.retrieve', { amount: 1, result: '' })).toEqual([]);
});

test.each(['payments.checkout', 'toString', '__proto__'])('%s, which has no shape, is not compared', (operation) => {
  expect(watchDrift(answers, () => undefined).check(operation, null)).toEqual([]);
});

test('the report reaches the callback as it is', () => {
  const reports: DriftReport[] = [];
  const report: DriftReport = { operation: 'payments.retrieve', status: 200, drift: [] };
  watchDrift(answers, (one) => reports.push(one)).report(report);
  expect(reports).toEqual([report]);
});
