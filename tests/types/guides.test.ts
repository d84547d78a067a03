// The TypeScript in the guides, every language of them -> it compiles against the package as its readers have it.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { check } from './compiler.js';

const guides = fileURLToPath(new URL('../../spec/guides/', import.meta.url));
// Inside the repository, so that the package is found by its name.
const folder = fileURLToPath(new URL('../../build/guides/', import.meta.url));

/** What the lines of a guide speak of without introducing it. */
const around = `declare const client: import('chingchingpay').ChingChingPay;
declare const request: import('chingchingpay').CheckoutRequest;
declare const body: string;
`;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what the guides show compiles', () => {
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(guides).flatMap((language) =>
    readdirSync(guides + language).flatMap((name) => {
      const blocks = blocksOf(readFileSync(`${guides}${language}/${name}`, 'utf8'));
      return blocks.map((code, at) => {
        const file = `${folder}${language}-${name.replace('.md', '')}-${at}.ts`;
        // A later block goes on with what an earlier one imported.
        writeFileSync(file, moduleOf([...new Set(blocks.slice(0, at).flatMap(importsOf)), code].join('\n')));
        return file;
      });
    }),
  );
  expect(files.length).toBeGreaterThanOrEqual(15);
  // A guide may end before it uses what it made.
  expect(check(files).filter((fault) => !fault.includes('is declared but its value is never read'))).toEqual([]);
});

const blocksOf = (text: string): readonly string[] =>
  [...text.matchAll(/^```typescript\n(.*?)^```$/gms)].map(([, code = '']) => code);

const importsOf = (code: string): readonly string[] => code.split('\n').filter((line) => line.startsWith('import '));

/** Imports stay at the top; what follows runs in a function, where a guide may return and name things anew. */
function moduleOf(code: string): string {
  const lines = code.split('\n');
  const imports = importsOf(code);
  const rest = lines.filter((line) => !line.startsWith('import '));
  return `${around}${imports.join('\n')}\nexport async function guide(): Promise<unknown> {\n${rest.join('\n')}\nreturn undefined;\n}\n`;
}
