// Request bodies -> what is said of their fields and sent, and what of it is not.

import { expect, test } from 'vitest';
import { get, type Json, type JsonObject } from '../json.js';
import { normaliseDocument } from './normalise.js';

const schema: JsonObject = { type: 'object', properties: { meta: { type: 'object' }, file: { format: 'binary' } } };
const parts = 'multipart/form-data';
const form = 'application/x-www-form-urlencoded';

function read(mediaType: string, encoding: JsonObject, openapi = '3.1.0') {
  const requestBody = { content: { [mediaType]: { schema, encoding } } };
  const paths = { '/a': { post: { requestBody, responses: { 204: { description: 'done' } } } } };
  const { document, notes } = normaliseDocument({ openapi, info: { title: 'A', version: '1' }, paths });
  const steps = ['paths', '/a', 'post', 'requestBody', 'content', mediaType, 'encoding'];
  const kept = steps.reduce<Json | undefined>((node, step) => get(node, step), document);
  return { kept, notes: notes.map(({ text }) => text) };
}

test.each<[string, JsonObject, Json | undefined]>([
  ['one content type', { contentType: 'application/json' }, { contentType: 'application/json' }],
  ['the first of several', { contentType: 'image/png, image/jpeg' }, { contentType: 'image/png' }],
  ['the first that is one', { contentType: 'image/*, image/jpeg' }, { contentType: 'image/jpeg' }],
  ['parameters', { contentType: 'text/csv; charset="utf-8"' }, { contentType: 'text/csv; charset="utf-8"' }],
  ['any of a kind', { contentType: 'image/*' }, undefined],
  ['a style', { style: 'form', explode: false }, { style: 'form', explode: false }],
  ['what a part has by itself', { headers: { 'Content-Disposition': {} } }, undefined],
])('of a part is kept: %s', (_, said, kept) => {
  expect(read(parts, { meta: said })).toEqual({ kept: kept === undefined ? undefined : { meta: kept }, notes: [] });
});

test.each<[string, JsonObject, Json | undefined, string]>([
  ['headers', { headers: { 'x-a': {} } }, undefined, 'gives meta headers of its own (x-a), which are not sent'],
  [
    'a type beside a style',
    { style: 'form', contentType: 'text/plain' },
    { style: 'form' },
    'gives meta a content type, which does not count beside a style',
  ],
  [
    'a type that would end its line',
    { contentType: 'text/plain\r\nx: y' },
    undefined,
    'gives meta the content type "text/plain\\r\\nx: y", which is none',
  ],
  [
    'a type whose parameter would stand in a line of its own',
    { contentType: 'text/plain;\r\nx=y' },
    undefined,
    'gives meta the content type "text/plain;\\r\\nx=y", which is none',
  ],
  ['an unknown style', { style: 'matrix' }, undefined, 'gives meta the style "matrix", which no body has'],
])('of a part is told: %s', (_, said, kept, note) => {
  expect(read(parts, { meta: said })).toEqual({
    kept: kept === undefined ? undefined : { meta: kept },
    notes: [note],
  });
});

test('a part has no style in OpenAPI 3.0, but its content type', () => {
  const { kept, notes } = read(parts, { meta: { style: 'form', contentType: 'text/plain' } }, '3.0.3');
  expect(kept).toEqual({ meta: { contentType: 'text/plain' } });
  expect(notes).toEqual(['gives meta a style, which OpenAPI 3.0 has for forms only: it is not sent so']);
});

test('a field of a form has a style in either, and no content type but what it has by itself', () => {
  const said = { style: 'spaceDelimited', explode: false, allowReserved: true };
  for (const openapi of ['3.0.3', '3.1.0'])
    expect(read(form, { meta: said }, openapi)).toEqual({ kept: { meta: said }, notes: [] });
  expect(read(form, { meta: { contentType: 'application/json' } })).toEqual({ kept: undefined, notes: [] });
  expect(read(form, { meta: { contentType: 'application/xml' } }).notes).toEqual([
    'gives meta the content type "application/xml", which no field of a form has',
  ]);
});

test('what is neither parts nor a form has no encoding', () => {
  expect(read('application/json', { meta: { style: 'deepObject' } })).toEqual({ kept: undefined, notes: [] });
});
