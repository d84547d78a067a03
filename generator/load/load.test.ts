// Folders -> Sources: an overlay says of somebody else's document what we know of it, and reads nothing else.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { follow } from '../json.js';
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

test.each([
  'http://127.0.0.1:9/x.yaml',
  '../../etc/hostname',
  'openapi.yaml#/info',
])('an overlay that refers to %s is refused before anyone follows it', async (reference) => {
  const action = { target: '$.components.schemas.Thing', update: { allOf: [{ $ref: reference }] } };
  const loading = loadSources({ spec, templates: folder, overlay: overlay('bad.yaml', action) });
  await expect(loading).rejects.toThrow(ProblemError);
});
