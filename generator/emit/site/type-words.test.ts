// What a document says of a value -> what a reader is told: its limits in words, in each language of the site.

import { expect, test } from 'vitest';
import type { Json } from '../../json.js';
import { buildApi } from '../../model/build.js';
import { normaliseDocument } from '../../normalise/normalise.js';
import type { FieldView } from './block.js';
import { FieldPage } from './field-view.js';
import type { UiWords } from './words.js';
import { english } from './words-en.js';
import { simplified } from './words-zh-hans.js';
import { traditional } from './words-zh-hant.js';

function fieldOf(schema: Json, words: UiWords = english, openapi = '3.1.0'): FieldView | undefined {
  const content = { 'application/json': { schema: { type: 'object', properties: { value: schema } } } };
  const { document } = normaliseDocument({
    openapi,
    info: { title: 'Doors', version: '1' },
    paths: { '/doors': { post: { operationId: 'doors.open', requestBody: { content }, responses: {} } } },
  });
  const locate = (pointer: string) => ({ file: 'doors.yaml', pointer });
  const api = buildApi({ document, reserved: [], locate, source: () => 'doors.yaml' });
  const request = api.resources[0]?.operations[0]?.request;
  return request === undefined ? undefined : new FieldPage(api, words).ofSchema(request.schema, 'body')[0];
}

test.each<readonly [Json, string]>([
  [{ type: 'integer', minimum: 1, maximum: 9 }, 'At least 1. At most 9.'],
  [
    { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1, multipleOf: 0.25 },
    'More than 0. Less than 1. A multiple of 0.25.',
  ],
  [
    { type: 'string', minLength: 1, maxLength: 3, format: 'uri', pattern: '^a' },
    'At least 1 character. At most 3 characters. Format: uri. Matches ^a',
  ],
  [
    { type: 'array', minItems: 1, maxItems: 3, uniqueItems: true, items: { type: 'string', maxLength: 5 } },
    'At least 1 item. At most 3 items. No item twice. At most 5 characters.',
  ],
  [{ const: 'open' }, 'Always open.'],
  [{ enum: ['a', 'b'] }, 'One of: a, b.'],
  [{ const: '' }, 'Always "".'],
  [{ type: 'string', contentEncoding: 'base64', contentMediaType: 'image/png' }, 'Format: base64 image/png.'],
  [{ const: null }, 'Always null.'],
  [{ const: { mode: 'fast', steps: [1] } }, 'Always {"mode":"fast","steps":[1]}.'],
  [{ const: [1, 'two'] }, 'Always [1,"two"].'],
  [{ enum: ['a', { b: 1 }, null] }, 'One of: "a", {"b":1}, null.'],
  [{ type: 'string', enum: ['a', 'b'], 'x-enumDescriptions': { a: 'First' } }, 'One of: a, b. a: First.'],
  [
    {
      oneOf: [
        { const: 'fax', title: 'Fax', deprecated: true },
        { const: 'mail', description: 'A letter.' },
      ],
    },
    'Deprecated: fax. One of: fax, mail. fax: Fax. mail: A letter.',
  ],
  [{ type: 'string', examples: ['a', 'b', 'a'] }, 'Examples: "a", "b".'],
  [{ type: 'string', example: 'a', examples: [] }, 'Example: "a".'],
  [
    { type: 'array', items: {}, contains: { type: 'integer' }, minContains: 2 },
    'Also has to fit {"contains":{"type":"integer"},"minContains":2}',
  ],
  [{ type: 'string', default: 'x', example: 'y' }, 'Default: "x". Example: "y".'],
  [{ type: 'boolean', default: false }, 'Default: false.'],
  [{ type: ['string', 'null'], default: null, examples: ['z'] }, 'Default: null. Example: "z".'],
  [{ type: 'string', not: { enum: ['no'] } }, 'May not fit {"enum":["no"]}'],
  [
    { type: 'object', minProperties: 1, maxProperties: 2, patternProperties: { '^x-': { type: 'string' } } },
    'At least 1 field. At most 2 fields. Names of further fields match ^x-',
  ],
  [{ type: 'array', items: {}, example: [1, null] }, 'Example: [1,null].'],
  [{ type: 'string', deprecated: true, 'x-unit': 'seconds' }, 'Deprecated. Unit: seconds.'],
])('%j is %s', (schema, wanted) => {
  expect(fieldOf(schema)?.facts.join(' ')).toBe(wanted);
});

test('an exclusive limit of OpenAPI 3.0 is a mark on the limit beside it', () => {
  const schema = { type: 'integer', minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false };
  expect(fieldOf(schema, english, '3.0.3')?.facts.join(' ')).toBe('More than 0. At most 9.');
});

test('a long list that the description tells is not told again', () => {
  const values = ['north', 'east', 'south', 'west'];
  expect(fieldOf({ enum: values, description: `One of \`${values.join('`, `')}\`.` })?.facts).toEqual([]);
  expect(fieldOf({ enum: values, description: 'north, east or south' })?.facts).toEqual([
    'One of: north, east, south, west.',
  ]);
});

test('fields of any name are told with what they hold', () => {
  const held = { type: 'object', properties: { inner: { type: 'string' } } };
  const [others] = fieldOf({ type: 'object', additionalProperties: held })?.children ?? [];
  expect([others?.name, others?.path, others?.children[0]?.path]).toEqual([
    'any other name',
    'value.*',
    'value.*.inner',
  ]);
});

test('each script has its own words', () => {
  const schema = { type: 'string', maxLength: 3, default: 'x' };
  expect(fieldOf(schema, simplified)?.facts.join('')).toBe('最多 3 个字符。默认值："x"。');
  expect(fieldOf(schema, traditional)?.facts.join('')).toBe('最多 3 個字元。預設值："x"。');
});
