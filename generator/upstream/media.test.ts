// Bodies in several media types, on pages and exports, in a spec -> each is compared with its own; what is not, is said.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Json } from '../json.js';
import { parseDocument } from '../yaml.js';
import { driftJson, printDrift } from './report.js';
import { exitCode, readDrift } from './upstream.js';

const json = 'application/json';
const form = 'multipart/form-data';
const fields = (...names: readonly string[]): Json => ({
  schema: { type: 'object', properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) },
});

function specOf(request: Json, answer: Json = { [json]: fields('id') }): Json {
  const responses = { 200: { description: 'done', content: answer } };
  const paths = { '/cups': { post: { operationId: 'cups.add', requestBody: { content: request }, responses } } };
  return { openapi: '3.1.0', info: { title: 'Tea', version: '1' }, paths };
}

const read = (page: Json | string, spec: Json) =>
  readDrift(
    { name: 'page', text: typeof page === 'string' ? page : JSON.stringify(page, null, 1) },
    { document: spec, knowledge: new Map(), locate: (pointer) => ({ file: 'spec.yaml', pointer }) },
  );

function tell(page: Json | string, spec: Json): readonly string[] {
  const drifts = read(page, spec);
  for (const drift of drifts) expect(JSON.stringify(driftJson(drift))).not.toContain('{}]');
  return drifts.flatMap(({ differences, unread, notes }) => [
    ...differences.map(({ change, aspect, place }) => `${change} ${aspect} ${place}`),
    ...unread.map(({ what }) => `unread ${what}`),
    ...notes.map(({ what }) => `note ${what}`),
  ]);
}

test.each<[string, Json, Json, readonly string[]]>([
  ['the same in two', { [json]: fields('a'), [form]: fields('b') }, { [form]: fields('b'), [json]: fields('a') }, []],
  [
    'a field that is new in the second',
    { [json]: fields('a'), [form]: fields('b', 'c') },
    { [json]: fields('a'), [form]: fields('b') },
    ['added presence request(multipart/form-data).c'],
  ],
  [
    'a field that went from the second',
    { [json]: fields('a'), [form]: fields('x') },
    { [json]: fields('a'), [form]: fields('x', 'b') },
    ['removed presence request(multipart/form-data).b'],
  ],
  [
    'a media type that is new',
    { [json]: fields('a'), 'text/csv': fields() },
    { [json]: fields('a') },
    ['added content request'],
  ],
  [
    'a media type that went',
    { [json]: fields('a') },
    { [json]: fields('a'), [form]: fields('b') },
    ['removed content request'],
  ],
  ['another media type', { 'application/xml': fields('a') }, { [json]: fields('a') }, ['changed content request']],
])('an export: %s', (_, page, spec, wanted) => {
  expect(tell(specOf(page), specOf(spec))).toEqual(wanted);
});

test('an answer is compared in each media type too', () => {
  const spec = specOf({ [json]: fields('a') }, { [json]: fields('id'), 'application/xml': fields('id') });
  const page = specOf({ [json]: fields('a') }, { [json]: fields('id'), 'application/xml': fields('id', 'x') });
  expect(tell(page, spec)).toEqual(['added presence answer(application/xml).x']);
});

test('what differs in one schema of two media types is told once', () => {
  const schema = { $ref: '#/components/schemas/Cup' };
  const both = (...names: readonly string[]): Json => ({
    ...Object(specOf({ [json]: { schema }, [form]: { schema } })),
    components: { schemas: { Cup: Object(fields(...names)).schema } },
  });
  expect(tell(both('a', 'b'), both('a'))).toEqual(['added presence request.b']);
});

const upload = readFileSync(new URL('pages/upload.txt', import.meta.url), 'utf8');
const uploadSpec = parseDocument(readFileSync(new URL('pages/upload.yaml', import.meta.url), 'utf8'), 'upload.yaml');
/** The spec of the page, which takes JSON as well. */
const withJson: Json = JSON.parse(
  JSON.stringify(uploadSpec).replace('"content":{', `"content":{"${json}":${JSON.stringify(fields('url'))},`),
);

test('a page for people is compared with the media type it shows, and the others are named as not compared', () => {
  expect(tell(upload, uploadSpec)).toEqual([]);
  expect(tell(upload, withJson)).toEqual(['note request in application/json is not on the page, and was not compared']);
  expect(tell(upload.replace('kind\nstring', 'kind\ninteger'), withJson)[0]).toBe(
    'changed type request(multipart/form-data).kind',
  );
});

test('what differs and what could not be read are both told; the exit code is that of the worse', () => {
  const cut = upload.replace('kind\nstring', 'kind\ninteger').slice(0, upload.indexOf('返回响应'));
  const drifts = read(cut, uploadSpec);
  const said = drifts.map(printDrift).join('\n');
  expect(said).toContain('~ request.kind: type integer');
  expect(said).toContain('not read  no part for the responses is on the page');
  expect(exitCode(drifts)).toBe(2);
  expect(exitCode(read(upload.replace('kind\nstring', 'kind\ninteger'), uploadSpec))).toBe(1);
});
