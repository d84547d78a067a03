// Readers of a document that never trust it.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entries, follow, fragmentOf, get, list, number, pointer, pointerParts, text, texts } from './json.js';

test('only own keys are read', () => {
  expect(get({}, 'constructor')).toBeUndefined();
  expect(get({}, '__proto__')).toBeUndefined();
  expect(get(JSON.parse('{"__proto__": 1}'), '__proto__')).toBe(1);
  expect(get([1], 'length')).toBeUndefined();
});

test('what is something else is nothing', () => {
  expect([text(1), number('1'), list({}), entries([1]), texts(['a', 1, null])]).toEqual([
    undefined,
    undefined,
    [],
    [],
    ['a'],
  ]);
});

test('a pointer and its parts are the same path', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (parts) => {
      expect(pointerParts(pointer(...parts))).toEqual(parts);
    }),
  );
});

const document = { paths: { '/a/{b}': { 'x~y': [{ z: 1 }] } }, 'with space': 2, '%': 3 };

test.each([
  ['the whole', '#', document],
  ['escapes of a pointer', '#/paths/~1a~1{b}/x~0y/0/z', 1],
  ['escapes of a URL', '#/paths/~1a~1%7Bb%7D/x~0y/0/z', 1],
  ['a space', '#/with%20space', 2],
  ['a percent sign that escapes nothing', '#/%', 3],
  ['nothing, where it dangles', '#/paths/~1b', undefined],
  ['nothing, in another file', 'other.yaml#/paths', undefined],
  ['nothing, below a value', '#/%/constructor', undefined],
])('a reference leads to %s', (_, reference, wanted) => {
  expect(follow(document, reference)).toEqual(wanted);
});

test('a fragment is read once', () => {
  expect([fragmentOf('#/a%2520b'), fragmentOf('#/%E0%A4%A')]).toEqual(['/a%20b', '/%E0%A4%A']);
});
