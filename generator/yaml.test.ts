// Text -> values, or where and why it makes no sense.

import { expect, test } from 'vitest';
import { get } from './json.js';
import { printJson } from './json-text.js';
import { ProblemError } from './problem.js';
import { parseDocument, printYaml } from './yaml.js';

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

test.each([
  // What JSON can write too is kept to the letter.
  ['1.50', '1.50'],
  ['-0', '-0'],
  ['0.1e1', '0.1e1'],
  ['1E5', '1E5'],
  ['-1.0E+02', '-1.0E+02'],
  ['12345678901234567890', '12345678901234567890'],
  ['1e400', '1e400'],
  ['9'.repeat(400), '9'.repeat(400)],
  ['!!float 1.50', '1.50'],
  ['!!int 007', '7'],
  // What it cannot is said as JSON says it, digit by digit.
  ['+1', '1'],
  ['+1.50', '1.50'],
  ['.5', '0.5'],
  ['-.50', '-0.50'],
  ['5.', '5'],
  ['5.e3', '5e3'],
  ['007', '7'],
  ['-01.10', '-1.10'],
  ['00', '0'],
  ['0x10', '16'],
  ['-0xff', '-255'],
  ['0o17', '15'],
  ['0b101', '5'],
  ['0xFFFFFFFFFFFFFFFFF', '295147905179352825855'],
  // Text, and no number of YAML 1.2.
  ['1_000', '"1_000"'],
  ['1,000', '"1,000"'],
  ['12e', '"12e"'],
  ['1.5.0', '"1.5.0"'],
  ['0x', '"0x"'],
  ['.', '"."'],
  ['1e', '"1e"'],
  ['1:30', '"1:30"'],
  ["'1.50'", '"1.50"'],
  ['!!str 1.50', '"1.50"'],
])('the number %s is %s', (written, wanted) => {
  const value = parseDocument(`a: ${written}\nb: [${written === '1,000' ? 0 : written}]`, 'a.yaml');
  expect(printJson(get(value, 'a'))).toBe(wanted);
  // What was printed is read as the same again, as JSON and as YAML.
  const printed = parseDocument(printYaml(value), 'a.yaml');
  expect(printJson(printed)).toBe(printJson(value));
  expect(printJson(parseDocument(printJson(value), 'a.json'))).toBe(printJson(value));
});

test('a key is the text of its number, and an alias of a number is no alias of an object', () => {
  expect(printJson(parseDocument('1.50: &a 2.50\n200: *a\n0x10: 1', 'a.yaml'))).toBe('{"16":1,"200":2.50,"1.50":2.50}');
  expect(printJson(parseDocument('a: &b { c: 1.50 }\nd: *b', 'a.yaml'))).toBe('{"a":{"c":1.50},"d":{"c":1.50}}');
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
