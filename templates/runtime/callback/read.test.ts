// Bodies of callbacks: what can be read in one way only is read, all else is refused by the same error.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CallbackError } from './problem.js';
import { readForm, readJson } from './read.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  '',
  ' ',
  '{',
  '{"a":1,}',
  "{'a':1}",
  '[]',
  '[{"a":1}]',
  '"a"',
  '1',
  'null',
  'NaN',
  '\ufeff{"a":1}',
  '{"a":1}{"b":2}',
  '{"a":1,"a":1}',
  '{"a":1,"\\u0061":2}',
  '{"a":{"b":1,"b":2}}',
  '{"a":[{"b":1,"b":2}]}',
  '{":":1,":":2}',
  '{"__proto__":1,"__proto__":2}',
  '{"a":"\n"}',
  `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
])('no JSON object that says one thing: %j', (text) => {
  // What nests too deep is read or refused, as the engine can.
  if (text.startsWith('{"a":{"a":') && isRead(text)) return;
  expect(() => readJson(bytes(text))).toThrow(CallbackError);
});

test.each([
  ['{}', {}],
  [' {"a" : 1} ', { a: 1 }],
  ['{"a:b":"c:\\":d","e":[{"f":":"},":"]}', { 'a:b': 'c:":d', e: [{ f: ':' }, ':'] }],
  ['{"a":"\\\\","b":1}', { a: '\\', b: 1 }],
  ['{"a":{},"b":[]}', { a: {}, b: [] }],
])('JSON is read: %j', (text, wanted) => {
  expect(readJson(bytes(text))).toEqual(wanted);
});

test('whatever was written as JSON is read as it was', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const text = JSON.stringify(value);
      expect(JSON.stringify(readJson(bytes(text)))).toBe(JSON.stringify(JSON.parse(text)));
    }),
  );
});

test('a key written twice is found wherever it stands', () => {
  fc.assert(
    fc.property(fc.string(), fc.jsonValue(), fc.jsonValue(), fc.nat(3), (key, one, two, depth) => {
      const name = JSON.stringify(key);
      const inner = `{${name}:${JSON.stringify(one)},${name}:${JSON.stringify(two)}}`;
      const text = Array.from({ length: depth }).reduce<string>((text) => `{"a":[${text}]}`, inner);
      expect(() => readJson(bytes(text))).toThrow(CallbackError);
    }),
  );
});

test('no bytes make it throw anything else, and no message repeats them', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (given) => {
      for (const read of [readJson, readForm]) {
        try {
          read(given);
        } catch (error) {
          expect(error).toMatchObject({ code: 'callback', fault: 'malformed', status: 400 });
        }
      }
    }),
  );
  expect(() => readJson(bytes('{"canary"'))).toThrow(/^malformed: (?!.*canary)/);
});

test('a form is read as text, and no field twice', () => {
  expect(readForm(bytes('a=1&b=x%20y&c='))).toEqual({ a: '1', b: 'x y', c: '' });
  expect(() => readForm(bytes('a=1&a=1'))).toThrow('a field twice');
  expect(() => readForm(bytes('a=1&%61=1'))).toThrow('a field twice');
});

function isRead(text: string): boolean {
  try {
    readJson(bytes(text));
    return true;
  } catch {
    return false;
  }
}
