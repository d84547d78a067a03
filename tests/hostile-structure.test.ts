// Documents of a shape that no one needs: long chains, doubling trees, endless words -> an SDK or a clear word, in seconds.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type { JsonObject } from '../generator/json.js';
import { describeApi, generateSdk } from '../generator/pipeline.js';

const templates = fileURLToPath(new URL('../templates', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'structure-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Schemas = Readonly<Record<string, JsonObject>>;

const done = { 204: { description: 'done' } };
const string: JsonObject = { type: 'string' };

/** An API that answers with the schema `S0`. */
function answers(schemas: Schemas, more: JsonObject = {}): JsonObject {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/S0' } } };
  const paths = { '/a': { get: { operationId: 'a.get', responses: { 200: { description: 'ok', content } } } } };
  return { openapi: '3.1.0', info: { title: 'A', version: '1' }, paths, components: { schemas }, ...more };
}

/** Schemas of which each is made of the next. */
function chain(length: number, link: (next: JsonObject, index: number) => JsonObject): Schemas {
  const last: JsonObject = { type: 'object', properties: { end: string } };
  const reference = (index: number): JsonObject => ({ $ref: `#/components/schemas/S${index + 1}` });
  const all = Array.from({ length }, (_, index) => [
    `S${index}`,
    index + 1 < length ? link(reference(index), index) : last,
  ]);
  return Object.fromEntries(all);
}

const reversed = (schemas: Schemas): Schemas => Object.fromEntries(Object.entries(schemas).reverse());
const part = (next: JsonObject, index: number): JsonObject => ({
  allOf: [next, { type: 'object', properties: { [`p${index}`]: string } }],
});
const kind = (next: JsonObject, index: number): JsonObject => ({
  ...part(next, index),
  discriminator: { propertyName: 'k' },
});
const wide = (count: number, one: (index: number) => JsonObject): Schemas =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, one(index)]));

const spread: JsonObject = {
  type: 'object',
  properties: { type: { enum: Object.keys(wide(500, () => string)) }, ...wide(500, () => ({ type: 'object' })) },
};

/** It takes seconds where it goes well; minutes, or a full stack, where a walk doubles or never ends. */
const ends = { timeout: 120_000 };

test.each<readonly [string, JsonObject]>([
  ['properties, 3,000 deep', answers(chain(3000, (next) => ({ type: 'object', properties: { next } })))],
  ['maps of maps, 3,000 deep', answers(chain(3000, (next) => ({ type: 'object', additionalProperties: next })))],
  ['lists of lists, 1,000 deep', answers(chain(1000, (items) => ({ type: 'array', items })))],
  ['allOf, 1,000 deep', answers(chain(1000, part))],
  ['allOf, 1,000 deep, the innermost first', answers(reversed(chain(1000, part)))],
  [
    'oneOf, 1,000 deep',
    answers(chain(1000, (next) => ({ oneOf: [next, { type: 'object', properties: { a: string } }] }))),
  ],
  ['allOf of the same twice, 30 times over', answers(chain(30, (next) => ({ allOf: [next, { allOf: [next] }] })))],
  [
    'a choice and its lists, 30 times over',
    answers(chain(30, (next) => ({ oneOf: [next, { type: 'array', items: next }] }))),
  ],
  ['kinds of kinds, 300 deep', answers(chain(300, kind))],
  [
    '3,000 kinds of one',
    answers({
      S0: { type: 'object', discriminator: { propertyName: 'k' }, properties: { k: string } },
      ...wide(3000, () => part({ $ref: '#/components/schemas/S0' }, 1)),
    }),
  ],
  ['20,000 values', answers({ S0: { enum: Object.keys(wide(20_000, () => string)) } })],
  ['500 siblings of a tag', answers({ S0: spread })],
  ['a name of 100,000 letters', answers({ S0: { type: 'object', properties: { ['a'.repeat(100_000)]: string } } })],
  [
    'an address that is mostly slashes',
    answers({ S0: string }, { servers: [{ url: `https://a.test${'/'.repeat(200_000)}b` }] }),
  ],
  [
    'an address that is mostly braces',
    answers({ S0: string }, { servers: [{ url: `https://${'{'.repeat(200_000)}a}` }] }),
  ],
  [
    'a path that is mostly braces',
    answers({ S0: string }, { paths: { [`/${'{'.repeat(50_000)}a}`]: { get: { responses: done } } } }),
  ],
])('%s', ends, async (name, document) => {
  await describeApi({ spec: write(name, document), templates });
});

test('words that are mostly spaces, backticks or ends of comments are printed', ends, async () => {
  const much = (text: string): string => `a${text.repeat(100_000)}b`;
  const words = [' ', '\n', '`', '*/', '@a ', '\t \t'].map(much);
  const properties = wide(words.length, (index) => ({ enum: [words[index] ?? ''], description: words[index] ?? '' }));
  const spec = write('words', answers({ S0: { type: 'object', description: words.join(''), properties } }));
  const { output } = await generateSdk({ spec, templates });
  expect(output.get('src/resources/a.ts')).toContain(`'a${' '.repeat(100_000)}b'`);
});

function write(name: string, document: JsonObject): string {
  const file = join(folder, `${name.replaceAll(/\W+/g, '-')}.json`);
  writeFileSync(file, JSON.stringify(document));
  return file;
}
