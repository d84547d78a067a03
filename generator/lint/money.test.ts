// Properties -> the faults of those that are money.

import { expect, test } from 'vitest';
import { followIn, nodeIn } from './in-memory.js';
import { checkMoney } from './money.js';

const document = { Money: { type: 'integer', 'x-unit': 'minor units' } };

test.each([
  ['an integer in minor units', 'amount', { type: 'integer', 'x-unit': 'minor units' }],
  ['an integer or null in minor units', 'refunded_amount', { type: ['integer', 'null'], 'x-unit': 'minor units' }],
  ['a reference to money', 'fee', { $ref: '#/Money' }],
  ['a rate', 'fee_rate', { type: 'number' }],
  ['anything else', 'amount_of_items', { type: 'string' }],
])('%s is fine', (_, name, property) => {
  expect(checkMoney(name, nodeIn(property), followIn(document))).toEqual([]);
});

test.each([
  [
    'a fraction',
    'amount',
    { type: 'number', 'x-unit': 'minor units' },
    'amount is money, but a number',
    'type: integer',
  ],
  ['money without a type', 'service_fee', { 'x-unit': 'minor units' }, 'has no type', 'type: integer'],
  ['money without a unit', 'refundAmount', { type: 'integer' }, 'has no unit', 'Write x-unit: minor units.'],
  ['money in another unit', 'amount', { type: 'integer', 'x-unit': 'dollars' }, 'counted in dollars', 'minor units'],
  [
    'minor units under another name',
    'total',
    { type: 'string', 'x-unit': 'minor units' },
    'but a string',
    'type: integer',
  ],
])('%s is told', (_, name, property, what, instead) => {
  expect(checkMoney(name, nodeIn(property), followIn(document))).toMatchObject([
    { what: expect.stringContaining(what), instead: expect.stringContaining(instead) },
  ]);
});
