// Texts a gateway may send -> their values, or the reason they are refused.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStrict, StrictJsonError } from './strict-json.js';

const money = ['amount', 'a/b~c'];
const read = (text: string) => parseStrict(text, { money });

function refusal(text: string): { reason: string; pointer: string; message: string } | string {
  try {
    return `read as ${JSON.stringify(read(text))}`;
  } catch (error) {
    if (!(error instanceof StrictJsonError)) throw error;
    expect(error.cause).toBeUndefined();
    const { reason, pointer, message } = error;
    return { reason, pointer, message };
  }
}

describe('a key that came twice', () => {
  test.each([
    ['at the root', '{"a":1,"a":1}'],
    ['with other values between', '{"a":1,"b":2,"a":3}'],
    ['in an object in a list', '{"data":[{"x":1},{"x":1,"y":{},"x":2}]}'],
    ['when one is an object with keys of its own', '{"a":{"b":1,"c":2},"a":0}'],
    ['when both are empty', '{"":1,"":2}'],
    ['when one is written with an escape', '{"a":1,"\\u0061":2}'],
    ['when it holds colons', '{":":1,":":2}'],
    ['when the values are full of colons', '{"a":"::","a":":::"}'],
    ['when an escaped colon stands elsewhere', '{"a":1,"b":"\\u003a","a":2}'],
    ['when an escaped colon stands in the value that is lost', '{"a":"\\u003A","a":2}'],
    ['when it is an escaped colon', '{"\\u003a":1,":":2}'],
    ['when an escaped backslash looks like an escaped colon', '{"a":1,"b":"\\\\u003a","a":2}'],
    ['when it is __proto__', '{"__proto__":1,"__proto__":2}'],
    ['with space before the colon', '{"a" :1,"a"\n\t: 1}'],
  ])('%s is refused', (_, text) => {
    expect(refusal(text)).toEqual({ reason: 'duplicate', pointer: '', message: 'duplicate' });
  });

  test.each([
    ['in two objects', '[{"a":1},{"a":1}]'],
    ['in an object inside', '{"a":{"a":{"a":1}}}'],
    ['in another case', '{"a":1,"A":2}'],
    ['only in a string', '{"a":"\\"a\\":1,","b":"{\\"a\\":1}"}'],
    ['as an escaped colon in a key', '{"\\u003a":1}'],
    ['as an escaped colon in a string', '{"a":"\\u003a:"}'],
    ['as an escaped colon with a large letter', '{"a":"\\u003A:"}'],
    ['after an escaped backslash', '{"a":"\\\\u003a","b":"\\\\\\u003a"}'],
    ['as other escapes', '{"a":"\\u003c\\u003e\\u0026\\n\\/"}'],
    ['as nothing', '[[],{},"",null,true,false,0,-0.5e-3]'],
  ])('%s is not twice', (_, text) => {
    expect(read(text)).toEqual({ value: JSON.parse(text), drift: [] });
  });
});

describe('a number that is not exact', () => {
  test.each([
    ['in a money field', '{"data":{"amount":9007199254740993}}', '/data/amount'],
    ['below zero', '{"amount":-9007199254740992}', '/amount'],
    ['with an exponent', '{"amount":1e400}', '/amount'],
    ['in a list of money', '[{"amount":[1,[9007199254740992]]}]', '/0/amount/1/0'],
    ['in a field whose name needs escapes in a pointer', '{"a/b~c":9007199254740992}', '/a~1b~0c'],
  ])('%s is refused, and its place told', (_, text, pointer) => {
    expect(refusal(text)).toEqual({ reason: 'unsafe-integer', pointer, message: `unsafe-integer at ${pointer}` });
  });

  test.each([
    ['outside money', '{"id":9007199254740993,"n":{"m":[0,-9007199254740993]}}', ['/id', '/n/m/1']],
    ['in an object below a money field', '{"amount":{"id":9007199254740993}}', ['/amount/id']],
    ['before an exact one', '[9007199254740992,1]', ['/0']],
    ['alone', '9007199254740992', ['']],
    ['that is the largest exact one', '{"amount":9007199254740991,"n":-9007199254740991}', []],
    ['in a string', '{"amount":"9007199254740993"}', []],
    ['with a fraction', '{"amount":0.1234567890123456789}', []],
  ])('%s is read, and its place told when it matters', (_, text, drift) => {
    expect(read(text)).toEqual({ value: JSON.parse(text), drift });
  });

  test('at most 50 places are told, and money behind them is still refused', () => {
    const many = Array.from({ length: 80 }, () => '1e99').join();
    expect(read(`[${many}]`).drift).toHaveLength(50);
    expect(refusal(`[${many},{"amount":1e99}]`)).toMatchObject({ reason: 'unsafe-integer' });
  });

  test('a key that came twice is told first', () => {
    expect(refusal('{"amount":9007199254740993,"amount":1}')).toMatchObject({ reason: 'duplicate' });
  });
});

describe('a text', () => {
  test.each([
    '',
    ' ',
    '{',
    '{"a":1,}',
    "{'a':1}",
    '\uFEFF{}',
    'NaN',
    '{"secret":tok_123}',
    '01',
    '"\n"',
    'nul',
  ])('%j is refused, and nothing of it is quoted', (text) => {
    expect(refusal(text)).toEqual({ reason: 'syntax', pointer: '', message: 'syntax' });
  });

  test('a hundred thousand levels deep is read or refused, but overflows nothing', () => {
    const deep = `${'[{"a":'.repeat(1e5)}1e99${'}]'.repeat(1e5)}`;
    const twice = deep.replace('1e99', '{"b":1,"b":1}');
    // Engines differ in how deep they read.
    const outcome = (given: string) => {
      try {
        return read(given).drift.length;
      } catch (error) {
        return error instanceof StrictJsonError ? error.reason : String(error);
      }
    };
    expect([1, 'syntax']).toContain(outcome(deep));
    expect(['duplicate', 'syntax']).toContain(outcome(twice));
  });

  test('__proto__, constructor and then stay data', () => {
    const { value } = read('{"__proto__":{"admin":true},"constructor":1,"then":2}');
    expect(Object.keys(Object(value))).toEqual(['__proto__', 'constructor', 'then']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

describe('for every JSON value', () => {
  test('the value is the one JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (value, space) => {
        const text = JSON.stringify(value, null, space ? '\t' : '');
        expect(read(text).value).toStrictEqual(JSON.parse(text));
      }),
    );
  });

  test('colons and letters written as escapes change nothing', () => {
    const unit = fc.constantFrom(':', ':', '<', 'a', 'u003a', '\\');
    const escapes = (text: string) => text.replace(/[:<a]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit }), fc.string({ unit })), (value) => {
        // Each string is escaped by itself, so that the colons between them stay.
        const members = Object.entries(value).map((pair) =>
          pair.map((text) => escapes(JSON.stringify(text))).join(':'),
        );
        expect(read(`{${members}}`).value).toEqual(value);
      }),
    );
  });

  test('a key planted a second time is found, in any writing', () => {
    const key = fc.string({ unit: fc.constantFrom(':', 'a', '"', '\\', '\u4e2d', ' ') });
    const rest = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(key, rest, fc.jsonValue(), fc.nat(), (name, others, value, depth) => {
        const escaped = [...name].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
        const inner = JSON.stringify({ ...others, [name]: value });
        const planted = `${inner.slice(0, -1)} , "${escaped}" : 0}`;
        const text = `${'[{"x":'.repeat(depth % 5)}${planted}${'}]'.repeat(depth % 5)}`;
        expect(refusal(text)).toMatchObject({ reason: 'duplicate' });
      }),
    );
  });
});
