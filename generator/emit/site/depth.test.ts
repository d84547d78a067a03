// A page holds what its call holds, until that is more than a reader's browser would like; types say where the rest is.

import { expect, test } from 'vitest';
import type { Json } from '../../json.js';
import { buildApi } from '../../model/build.js';
import { normaliseDocument } from '../../normalise/normalise.js';
import type { FieldView } from './block.js';
import { depthFor } from './depth.js';
import { FieldPage } from './field-view.js';
import { english } from './words-en.js';

/** Each type has `width` fields, and each of those is a type of its own, down to `levels`. */
function bodyOf(width: number, levels: number): { readonly fields: readonly FieldView[]; readonly depth: number } {
  const schemas: Record<string, Json> = {};
  const add = (name: string, level: number): Json => {
    const names = Array.from({ length: width }, (_, index) => `${name}${'abcdefghijkl'[index]}`);
    const properties = Object.fromEntries(
      names.map((one) => [one, level === 1 ? { type: 'string' } : add(one, level - 1)] as const),
    );
    schemas[`T${name}`] = { type: 'object', properties };
    return { $ref: `#/components/schemas/T${name}` };
  };
  const schema = add('', levels);
  const requestBody = { content: { 'application/json': { schema } } };
  const { document } = normaliseDocument({
    openapi: '3.1.0',
    info: { title: 'Doors', version: '1' },
    paths: { '/doors': { post: { operationId: 'doors.open', requestBody, responses: {} } } },
    components: { schemas },
  });
  const locate = (pointer: string) => ({ file: 'doors.yaml', pointer });
  const api = buildApi({ document, reserved: [], locate, source: () => 'doors.yaml' });
  const sent = api.resources[0]?.operations[0]?.request?.schema ?? { kind: 'unknown' };
  const depth = depthFor(api, [sent]);
  return { fields: new FieldPage(api, english, depth).ofSchema(sent, 'body'), depth };
}

const count = (fields: readonly FieldView[]): number =>
  fields.reduce((sum, { children }) => sum + 1 + count(children), 0);

test('all of it stands on the page', () => {
  const { fields } = bodyOf(3, 5);
  expect(count(fields)).toBe(3 + 9 + 27 + 81 + 243);
});

test('of too much the deeper types are named', () => {
  const { fields, depth } = bodyOf(12, 3);
  expect(depth).toBeLessThan(12);
  expect(count(fields)).toBeLessThan(2000);
  const deepest = fields[0]?.children[0];
  expect(deepest?.see).toMatchObject({ href: expect.stringMatching(/^types\.html#type\.T/) });
});
