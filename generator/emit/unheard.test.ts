// Documents that openapi-typescript fails at: the run goes on, the place is read as anything and told.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkTypes } from '../../tests/type-check.js';
import type { Json } from '../json.js';
import { generateSdk } from '../pipeline.js';

const folder = mkdtempSync(join(tmpdir(), 'unheard-'));
afterAll(() => rmSync(folder, { recursive: true }));

const answer = { 200: { description: 'ok', content: { 'application/json': { schema: { type: 'string' } } } } };
const good = { get: { operationId: 'fine.list', responses: answer } };
// No valid document, and one that openapi-typescript takes for a reference and cannot split.
const odd = { name: 'q', in: 'query', $ref: 5, schema: { type: 'string' } };

async function generate(paths: Json) {
  const spec = join(folder, 'openapi.json');
  writeFileSync(spec, JSON.stringify({ openapi: '3.1.0', info: { title: 'Odd', version: '1' }, paths }));
  return generateSdk({ spec, templates: 'templates' });
}

test('the operation is read as anything, the others as they are, and all of it compiles', async () => {
  const { api, output } = await generate({
    '/fine': good,
    '/odd': {
      post: {
        operationId: 'odd.send',
        parameters: [odd],
        requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
        responses: answer,
      },
    },
  });
  expect(api.notes).toEqual([
    {
      pointer: '/paths/~1odd',
      text: expect.stringMatching(/^is more than openapi-typescript can read \(.+\); it is read as anything$/),
    },
  ]);
  expect(output.get('src/resources/odd.ts')).toContain(
    'send(request?: unknown, query?: OddSendQuery, options?: CallOptions): Answer<unknown>',
  );
  expect(output.get('src/resources/fine.ts')).toContain('Answer<string>');
  const files = new Map([...output].filter(([path]) => path.startsWith('src/') && !path.startsWith('src/runtime/')));
  const packaged = new Map([...files].map(([path, text]) => [`odd/${path}`, text]));
  expect(checkTypes(packaged, output.get('tsconfig.json') ?? '')).toEqual([]);
}, 60_000);
