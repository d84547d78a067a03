// Numbers of a document -> its pages: wherever one is shown, it is by the document's own letters.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { renderSite } from '../../pipeline.js';
import { parseDocument } from '../../yaml.js';

const folder = await mkdtemp(join(tmpdir(), 'numbers-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every number is another one, so that each place shows its own. */
const document = `{
  "openapi": "3.1.0",
  "info": { "title": "Numbers", "version": "1" },
  "servers": [{ "url": "https://shop.example" }],
  "paths": { "/pay": { "post": {
    "operationId": "pay.now",
    "parameters": [
      { "name": "q", "in": "query", "schema": { "type": "number", "minimum": 0.010, "maximum": 1e400, "multipleOf": 0.020, "default": 3E1 } },
      { "name": "r", "in": "query", "schema": { "type": "number", "exclusiveMinimum": 4.0, "exclusiveMaximum": 5.10 }, "example": 4.50 }
    ],
    "requestBody": { "content": { "application/json": {
      "schema": { "$ref": "#/components/schemas/Order" },
      "example": { "amount": 6.10, "big": 12345678901234567890, "deep": [{ "none": -0 }], "text": "[1.0, 2]" } } } },
    "responses": {
      "200": { "description": "Paid", "content": { "application/json": {
        "schema": { "$ref": "#/components/schemas/Order" }, "example": { "amount": 7.10 } } } },
      "400": { "description": "Not", "content": { "application/json": {
        "schema": { "type": "object", "properties": { "code": { "type": "number", "example": 8.10 } } } } } } }
  } } },
  "components": { "schemas": { "Order": { "type": "object", "properties": {
    "amount": { "type": "number", "examples": [9.10, 9.20] },
    "big": { "type": "integer", "enum": [98765432109876543210, 5] },
    "rate": { "const": 10.10 },
    "fixed": { "const": { "a": 16.10 } },
    "several": { "enum": [{ "a": 17.10 }, { "a": 18.10 }] },
    "level": { "enum": [19.10] },
    "other": { "type": "number", "not": { "const": 11.10 } },
    "choice": { "oneOf": [{ "const": 12.10, "title": "Twelve" }, { "const": 13.10, "title": "Thirteen" }] },
    "list": { "type": "array", "items": { "type": "number", "minimum": 14.10 }, "default": [15.10] }
  } } } }
}`;

/** Each token that JavaScript would print otherwise. */
const tokens = [...document.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""').matchAll(/-?\d[\d.eE+-]*/g)]
  .map(([token]) => token)
  .filter((token) => String(Number(token)) !== token);

test('each place of a page and of its twin shows the number that was written', async () => {
  const spec = join(folder, 'openapi.json');
  await writeFile(spec, document);
  const site = await renderSite({ spec, templates: 'templates' });
  const pages = ['en/pay.now.html', 'en/pay.now.md'].map((name) => site.get(name) ?? '');
  expect(tokens.length).toBe(25);
  for (const page of pages) {
    const text = page.replaceAll(/<[^>]*>/g, '');
    expect(
      tokens.filter((token) => !new RegExp(`(?<![\\d.])${token.replace('.', '\\.')}(?![\\d.]\\d)`).test(text)),
    ).toEqual([]);
  }
  expect(pages[1]).toContain('At least 0.010. At most 1e400. A multiple of 0.020. Default: 3E1.');
  expect(pages[1]).toContain('// JavaScript cannot hold 12345678901234567890: it sends 12345678901234567000.\n');
  expect(pages[1]).toContain('// JavaScript cannot hold -0: it sends 0.\n');
  expect(pages[1]).not.toContain('cannot hold 6.10');
  for (const shown of ['`rate`, number, optional. Always 10.10.', '`level`, number, optional. One of: 19.10.'])
    expect(pages[1]).toContain(shown);
  expect(pages[1]).toContain('More than 4.0. Less than 5.10. Example: 4.50.');
  const samples = site.get('samples/pay.now.md');
  expect(samples).toContain('  "big": 12345678901234567890,\n  "deep": [\n    {\n      "none": -0\n    }\n  ],');
  // The document beside the pages, and with its samples, holds the same.
  const original = parseDocument(document, 'a');
  for (const name of ['openapi.json', 'openapi.yaml']) {
    expect(parseDocument(site.get(name) ?? '', name)).toEqual(original);
    expect(tokens.filter((token) => !site.get(name)?.includes(token))).toEqual([]);
  }
  expect(tokens.filter((token) => !site.get('openapi-samples.json')?.includes(token))).toEqual([]);
});
