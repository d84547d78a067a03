// Numbers of a document -> the SDK: its types and comments have the document's letters.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkTypes } from '../../tests/type-check.js';
import { generateSdk } from '../pipeline.js';

const folder = await mkdtemp(join(tmpdir(), 'numbers-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const document = `
openapi: 3.1.0
info: { title: Numbers, version: '1' }
servers: [{ url: https://shop.example }]
paths:
  /pay:
    post:
      operationId: pay.now
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
      responses: { '200': { description: Paid, content: { application/json: { schema: { type: object } } } } }
components:
  schemas:
    Order:
      type: object
      required: [amount, big, rate, count]
      example: { amount: 3.10, deep: [98765432109876543210, 1E5, 1e400] }
      properties:
        amount: { type: number, minimum: 1.10, example: 2.10, default: 5.10 }
        big: { type: integer, enum: [12345678901234567890, 4.0, 4] }
        rate: { const: 7.70 }
        count: { type: integer, minimum: 6.0 }
        text: { type: string, example: '1.50', default: '12345678901234567890' }
`;

test('both witnesses print what was written, and nothing is left of how it came through', async () => {
  const spec = join(folder, 'openapi.yaml');
  await writeFile(spec, document);
  const { output, api } = await generateSdk({ spec, templates: 'templates' });
  const wire = output.get('src/wire.ts') ?? '';
  for (const shown of ['@example 2.10', '@default 5.10', '98765432109876543210,', '1E5,', '1e400', '"amount": 3.10'])
    expect(wire).toContain(shown);
  expect(wire).toContain('big: 12345678901234567890 | 4.0 | 4;');
  expect(wire).toContain('rate: 7.70;');
  expect(wire).toContain('@default 12345678901234567890');
  const ours = output.get('src/resources/pay.ts') ?? '';
  expect(ours).toContain('big: 12345678901234567890 | 4.0;');
  expect(ours).toContain('rate: 7.70;');
  expect(output.get('README.md')).toMatch(/amount: 1\.10,\s+big: 12345678901234567890,\s+rate: 7\.70,\s+count: 6\s/);
  for (const [path, text] of output) expect([path, text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}/)]).toEqual([path, null]);
  expect(api.notes).toHaveLength(1);
  const files = [...output].filter(([path]) => path.startsWith('src/') && !path.startsWith('src/runtime/'));
  const packaged = new Map(files.map(([path, text]) => [`numbers/${path}`, text]));
  expect(checkTypes(packaged, output.get('tsconfig.json') ?? '')).toEqual([]);
}, 60_000);
