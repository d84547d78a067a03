// Numbers of a document -> the letters that a sample sends: those of the document, in each language.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildApi } from '../../model/build.js';
import { normaliseDocument } from '../../normalise/normalise.js';
import { parseDocument } from '../../yaml.js';
import { languages } from './language.js';
import { buildSamples } from './samples.js';

const templates = new Map(
  languages.map(({ name }) => {
    const file = new URL(`../../../templates/sample/${name}.hbs`, import.meta.url);
    return [`sample/${name}.hbs`, readFileSync(file, 'utf8')];
  }),
);

/** The samples of one call whose example is this text of YAML, with the same in its query, a header and a form. */
function samplesOf(
  example: string,
  mediaType = 'application/json',
  body = `{ amount: ${example}, deep: [{ a: ${example} }] }`,
): ReadonlyMap<string, string> {
  const document = parseDocument(
    `
openapi: 3.1.0
info: { title: Shop, version: '1' }
servers: [{ url: https://shop.example }]
components:
  securitySchemes:
    signed:
      { type: apiKey, in: header, name: x-signature, x-signing: { algorithm: hmac-sha256, key: secret, parts: [{ pairs: body }], separator: '', encoding: hex } }
paths:
  /orders/{id}:
    post:
      operationId: orders.do
      security: [{ signed: [] }]
      parameters:
        - { name: id, in: path, required: true, schema: { type: number }, example: ${example} }
        - { name: q, in: query, schema: { type: number }, example: ${example} }
        - { name: X-Header, in: header, schema: { type: number }, example: ${example} }
        - { name: jar, in: cookie, schema: { type: number }, example: ${example} }
      requestBody: { content: { ${mediaType}: { schema: { type: object }, example: ${body} } } }
      responses: { '200': { description: Done. } }
`,
    'shop.yaml',
  );
  const api = buildApi({
    document: normaliseDocument(document).document,
    reserved: [],
    locate: (pointer) => ({ file: 'shop.yaml', pointer }),
    source: () => 'shop.yaml',
  });
  const found = api.resources[0]?.operations[0];
  if (found === undefined) throw new Error('no operation');
  return new Map(buildSamples(api, found, templates).map(({ language, text }) => [language, text]));
}

const token = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
    fc.constantFrom('', '.0', '.10', '.50', '.123456789012345678901'),
    fc.constantFrom('', 'e1', 'E+02', 'e-400', 'E999'),
  )
  .map((parts) => parts.join(''));

test('whatever number the document holds is sent by its letters: in the body, the address, the headers', () => {
  fc.assert(
    fc.property(token, (written) => {
      const http = samplesOf(written).get('http') ?? '';
      const encoded = encodeURIComponent(written);
      expect(http).toContain(`POST /orders/${encoded}?q=${encoded} HTTP/1.1`);
      expect(http).toContain(`X-Header: ${written}\n`);
      expect(http).toContain(`Cookie: jar=${encoded}\n`);
      expect(http.split('\n\n')[1]).toBe(
        `{\n  "amount": ${written},\n  "deep": [\n    {\n      "a": ${written}\n    }\n  ]\n}`,
      );
    }),
    { numRuns: 30 },
  );
});

test('each language holds the same letters, and what a signature covers does too', () => {
  for (const [language, text] of samplesOf('1.50')) {
    expect([language, text]).toEqual([language, expect.stringMatching(/amount\W+: 1\.50\b/)]);
    if (language !== 'http') expect([language, text]).toEqual([language, expect.stringMatching(/amount=1\.50&deep=/)]);
  }
});

test.each([
  ['application/x-www-form-urlencoded', /amount=12345678901234567890&deep=%7B%22a%22%3A12345678901234567890%7D/],
  ['multipart/form-data', /name="amount"\r?\n\r?\n12345678901234567890\r?\n/],
  ['text/plain', /"amount": 12345678901234567890,/],
])('so does a body in %s', (mediaType, wanted) => {
  expect(samplesOf('12345678901234567890', mediaType).get('http')).toMatch(wanted);
});

test('so does an example that is the text of its JSON', () => {
  const http = samplesOf('1', 'application/json', `'{"total":0.10,"all":[1E5]}'`).get('http');
  expect(http?.split('\n\n')[1]).toBe('{\n  "total": 0.10,\n  "all": [\n    1E5\n  ]\n}');
});
