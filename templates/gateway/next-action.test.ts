// Payment methods in, next actions out, read by the SDK's own narrowing.

import { expect, test } from 'vitest';
import { resolveNextAction } from '../../generated/src/unions/next-action.js';
import { memberNames } from './action-values.js';
import { nextActionOf, paymentMethods } from './next-action.js';

const place = {
  transaction_id: 'txn_sandbox_000001',
  amount: 12_805,
  page: 'http://127.0.0.1:1/sandbox/pay/1',
  now: 1,
};
const kindOf = (method: string) => {
  const found = resolveNextAction(nextActionOf(method, place));
  return found.kind === 'unknown' ? found.reason : found.kind;
};

test('each of the ten members has a method of its own', () => {
  expect(memberNames.map((member) => kindOf(`SANDBOX_${member.toUpperCase()}`))).toEqual(memberNames);
});

test.each([
  ['_WITH_NULL_SIBLINGS', 'itself'],
  ['_WITH_EMPTY_SIBLINGS', 'itself'],
  ['_WITH_BLANK_SIBLINGS', 'itself'],
  ['_WITH_UNKNOWN_MEMBER', 'itself'],
  ['_WITHOUT_TAG', 'itself'],
  ['_WITH_UPPER_CASE_TAG', 'itself'],
  ['_WITH_SECOND_MEMBER', 'several'],
  ['_WITH_OTHER_TAG', 'disagreement'],
  ['_WITHOUT_LEAVES', 'incomplete'],
])('%s makes it %s', (twist, wanted) => {
  for (const member of memberNames)
    expect({ member, kind: kindOf(`SANDBOX_${member.toUpperCase()}${twist}`) }).toEqual({
      member,
      kind: wanted === 'itself' ? member : wanted,
    });
});

test.each([
  ['SANDBOX_NO_ACTION', 'absent'],
  ['SANDBOX_UNKNOWN_MEMBER', 'unrecognised'],
  ['SANDBOX_MISMATCHING_TAG', 'disagreement'],
])('%s makes it %s', (method, wanted) => expect(kindOf(method)).toBe(wanted));

test('every method in the list is made up by name and leads somewhere', () => {
  expect(new Set(paymentMethods).size).toBe(103);
  for (const method of paymentMethods) {
    expect(method).toMatch(/^SANDBOX_[A-Z_]+$/);
    expect({ method, there: nextActionOf(method, place) !== undefined }).toEqual({
      method,
      there: method !== 'SANDBOX_NO_ACTION',
    });
  }
});

test('minor units become a decimal without a fraction in between', () => {
  expect(nextActionOf('SANDBOX_ALIPAY_MOBILE_SECURITY_PAY', place)).toMatchObject({
    alipay_mobile_security_pay: { order_str: expect.stringContaining('total_fee="128.05"') },
  });
});
