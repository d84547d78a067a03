// Text with secrets in, text without them out: JSON, broken JSON, JSON inside JSON, and no JSON.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRedact } from './redaction.js';

const redact = createRedact(['pin', 'auth_code', 'a.b(c'], ['sk_canary']);

test.each([
  ['plain words', 'nothing here', 'nothing here'],
  ['a secret', 'x sk_canary y sk_canary', 'x [redacted] y [redacted]'],
  ['a field', '{"a":1,"pin":"1234"}', '{"a":1,"pin":"[redacted]"}'],
  ['a field of another type', '{"pin":[1,2],"auth_code":null}', '{"pin":"[redacted]","auth_code":"[redacted]"}'],
  ['a field deep inside', '[{"x":{"pin":5}}]', '[{"x":{"pin":"[redacted]"}}]'],
  ['JSON inside a string', '{"o":"{\\"pin\\":\\"1\\",\\"b\\":2}"}', '{"o":"{\\"pin\\":\\"[redacted]\\",\\"b\\":2}"}'],
  ['a form', 'a=1&auth_code=123&b=2', 'a=1&[redacted]'],
  ['broken JSON', '{"a":1,"pin":"12', '{"a":1,"[redacted]'],
  ['the earliest of two fields', 'auth_code=1 pin=2', '[redacted]'],
  ['a tag', '<x><pin>1234</pin>', '<x><[redacted]'],
  ['a word that only contains it', 'pinned: a spin=1 my-pin=2', 'pinned: a spin=1 my-pin=2'],
  ['a sentence about it', 'the pin was wrong', 'the pin was wrong'],
  ['a name that is odd', '{"a.b(c":1,"axb(c":2}', '{"a.b(c":"[redacted]","axb(c":2}'],
  ['numbers as they came, where nothing is hidden', '{"a":1.0,"b":9007199254740993}', '{"a":1.0,"b":9007199254740993}'],
])('%s', (_, text, wanted) => {
  expect(redact(text)).toBe(wanted);
});

test('a signature of this call too', () => {
  expect(redact('sig abc123', 'abc123')).toBe('sig [redacted]');
});

test('without fields or secrets it is the text itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(createRedact([], [])(text)).toBe(text);
    }),
  );
});

test('no value of a sensitive field is left, wherever it stands', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.array(fc.constantFrom('a', 'b', 'json')), fc.nat(200), (noise, path, cut) => {
      let value: unknown = { noise, pin: 'canary' };
      for (const step of path) value = step === 'json' ? { json: JSON.stringify(value) } : { [step]: value };
      const text = JSON.stringify(value);
      expect(redact(text)).not.toContain('canary');
      expect(redact(text.slice(0, text.length - cut))).not.toContain('canary');
      expect(redact(`HTTP ${text}`)).not.toContain('canary');
    }),
  );
});
