// Declared unions -> the faults they have.

import { expect, test } from 'vitest';
import type { Json } from '../json.js';
import { followIn, nodeIn } from './in-memory.js';
import { checkSiblingUnion } from './sibling-union.js';

const properties = {
  type: { type: 'string' },
  store: { type: 'object' },
  redirect: { $ref: '#/Redirect' },
  code: { anyOf: [{ $ref: '#/Redirect' }, { type: 'null' }] },
};
const document = { Redirect: { type: ['object', 'null'], properties: {} } };

function check(tag: string, members: readonly string[], more: Readonly<Record<string, Json>> = {}) {
  const schema = { properties, required: ['store'], 'x-sibling-union': { tag, members }, ...more };
  return checkSiblingUnion(nodeIn(schema), followIn(document));
}

test('a tag and all optional objects, referred to or nullable, are a union', () => {
  expect(check('type', ['redirect', 'code'])).toEqual([]);
});

test('a denied union is not looked into', () => {
  expect(check('', [], { 'x-sibling-union': false })).toEqual([]);
});

test('a type made of itself is no object', () => {
  const loop = { Loop: { allOf: [{ $ref: '#/Loop' }] } };
  const schema = {
    properties: { type: {}, a: { $ref: '#/Loop' } },
    'x-sibling-union': { tag: 'type', members: ['a'] },
  };
  expect(checkSiblingUnion(nodeIn(schema), followIn(loop))).toMatchObject([{ what: 'the member a is no object' }]);
});

const twice = { allOf: [{ properties: { transfer: { type: 'object' } } }] };

test.each([
  [
    'a missing tag',
    'typo',
    ['redirect', 'code'],
    {},
    'x-sibling-union/tag',
    'the tag typo is no property',
    'Write type.',
  ],
  ['a sibling as tag', 'code', ['redirect', 'code'], {}, 'x-sibling-union/tag', 'is itself a sibling', 'type'],
  [
    'a missing member',
    'type',
    ['redirect', 'code', 'redirct'],
    {},
    'x-sibling-union/members/2',
    'redirct is no property',
    'Write redirect.',
  ],
  [
    'a required member',
    'type',
    ['redirect', 'code', 'store'],
    {},
    'x-sibling-union/members/2',
    'store is required',
    'Take store out',
  ],
  [
    'a member that is no object',
    'type',
    ['redirect', 'code', 'type'],
    {},
    'x-sibling-union/members/2',
    'type is no object',
    'type: object',
  ],
  ['an undeclared sibling', 'type', ['redirect'], {}, 'properties/code', 'code is an optional object', 'Add code to'],
  [
    'an undeclared sibling of a part',
    'type',
    ['redirect', 'code'],
    twice,
    'properties/transfer',
    'transfer is an',
    'Add transfer',
  ],
])('%s is told', (_, tag, members, more, pointer, what, instead) => {
  expect(check(tag, members, more)).toMatchObject([
    {
      place: { pointer: `#/${pointer}` },
      what: expect.stringContaining(what),
      instead: expect.stringContaining(instead),
    },
  ]);
});
