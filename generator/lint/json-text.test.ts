// Examples of JSON inside a string -> the faults they have.

import { expect, test } from 'vitest';
import { followIn, nodeIn } from './in-memory.js';
import { checkBodyExamples, checkSchemaExamples } from './json-text.js';

const option = { type: 'string', contentMediaType: 'application/json' };

test('an example beside the schema is JSON', () => {
  expect(checkSchemaExamples(nodeIn({ ...option, examples: ['{"a":1}'], example: '[]' }))).toEqual([]);
  expect(checkSchemaExamples(nodeIn({ type: 'string', example: 'free text' }))).toEqual([]);
  expect(checkSchemaExamples(nodeIn({ ...option, examples: ['{"a":1}', '{a:1}'] }))).toMatchObject([
    {
      place: { pointer: '#/examples/1' },
      what: 'the example is not JSON',
      instead: 'Write JSON text, in single quotes.',
    },
  ]);
});

test('a field in an example of the body is JSON', () => {
  const document = { Body: { properties: { option, name: { type: 'string' } } } };
  const media = (value: string) => ({
    schema: { $ref: '#/Body' },
    examples: { one: { value: { option: value, name: 'x' } }, two: { value: {} } },
  });
  expect(checkBodyExamples(nodeIn(media('{}')), followIn(document))).toEqual([]);
  expect(checkBodyExamples(nodeIn(media('{')), followIn(document))).toMatchObject([
    { place: { pointer: '#/examples/one/value/option' }, what: 'option in the example is not JSON' },
  ]);
});
