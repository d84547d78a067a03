// Path values: none can lead to another path.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writePath } from './path.js';

test.each([
  [{ id: 'a b/c' }, '/x/a%20b%2Fc/y'],
  [{ id: '...' }, '/x/.../y'],
  [{ id: '%2e%2e' }, '/x/%252e%252e/y'],
  [{ id: 0 }, '/x/0/y'],
  [{ id: ['a', 'b'] }, '/x/a%2Cb/y'],
  [{ id: "$&$'" }, "/x/%24%26%24'/y"],
])('%o', (values, wanted) => {
  expect(writePath('/x/{id}/y', values)).toBe(wanted);
});

const refused: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { id: undefined },
  { id: null },
  { id: '' },
  { id: '.' },
  { id: '..' },
  { id: {} },
  { id: [] },
  { toString: 'x' },
];
test.each(refused.map((values) => [values]))('%o is refused', (values) => {
  expect(() => writePath('/x/{id}/y', values)).toThrow(/^id/);
});

test('an inherited value is no value', () => {
  expect(() => writePath('/{toString}', {})).toThrow(/^toString/);
});

test('whatever the value, the path keeps its shape', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      let path: string;
      try {
        path = writePath('https://a.example/x/{id}/y', { id });
      } catch {
        return;
      }
      expect(new URL(path).pathname.split('/')).toHaveLength(4);
      expect(new URL(path).host).toBe('a.example');
    }),
  );
});
