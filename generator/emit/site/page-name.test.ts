// Names of operations -> the names of their files: each its own, and none that a disk refuses.

import { expect, test } from 'vitest';
import { pageName } from './page-name.js';

test('a name of words is the name of the file', () => {
  expect(pageName('payments.checkout')).toBe('payments.checkout');
  expect(pageName('a/../b <x>')).toBe('a-..-b-x-');
});

test('names in any script stay apart', () => {
  expect(new Set(['المدفوعات.create', 'عربي.create', '表單.create', '支付.create'].map(pageName)).size).toBe(4);
});

test('a name that no disk takes is cut, and stays its own', () => {
  const names = ['x', 'y', '表', '😀'].map((end) => pageName(`${'表單long'.repeat(40)}${end}`));
  expect(new Set(names).size).toBe(4);
  for (const name of names) expect(Buffer.byteLength(`callback.${name}-callback.html`)).toBeLessThan(200);
  expect(names.join('')).not.toContain('\ufffd');
});
