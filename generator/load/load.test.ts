// Folders -> Sources: an overlay says of somebody else's document what we know of it, and reads nothing else.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { follow } from '../json.js';
import { printJson } from '../json-text.js';
import { ProblemError } from '../problem.js';
import { loadSources } from './load.js';

const folder = mkdtempSync(join(tmpdir(), 'load-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const spec = write('openapi.yaml', {
  openapi: '3.0.3',
  info: { title: 'Shop', version: '1' },
  paths: {},
  components: { schemas: { Thing: { type: 'object' }, Other: { type: 'object' } } },
});

function write(name: string, value: object): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
}

const overlay = (name: string, ...actions: readonly object[]): string =>
  write(name, { overlay: '1.0.0', info: { title: 'What we know', version: '1' }, actions });

test('an overlay declares and denies sibling unions', async () => {
  const seen: string[] = [];
  const { document } = await loadSources({
    spec,
    templates: folder,
    saw: (file) => seen.push(file),
    overlay: overlay(
      'good.yaml',
      { target: '$.components.schemas.Thing', update: { 'x-sibling-union': { tag: 'kind', members: ['card'] } } },
      { target: '$.components.schemas.Other', update: { 'x-sibling-union': false } },
    ),
  });
  expect(follow(document, '#/components/schemas')).toEqual({
    Thing: { type: 'object', 'x-sibling-union': { tag: 'kind', members: ['card'] } },
    Other: { type: 'object', 'x-sibling-union': false },
  });
  expect(seen.map((file) => file.split('/').at(-1))).toEqual(['openapi.yaml', 'good.yaml']);
});

/** The same numbers in both files, in the overlay too. */
const written = '[1.50, -0, 12345678901234567890, 1e400, 0x10, 1]';
const kept = '[1.50,-0,12345678901234567890,1e400,16,1]';

test('of several files and of an overlay, each number is the one that was written', async () => {
  const home = mkdtempSync(join(folder, 'numbers-'));
  const at = (name: string, text: string): string => {
    writeFileSync(join(home, name), text);
    return join(home, name);
  };
  const head = 'openapi: 3.1.0\ninfo: { title: Shop, version: "1" }\npaths: {}\n';
  const schemas = `A: { $ref: 'a.yaml' }, B: { example: ${written} }, C: { $ref: 'plain.yaml' }`;
  const entry = at('openapi.yaml', `${head}components: { schemas: { ${schemas} } }`);
  at('a.yaml', `type: array\nexample: ${written}\nminItems: 1.0`);
  at('plain.yaml', '# nothing to keep\ntype: string');
  const actions = `[{ target: $.components.schemas.C, update: { example: ${written} } }]`;
  const said = at('said.yaml', `overlay: 1.0.0\ninfo: { title: Said, version: "1" }\nactions: ${actions}`);
  const documents = [
    await loadSources({ spec: entry, templates: folder }),
    await loadSources({ spec: entry, templates: folder, overlay: said }),
  ].map(({ document }) => document);
  const shown = ['a', 'B', 'C'].map((name) =>
    documents.map((document) => printJson(follow(document, `#/components/schemas/${name}/example`))),
  );
  expect(shown).toEqual([
    [kept, kept],
    [kept, kept],
    [undefined, kept],
  ]);
});

test('what Redocly cannot join is told by the name of its file, and not of a copy', async () => {
  const home = mkdtempSync(join(folder, 'broken-'));
  const spec = join(home, 'openapi.yaml');
  writeFileSync(spec, `openapi: 3.1.0\nx-number: 1.50\ncomponents: { schemas: { A: { $ref: 'a.yaml#/nowhere' } } }`);
  writeFileSync(join(home, 'a.yaml'), 'type: string');
  const told = await loadSources({ spec, templates: folder }).catch((error: unknown) => error);
  if (!(told instanceof ProblemError)) throw told;
  expect(told.problems[0]?.instead).toContain('openapi.yaml');
  expect(told.problems[0]?.instead).not.toMatch(/bundle-|parts/);
});

test.each([
  'http://127.0.0.1:9/x.yaml',
  '../../etc/hostname',
  'openapi.yaml#/info',
])('an overlay that refers to %s is refused before anyone follows it', async (reference) => {
  const action = { target: '$.components.schemas.Thing', update: { allOf: [{ $ref: reference }] } };
  const loading = loadSources({ spec, templates: folder, overlay: overlay('bad.yaml', action) });
  await expect(loading).rejects.toThrow(ProblemError);
});
