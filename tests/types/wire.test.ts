// One document with every way to write a value in, requests as they arrive at a real server out.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateSdk } from '../../generator/pipeline.js';
import { writeOutput } from '../../generator/write/write.js';
import { type Recorder, record, reply } from '../sdk/recorder.js';
import { checkPackage, emitPackage } from './compiler.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const spec = fileURLToPath(new URL('specs/wire.yaml', import.meta.url));
// Inside the project, so that openapi-fetch is found; and where git does not look.
mkdirSync(join(root, 'build'), { recursive: true });
const folder = mkdtempSync(join(root, 'build/wire-'));
let server: Recorder;
beforeAll(async () => {
  const answers: Readonly<Record<string, string>> = { '/csv': 'a,b', '/patch': '{}', '/events': 'data: 1\n\n' };
  server = await record(({ target }) => reply(answers[target] === undefined ? 204 : 200, answers[target] ?? ''));
  const { output } = await generateSdk({ spec, templates: join(root, 'templates') });
  await writeOutput(output, folder);
  emitPackage(folder);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

async function load() {
  return import(/* @vite-ignore */ pathToFileURL(join(folder, 'dist/index.js')).href);
}

const by = { role: 'admin', first: 'A B' };
const ids = ['a b', 'c'];
// biome-ignore lint/suspicious/noExplicitAny: the package is generated while the test runs
type Call = (client: any) => Promise<unknown>;

test.each<readonly [string, Call, object]>([
  [
    'path values side by side',
    (client) => client.paths.simple({ ids, by }),
    { target: '/simple/a%20b,c/role=admin,first=A%20B' },
  ],
  [
    'path values behind dots',
    (client) => client.paths.label({ id: 5, ids, by }),
    { target: '/label/.5/.a%20b.c/.role,admin,first,A%20B' },
  ],
  [
    'path values behind semicolons',
    (client) => client.paths.matrix({ id: 5, ids, by }),
    { target: '/matrix/;id=5/;ids=a%20b,c/;role=admin;first=A%20B' },
  ],
  [
    'query values',
    (client) => client.queries.all({ ids, comma: ids, pipe: ids, space: ids, deep: by, spread: by, path: '/a/b?c=1' }),
    {
      target:
        '/query?ids=a%20b&ids=c&comma=a%20b,c&pipe=a%20b%7Cc&space=a%20b%20c' +
        '&deep%5Brole%5D=admin&deep%5Bfirst%5D=A%20B&role=admin&first=A%20B&path=/a/b?c=1',
    },
  ],
  [
    'headers and cookies',
    (client) => client.headers.all({ 'X-Ids': ids, 'X-By': by, 'X-Spread': by }, { ids, session: 's' }),
    {
      headers: {
        'x-ids': 'a b,c',
        'x-by': 'role,admin,first,A B',
        'x-spread': 'role=admin,first=A B',
        cookie: 'ids=a%20b,c; session=s',
      },
    },
  ],
  [
    'JSON by another name',
    (client) => client.bodies.patch(by),
    {
      headers: { 'content-type': 'application/merge-patch+json', accept: 'application/vnd.example+json' },
      body: JSON.stringify(by),
    },
  ],
  [
    'text of a type',
    (client) => client.bodies.csv('1,2'),
    { headers: { 'content-type': 'text/csv', accept: 'text/csv' }, body: '1,2' },
  ],
  ['a form', (client) => client.bodies.form(by), { body: 'role=admin&first=A+B' }],
  ['events', (client) => client.bodies.events(), { headers: { accept: 'text/event-stream' } }],
  ['the path of a server of its own', (client) => client.uploads.read(), { target: '/v2/upload' }],
])('%s', async (_, call, wanted) => {
  const { Wire } = await load();
  const before = server.requests.length;
  await call(new Wire({ server: server.origin }));
  expect(server.requests).toHaveLength(before + 1);
  const { body, ...rest } = server.requests[before] ?? { body: new Uint8Array() };
  expect({ ...rest, body: new TextDecoder().decode(body) }).toMatchObject(wanted);
});

test.each([
  ['default', 'https://upload.example.com/upload'],
  ['sandbox', 'https://upload.sandbox.example.com/upload'],
  ['https://proxy.example.com', 'https://proxy.example.com/upload'],
])('an operation with servers of its own, from a client of %s', async (name, wanted) => {
  const { Wire } = await load();
  const seen: string[] = [];
  const fetch = async (url: string): Promise<Response> => {
    seen.push(url);
    return new Response(null, { status: 204 });
  };
  await new Wire({ server: name, fetch }).uploads.replace();
  expect(seen).toEqual([wanted]);
});

test('the package compiles under its own strict rules', () => {
  expect(checkPackage(folder)).toEqual([]);
});
