// Words of a document -> a comment that says them, whatever they hold.

import fc from 'fast-check';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { escapeComment, printComment } from './comment.js';

test.each([
  ['a heading becomes a sentence', { summary: 'Start a payment' }, 'Start a payment.'],
  ['a sentence stays one', { summary: 'Really?' }, 'Really?'],
  ['heading, then what there is to say', { summary: 'Pay', description: 'At once.' }, 'Pay.\n\nAt once.'],
  ['the same is not said twice', { summary: 'Pay', description: 'Pay' }, 'Pay.'],
  ['nothing to say is nothing', {}, ''],
  ['a unit is told', { description: 'Price.', unit: 'minor units' }, 'Price.\n\nUnit: minor units.'],
  [
    'what was seen says where',
    { evidence: { mark: 'seen', source: 'checkout@2025-07-15' } },
    'Seen on the vendor\'s page "checkout" of 2025-07-15.',
  ],
  [
    'what was assumed says so',
    { unit: 'seconds', evidence: { mark: 'assumed', source: 'assumptions#time' } },
    'Unit: seconds. Assumed; the vendor has not confirmed it.',
  ],
  ['a tag is ours to give', { description: '@deprecated by {@link x}' }, '\\@deprecated by {\\@link x}'],
  ['an address is no tag', { description: 'Ask a@b.example' }, 'Ask a@b.example'],
  ['what is deprecated is tagged', { deprecated: true }, '@deprecated The API marks this as deprecated.'],
  ['so is one value of a choice, in words', { deprecatedValues: ['fax', 7] }, 'Deprecated: `fax`, `7`.'],
  ['a list keeps its lines', { description: 'One of:\n- a\n- b' }, 'One of:\n- a\n- b'],
] as const)('%s', (_, given, wanted) => {
  expect(printComment(given)).toBe(wanted);
});

test('prose is broken, and no word is lost', () => {
  const prose = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  const printed = printComment({ description: prose });
  expect(Math.max(...printed.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
  expect(printed.split(/\s+/).join(' ')).toBe(prose);
});

test('no text ends a comment early', () => {
  const piece = fc.constantFrom(
    '*/',
    '/*',
    '*',
    '/',
    '\\',
    '\u2028',
    '\r',
    '\n',
    '\0',
    '@ts-ignore',
    'a',
    ' ',
    '**/',
    '*\\/',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, text, (summary, description) => {
      const inside = printComment({ summary, description }, escapeComment(summary));
      const file = ts.createSourceFile('a.ts', `/**\n * ${inside}\n */\nlet a;`, ts.ScriptTarget.Latest);
      expect(file.statements).toHaveLength(1);
      expect(file.statements[0]?.getText(file)).toBe('let a;');
    }),
    { numRuns: 400 },
  );
});
