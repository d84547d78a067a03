// Examples that lost something, and clients that change something -> a line in the sample that says so.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Json } from '../../json.js';
import { readJson } from '../../json-text.js';
import { buildApi } from '../../model/build.js';
import { normaliseDocument } from '../../normalise/normalise.js';
import { languages } from './language.js';
import { buildSamples } from './samples.js';

const templates = new Map(
  languages.map(({ name }) => {
    const file = new URL(`../../../templates/sample/${name}.hbs`, import.meta.url);
    return [`sample/${name}.hbs`, readFileSync(file, 'utf8')];
  }),
);

function sampleOf(language: string, method: string, operation: { readonly [key: string]: Json }): string {
  const document: Json = {
    openapi: '3.1.0',
    info: { title: 'Shop', version: '1' },
    servers: [{ url: 'https://shop.example' }],
    paths: {
      '/orders': {
        [method]: { operationId: 'orders.do', responses: { '200': { description: 'Done.' } }, ...operation },
      },
    },
  };
  const api = buildApi({
    document: normaliseDocument(document).document,
    reserved: [],
    locate: (pointer) => ({ file: 'shop.yaml', pointer }),
    source: () => 'shop.yaml',
  });
  const found = api.resources[0]?.operations[0];
  if (found === undefined) throw new Error('no operation');
  return buildSamples(api, found, templates).find(({ language: name }) => name === language)?.text ?? '';
}

const query = (example: Json) => ({ parameters: [{ name: 'q', in: 'query', schema: {}, example }] });
const header = (name: string, example: Json) => ({ parameters: [{ name, in: 'header', schema: {}, example }] });
const json = (example: Json) => ({ requestBody: { content: { 'application/json': { schema: {}, example } } } });
const plain = (example: Json) => ({
  requestBody: { content: { 'text/plain': { schema: { type: 'string' }, example } } },
});

const xml = { requestBody: { content: { 'application/xml': { schema: { type: 'object' } } } } };

test.each<readonly [string, string, { readonly [key: string]: Json }, RegExp | undefined]>([
  ['python', 'post', json({ a: [readJson('12345678901234567890')] }), undefined],
  ['ruby', 'get', query('half \ufffd'), /U\+FFFD stands for half a letter/],
  ['go', 'post', plain('a\0b'), /The letter NUL is left out of the body/],
  ['php', 'post', xml, /no example of a body in application\/xml/],
  ['javascript', 'trace', {}, /fetch refuses TRACE/],
  ['go', 'trace', {}, undefined],
  ['csharp', 'get', query('\u05e9\u200f'), /takes marks of direction out/],
  ['c', 'get', query('\u05e9\u200f'), undefined],
  ['java', 'get', header('Host', 'elsewhere'), /The header Host is left out/],
])('%s, %s, %j', (language, method, operation, said) => {
  const text = sampleOf(language, method, operation);
  if (said === undefined) expect(text).not.toMatch(/lost|U\+FFFD|left out|refuses|takes/);
  else expect(text).toMatch(said);
});
