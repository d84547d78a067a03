// Documents that try to become code: whatever a stranger writes stays words, names and values.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { generateSdk } from '../generator/pipeline.js';
import { hostileDocument, hostileWords } from './hostile-document.js';
import { strangeMarkdown, strangePackage } from './hostile-pages.js';
import { readGenerated, runGenerated } from './oracle.js';

const templates = fileURLToPath(new URL('../templates', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function generate(word: string): Promise<ReadonlyMap<string, string>> {
  const spec = join(folder, 'openapi.json');
  writeFileSync(spec, JSON.stringify(hostileDocument(word)));
  const { output } = await generateSdk({ spec, templates });
  return output;
}

test.each(Object.entries(hostileWords))('a word that %s stays a word', async (_, word) => {
  const output = await generate(word);
  expect(strangePaths([...output.keys()])).toEqual([]);
  const readings = [...output]
    .filter(([path]) => isMade(path))
    .map(([path, text]) => ({ path, text, ...readGenerated(path, text) }));
  for (const { path, text, strange } of readings) {
    expect(strange, path).toEqual([]);
    if (path !== wire) expect(text, path).not.toMatch(/^[\s/*]*@ts-|[\u2028\u2029\0]/m);
  }
  expect(runGenerated(readings.map(({ javaScript }) => javaScript))).toBeUndefined();
  const said = new Set(readings.flatMap(({ path, said }) => (path === wire ? [] : said)));
  // Half a character cannot be sent: nothing but U+FFFD arrives.
  const kept = word === '\ud800' ? '\ufffd' : word;
  for (const value of [kept, `${kept}2`, `/second/${kept}`]) expect(said).toContain(value);
  expect(strangePackage(output)).toEqual([]);
  expect(strangeMarkdown(output.get('README.md') ?? '')).toEqual([]);
});

test('every class stands at every field that reaches a file', () => {
  const places = Object.values(hostileWords).map((word) =>
    word === '' ? 0 : countPlaces(hostileDocument(word), word),
  );
  const total = places.reduce((sum, count) => sum + count, 0);
  console.log(`hostile matrix: ${places.length} classes x ${Math.max(...places)} fields, ${total} places`);
  expect(Math.min(...places.filter((count) => count > 0))).toBeGreaterThan(100);
});

/** What openapi-typescript makes: it keeps values, and comments as they are. */
const wire = 'src/wire.ts';

/** Written for this document, not copied as it stands. */
function isMade(path: string): boolean {
  return path.endsWith('.ts') && !/^(src\/(runtime|gateway)|examples)\//.test(path);
}

/** Names of files that leave the folder, are two names to one disk and one to another, or no name on some. */
function strangePaths(paths: readonly string[]): readonly string[] {
  const folded = paths.map((path) => path.normalize('NFKC').toLowerCase());
  return paths.filter(
    (path, index) =>
      !/^[\w.\p{L}\p{N}\p{M}-]+(\/[\w.\p{L}\p{N}\p{M}-]+)*$/u.test(path) ||
      path
        .split('/')
        .some((part) => /^\.+$/.test(part) || part.length > 90 || /^(con|prn|aux|nul|com\d|lpt\d)\./i.test(part)) ||
      folded.indexOf(folded[index] ?? '') !== index,
  );
}

/** How often the word stands in a name or a value. */
function countPlaces(node: unknown, word: string): number {
  if (typeof node === 'string') return node.includes(word) ? 1 : 0;
  if (typeof node !== 'object' || node === null) return 0;
  return Object.entries(node).reduce(
    (sum, [key, value]) => sum + countPlaces(value, word) + (!Array.isArray(node) && key.includes(word) ? 1 : 0),
    0,
  );
}
