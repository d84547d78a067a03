// Names of any kind -> identifiers, as tables; and any text at all.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { camelCase, kebabCase, pascalCase, safe, words } from './identifier.js';

test.each([
  [
    'words are found at signs, at capitals and at the end of capitals',
    'v1.create_paymentLink',
    'v1 create payment Link',
  ],
  ['an acronym is a word', 'HTTPServerError', 'HTTP Server Error'],
  ['a digit stays with the letters before it', 'oauth2Token', 'oauth2 Token'],
  ['words of other scripts are words', '支付-链接', '支付 链接'],
  ['full-width letters are letters', 'Ｐａｙ', 'Pay'],
  ['what is no letter is a gap', '💳 card!', 'card'],
])('%s', (_, given, wanted) => {
  expect(words(given).join(' ')).toBe(wanted);
});

test.each([
  ['words join', 'payment link', 'PaymentLink', 'paymentLink'],
  ['letters already in place stay', 'createPayment', 'CreatePayment', 'createPayment'],
  ['an acronym at the start goes down as a whole', 'API key', 'APIKey', 'apiKey'],
  ['a digit at the start gets a letter', '3ds', 'N3ds', 'n3ds'],
  ['nothing has a name too', '!!!', 'Nameless', 'nameless'],
  ['a sign that joins is a gap', 'a‿b', 'AB', 'aB'],
  ['a reserved word is fine for a property', 'delete', 'Delete', 'delete'],
  ['__proto__ is a word like any other', '__proto__', 'Proto', 'proto'],
  ['another script has no capitals', '金额', '金额', '金额'],
])('%s', (_, given, pascal, camel) => {
  expect([pascalCase(given), camelCase(given)]).toEqual([pascal, camel]);
});

test.each([
  ['a file is in small letters', 'PaymentLinks', 'payment-links'],
  ['a path leads nowhere', '../../etc/passwd', 'etc-passwd'],
  ['a dot is no dot', '..', 'unnamed'],
  ['a null byte is no byte', 'a\0b', 'a-b'],
  ['a device of Windows is no file', 'CON', 'con-'],
  ['a long name is cut', 'a'.repeat(300), 'a'.repeat(80)],
])('%s', (_, given, wanted) => {
  expect(kebabCase(given)).toBe(wanted);
});

test('a variable is no reserved word', () => {
  expect([safe('class'), safe('await'), safe('payment')]).toEqual(['class_', 'await_', 'payment']);
});

test('any text becomes an identifier, the same again when asked again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const name of [pascalCase(text), camelCase(text)]) {
        expect(name).toMatch(/^[\p{ID_Start}][\p{ID_Continue}]*$/u);
        expect(() => new Function(`const $ = { ${name}: 1 }; return $.${name};`)).not.toThrow();
      }
      expect(() => new Function(`const ${safe(camelCase(text))} = 1;`)).not.toThrow();
    }),
    { numRuns: 100 },
  );
});

test('any text becomes a file name of one part', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(kebabCase(text)).toMatch(/^[\p{L}\p{N}\p{M}-]{1,80}$/u);
    }),
    { numRuns: 100 },
  );
});
