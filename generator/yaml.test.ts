// Text -> values, or where and why it makes no sense.

import { expect, test } from 'vitest';
import { ProblemError } from './problem.js';
import { parseDocument } from './yaml.js';

const problems = (text: string): unknown => {
  try {
    return parseDocument(text, 'spec/openapi.yaml');
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
};

test.each([
  ['YAML', 'a: [1, two, null, true]', { a: [1, 'two', null, true] }],
  ['JSON', ' {"a": [1, "two", null, true]}', { a: [1, 'two', null, true] }],
  ['YAML that begins like JSON', '{ a: 1 } # and a remark', { a: 1 }],
  ['a date, which stays text', 'a: 2025-07-15', { a: '2025-07-15' }],
  ['yes and no, which stay text', 'a: yes\nb: NO', { a: 'yes', b: 'NO' }],
  ['a version, which stays text when quoted', "a: '3.10'", { a: '3.10' }],
  ['an alias, which is written out', 'a: &x { b: 1 }\nc: *x', { a: { b: 1 }, c: { b: 1 } }],
  ['a character of two halves', '"\\ud83d\\ude00"', '😀'],
  ['half a character, of which nothing would arrive', '{"\\ud800": "a\\udc00"}', { '\ufffd': 'a\ufffd' }],
  ['nothing', '', null],
])('reads %s', (_, text, wanted) => {
  expect(parseDocument(text, 'a.yaml')).toEqual(wanted);
});

test('a key called __proto__ is a key', () => {
  for (const text of ['__proto__: { polluted: true }', '{"__proto__": {"polluted": true}}']) {
    const value = parseDocument(text, 'a.yaml');
    expect(Object.keys(Object(value))).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  }
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

const deep = `${'['.repeat(200)}${']'.repeat(200)}`;
const bomb = Array.from({ length: 12 }, (_, level) =>
  level === 0
    ? 'a0: &a0 [x, x]'
    : `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
).join('\n');

test.each([
  ['broken YAML, with its line', 'a: 1\nb: [1, 2\nc: 3', /^cannot be read as YAML: .* \(line 3, column 1\)$/],
  ['broken JSON, with its line', '{\n  "a": 1\n  "b": 2\n}\n', /^cannot be read as YAML: .* \(line 3, column \d+\)$/],
  ['a key given twice', 'a: 1\na: 2', /duplicated mapping key \(line 2/],
  ['a key given twice in JSON that is YAML', '{ a: 1, "a": 2 }', /duplicated mapping key/],
  ['a tag that makes more than data', 'a: !!js/function "function () {}"', /unknown tag .*js\/function.* \(line 1/],
  ['bytes in place of text', 'a: !!binary aGk=', /unknown tag/],
  ['a tab for indentation', 'a:\n\tb: 1', /tab/],
  ['several documents in one', 'a: 1\n---\nb: 2', /single document/],
  ['merged keys', 'a: &x { b: 1 }\nc:\n  <<: *x', /^merges keys with <</],
  ['an alias inside what it names', 'a: &x { b: *x }', /^has an alias that stands inside what it names$/],
  ['an alias bomb', bomb, /^holds more than 5000000 values once its aliases are written out$/],
  ['YAML nested too deep', deep, /nesting exceeded maxDepth \(100\)/],
  ['JSON nested too deep', `{"a":${deep}}`, /^is nested more than 100 deep$/],
])('refuses %s', (_, text, what) => {
  expect(problems(text)).toEqual([
    { file: 'spec/openapi.yaml', what: expect.stringMatching(what), instead: expect.stringMatching(/\.$/) },
  ]);
});
