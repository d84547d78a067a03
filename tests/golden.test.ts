// Each folder of tests/golden holds a small spec and the files we want of it, read by a person and by the compiler.
//
// After a change that is meant to show: UPDATE_GOLDEN=1 npx vitest run tests/golden.test.ts, then read the diff.
// Compared are resources/, types/, unions/ and any other file that lies in the folder. A use.ts is only compiled.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { generateSdk } from '../generator/pipeline.js';
import { checkTypes } from './type-check.js';

const root = fileURLToPath(new URL('golden/', import.meta.url));
const templates = fileURLToPath(new URL('../templates', import.meta.url));
const updates = process.env.UPDATE_GOLDEN === '1';

const sentences = readdirSync(root).sort();
const outputs = new Map<string, ReadonlyMap<string, string>>();

test.each(sentences)('%s', async (sentence) => {
  const { output } = await generateSdk({ spec: join(root, sentence, 'spec.yaml'), templates });
  outputs.set(sentence, output);
  if (updates) update(sentence, output);
  expect(wanted(sentence, output)).toEqual(there(sentence));
});

test('what we want of each spec compiles, and so does what a reader writes with it', () => {
  const files = new Map<string, string>();
  for (const sentence of sentences) {
    for (const [path, text] of outputs.get(sentence) ?? []) {
      if (path.startsWith('src/') && !path.startsWith('src/runtime/')) files.set(`${sentence}/${path}`, text);
    }
    for (const [path, text] of there(sentence)) files.set(`${sentence}/src/${path}`, text);
    const use = read(join(root, sentence, 'use.ts'));
    if (use !== undefined) files.set(`${sentence}/use.ts`, use);
  }
  const config = outputs.get('words-become-comments')?.get('tsconfig.json') ?? '';
  expect(checkTypes(files, config)).toEqual([]);
}, 180_000);

/** The files as they should lie in the folder. */
function wanted(sentence: string, output: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const kept = there(sentence);
  const all = [...output].map(([path, text]) => [path.replace(/^src\//, ''), text] as const);
  return new Map(all.filter(([path]) => /^(resources|types|unions)\//.test(path) || kept.has(path)));
}

/** The files that lie in the folder. */
function there(sentence: string): ReadonlyMap<string, string> {
  const folder = join(root, sentence);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .filter((path) => path !== 'spec.yaml' && path !== 'use.ts')
    .sort();
  return new Map(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

function update(sentence: string, output: ReadonlyMap<string, string>): void {
  const fresh = wanted(sentence, output);
  for (const path of there(sentence).keys()) if (!fresh.has(path)) rmSync(join(root, sentence, path));
  for (const [path, text] of fresh) {
    mkdirSync(dirname(join(root, sentence, path)), { recursive: true });
    writeFileSync(join(root, sentence, path), text);
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
