// Values and names of a document -> TypeScript that means the same, whatever they hold.

import fc from 'fast-check';
import ts from 'typescript';
import { expect, test } from 'vitest';
import type { Json } from '../json.js';
import { printAccess, printKey, printLiteral, printString, printValue } from './literal.js';

/** Runs an expression, as a caller's bundler would leave it. */
const evaluate = (text: string): unknown => new Function(`'use strict'; return (${text});`)();

const odd = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    "it's",
    '"',
    `\`\${${'process.exit()'}}\``,
    '\\',
    "\\'",
    '*/',
    '//',
    '\n\r\u2028\u2029',
    '\0',
    '</script>',
    '\ud800',
    '__proto__',
    'constructor',
    "'];process.exit();['",
  ),
);

test('any string survives, on one line and in ASCII where a line could end', () => {
  fc.assert(
    fc.property(odd, (value) => {
      expect(evaluate(printString(value))).toBe(value);
      expect(printString(value)).not.toMatch(/[\n\r\u2028\u2029]/);
    }),
    { numRuns: 400 },
  );
});

test('any literal survives', () => {
  fc.assert(
    fc.property(fc.oneof(odd, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()), (value) => {
      expect(evaluate(printLiteral(value))).toEqual(value === 0 ? 0 : value);
    }),
  );
  expect(printLiteral(null)).toBe('null');
});

test('any name is the same key in a value, and never the prototype', () => {
  fc.assert(
    fc.property(odd, (name) => {
      const made = evaluate(`{ ${printKey(name, 'value')}: 1 }`);
      expect(Object.keys(Object(made))).toEqual([name]);
      expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
      expect(new Function('it', `return it${printAccess(name)};`)(made)).toBe(1);
    }),
    { numRuns: 400 },
  );
});

test('any name is the same key in a type', () => {
  fc.assert(
    fc.property(odd, (name) => {
      const file = ts.createSourceFile('a.ts', `interface A { ${printKey(name)}: 1 }`, ts.ScriptTarget.Latest);
      const [first, ...others] = file.statements;
      const members = first !== undefined && ts.isInterfaceDeclaration(first) ? [...first.members] : [];
      const key = members[0]?.name;
      expect(others).toEqual([]);
      expect(members).toHaveLength(1);
      expect(key !== undefined && (ts.isIdentifier(key) || ts.isStringLiteral(key)) ? key.text : undefined).toBe(name);
    }),
    { numRuns: 400 },
  );
});

test('any value survives', () => {
  const { value } = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      odd,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(odd, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(value, (json) => {
      expect(evaluate(printValue(json))).toEqual(json);
    }),
  );
});

test.each([
  ['short lists stay on a line', ['a', 'b'], "['a', 'b']"],
  ['an identifier needs no quotes', { a: 1, 'b-c': 2 }, "{ a: 1, 'b-c': 2 }"],
  ['nothing is short', { a: [], b: {} }, '{ a: [], b: {} }'],
  [
    'long ones take a line each',
    ['a'.repeat(60), 'b'.repeat(60)],
    `[\n  '${'a'.repeat(60)}',\n  '${'b'.repeat(60)}',\n]`,
  ],
])('%s', (_, given, wanted) => {
  expect(printValue(given)).toBe(wanted);
});
