// Whatever number is read, and wherever it stands: it is printed as it was written.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedIn, ExactNumber, exactNumber } from './exact.js';
import { get, isLeaf, isObject, jsonOf, number } from './json.js';
import { holdsExact, printJson, printMarked, readJson, unmarkText } from './json-text.js';

const digits = fc.array(fc.constantFrom(...'0123456789'), { minLength: 1, maxLength: 25 }).map((all) => all.join(''));

/** Any number that JSON can write: `-0.10E+05`. */
const tokens = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(
      fc.constant('0'),
      digits.map((all) => all.replace(/^0+(?=\d)/, '')),
    ),
    fc.option(digits, { nil: undefined }),
    fc.option(
      fc.tuple(fc.constantFrom('e', 'E', 'e+', 'E-'), digits).map((parts) => parts.join('')),
      { nil: undefined },
    ),
  )
  .map(([sign, whole, fraction, exponent]) => {
    return sign + whole + (fraction === undefined ? '' : `.${fraction}`) + (exponent ?? '');
  });

/** Text that looks like what a number stands between. */
const texts = fc
  .array(fc.constantFrom('"', '\\', ',', ':', '[', ' ', '1.50', '-0', '1E5', '12345678901234567890', ']', '\n', 'a'))
  .map((all) => JSON.stringify(all.join('')));

/** JSON as somebody might type it, and the same as `JSON.stringify` lays it out. */
const { typed } = fc.letrec<{ typed: readonly [string, string] }>((tie) => ({
  typed: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(tokens, texts, fc.constantFrom('true', 'null')).map((leaf) => [leaf, leaf] as const),
    fc.tuple(fc.array(tie('typed')), spaces()).map(([all, space]) => {
      const [loose, tight] = [0, 1].map((side) => all.map((one) => one[side]));
      return [`[${space}${loose?.join(`${space},${space}`)}${space}]`, `[${tight?.join(',')}]`] as const;
    }),
    fc.tuple(fc.uniqueArray(fc.tuple(texts, tie('typed')), { selector: ([key]) => key }), spaces()).map(named),
  ),
}));

function spaces() {
  return fc.constantFrom('', ' ', '\n  ', '\t\r\n');
}

function named([all, space]: readonly [readonly (readonly [string, readonly [string, string]])[], string]) {
  const [loose, tight] = [0, 1].map((side) => all.map(([key, one]) => [key, one[side]] as const));
  const typed = loose?.map((pair) => pair.join(`${space}:${space}`)).join(`${space},`);
  return [`{${space}${typed}${space}}`, `{${tight?.map((pair) => pair.join(':')).join(',')}}`] as const;
}

test('every token comes out as it went in, and all else too', () => {
  fc.assert(
    fc.property(typed, ([loose, tight]) => {
      expect(printJson(readJson(loose))).toBe(tight);
      expect(unmarkText(printMarked(readJson(loose)))).toBe(tight);
    }),
    { numRuns: 200 },
  );
});

test('to whom text is nothing, it is the number that it was', () => {
  fc.assert(
    fc.property(typed, ([loose]) => {
      expect(JSON.parse(JSON.stringify(readJson(loose)))).toEqual(JSON.parse(JSON.stringify(JSON.parse(loose))));
    }),
  );
});

test.each(['0', '-1', '1.5', '1e+21', '9007199254740991', '0.1', '1e-7'])('%s is a number like any', (token) => {
  expect(readJson(token)).toBe(Number(token));
  expect(holdsExact(readJson(`[${token}]`))).toBe(false);
});

test.each([
  '1.50',
  '-0',
  '0.1e1',
  '1E5',
  '1e400',
  '-1.0',
  '12345678901234567890',
  '0.30000000000000001',
])('%s keeps its text, and nobody takes it for an object', (token) => {
  const value = readJson(token);
  expect(value).toBeInstanceOf(ExactNumber);
  expect([isObject(value), isLeaf(value), get(value, 'token')]).toEqual([false, true, undefined]);
  expect(`${value} ${printJson({ a: jsonOf([value]) }, 1)}`).toBe(`${token} {\n "a": [\n  ${token}\n ]\n}`);
  expect(number(value)).toBe(token === '1e400' ? undefined : Number(token));
});

test.each([
  '[1.50',
  '{"a": 1.50, "b}',
  '{"a\\',
  '[01.50]',
  '[1.50.1]',
  '[1.5e]',
  '[.50]',
  '[1.50] x',
  '"',
  '1.50"',
])('what is no JSON is refused: %s', (text) => {
  expect(() => readJson(text)).toThrow(SyntaxError);
});

test.each<readonly [string, boolean]>([
  ['1.50', false],
  ['0.1e1', false],
  ['0.00', false],
  ['1E5', false],
  ['1.0e+21', false],
  ['12345678901234567000.0', false],
  ['0.000000000000000000000015', false],
  ['0e999', false],
  ['12345678901234567890', true],
  ['9007199254740993', true],
  ['0.30000000000000001', true],
  ['1e400', true],
  ['1e-400', true],
  ['-0', true],
  ['-0.0', true],
])('JavaScript changes %s: %s', (token, changed) => {
  expect(changedIn({ a: [1.5, readJson(token)] }).map(String)).toEqual(changed ? [token] : []);
});

test('what JavaScript changes is what it prints as another number', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.constantFrom('', '.0', 'e0'), (value, end) => {
      expect(changedIn(readJson(value + end)).length > 0).toBe(BigInt(String(Number(value))) !== value);
    }),
  );
});

test('a number as long as a file is compared while somebody waits', () => {
  const token = `1${'0'.repeat(400_000)}1`;
  expect(changedIn(readJson(`[${token}]`)).map(String)).toEqual([token]);
});

test('a token that prints back is a plain number', () => {
  fc.assert(
    fc.property(tokens, (token) => {
      const value = exactNumber(token);
      expect(String(value)).toBe(token);
      expect(typeof value === 'number').toBe(String(Number(token)) === token);
    }),
  );
});
