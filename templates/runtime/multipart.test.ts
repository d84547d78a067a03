// Bodies in parts and forms, as a real server receives them: by its own reader of parts, and byte by byte.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paid, Till } from '../../tests/runtime/till.js';
import type { BodyWriter } from './body.js';
import { formBodyAs } from './form-style.js';
import { multipartBody, multipartBodyAs } from './multipart.js';

let server: Server;
let url = '';
let bytes = Buffer.alloc(0);
let type = '';

beforeAll(async () => {
  server = createServer(async (request, response) => {
    bytes = await buffer(request);
    type = request.headers['content-type'] ?? '';
    response.end(paid());
  });
  // Only the client ends a connection, so that none ends under its next request.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port }: AddressInfo = Object(server.address());
  url = `http://127.0.0.1:${port}`;
});
afterAll(() => server.close());

async function send(value: unknown, body: BodyWriter): Promise<void> {
  await new Till({ server: url }).raw(value, { body });
}

/** Each part: name, content type, content, and a file's name. */
function parts(): readonly (readonly string[])[] {
  const boundary = /boundary=(\S+)$/.exec(type)?.[1] ?? '?';
  const pieces = bytes.toString().split(`--${boundary}`);
  expect(pieces.at(0)).toBe('');
  expect(pieces.at(-1)).toBe('--\r\n');
  return pieces.slice(1, -1).map((piece) => {
    const [, head = '', content = ''] = /^\r\n(.*?)\r\n\r\n(.*)\r\n$/s.exec(piece) ?? [];
    const one = (pattern: RegExp): string => pattern.exec(head)?.[1] ?? '';
    const file = one(/filename="(.*?)"/);
    return [one(/ name="(.*?)"/), one(/content-type: (.*)/i), content, ...(file === '' ? [] : [file])];
  });
}

/** As the platform's own reader of parts takes them. */
const form = (): Promise<FormData> => new Response(bytes, { headers: { 'content-type': type } }).formData();

test('a part that is an object is JSON, and no file; text has no type; a list repeats its part', async () => {
  const value = { note: 'é\n', meta: { a: 1 }, tags: ['x', 'y'], rows: [{ b: 2 }, null], no: null, ok: true };
  await send(value, multipartBody);
  expect(parts()).toEqual([
    ['note', '', 'é\n'],
    ['meta', 'application/json', '{"a":1}'],
    ['tags', '', 'x'],
    ['tags', '', 'y'],
    ['rows', 'application/json', '{"b":2}'],
    ['ok', '', 'true'],
  ]);
  expect(await (await form()).get('meta')).toBe('{"a":1}');
});

test('a part has the content type that the document gives it; a blob that says its own keeps it', async () => {
  const types = [
    ['meta', 'application/vnd.letter+json'],
    ['scan', 'image/png'],
    ['csv', 'text/csv; charset=utf-8'],
  ] as const;
  const scan = [new Blob(['1']), new Blob(['2'], { type: 'image/jpeg' }), new File(['3'], 'a"b.png')];
  await send({ meta: { a: 1 }, scan, csv: 'a,b\n', raw: new Blob(['4']) }, multipartBodyAs({ types }));
  expect(parts()).toEqual([
    ['meta', 'application/vnd.letter+json', '{"a":1}'],
    ['scan', 'image/png', '1', 'blob'],
    ['scan', 'image/jpeg', '2', 'blob'],
    ['scan', 'image/png', '3', 'a%22b.png'],
    ['csv', 'text/csv; charset=utf-8', 'a,b\n'],
    ['raw', 'application/octet-stream', '4', 'blob'],
  ]);
});

test('a part in a style is written as in a query, but not percent-encoded; a file has none', async () => {
  const styles = [
    ['colours', 'comma'],
    ['pair', 'pipe'],
    ['place', 'deep'],
    ['range', 'spread'],
    ['list', 'spread'],
    ['file', 'comma'],
    ['none', 'comma'],
  ] as const;
  const value = {
    colours: ['red', 'a b'],
    pair: { a: 1, b: 2 },
    place: { street: { no: 1 }, lines: ['x'] },
    range: { from: 1, to: 2 },
    list: [1, 2],
    file: [new Blob(['f'])],
    none: [],
  };
  await send(value, multipartBodyAs({ styles }));
  expect(parts().map(([name, kind, text]) => [name, kind, text])).toEqual([
    ['colours', '', 'red,a b'],
    ['pair', '', 'a|1|b|2'],
    ['place[street][no]', '', '1'],
    ['place[lines][0]', '', 'x'],
    ['from', '', '1'],
    ['to', '', '2'],
    ['list', '', '1'],
    ['list', '', '2'],
    ['file', 'application/octet-stream', 'f'],
  ]);
});

test('another kind of parts goes by its own name', async () => {
  await send({ meta: {} }, multipartBodyAs({ type: 'multipart/mixed' }));
  expect(type).toMatch(/^multipart\/mixed; boundary=[\w-]{10,70}$/);
});

test('a form that was made before is sent, and no name of a part or a file breaks out of its line', async () => {
  const given = new FormData();
  given.append('a"\r\nx: y', 'text');
  given.append('file', new File(['f'], 'e"\r\n\r\nvil.txt', { type: 'text/plain' }));
  await send(given, multipartBody);
  expect(parts().map(([name, , text]) => [name, text])).toEqual([
    ['a%22%0D%0Ax: y', 'text'],
    ['file', 'f'],
  ]);
  expect([...(await form()).keys()]).toEqual(['a"\r\nx: y', 'file']);
});

test('whatever the names and texts, the platform reads the parts that were given', async () => {
  const name = fc.string({ unit: 'binary', minLength: 1 }).filter((one) => !/^\d+$|%/.test(one));
  await fc.assert(
    fc.asyncProperty(fc.dictionary(name, fc.string({ unit: 'binary' }), { maxKeys: 4 }), async (value) => {
      const { content, type: own } = await multipartBody(value);
      const read = await new Response(content, { headers: { 'content-type': own } }).formData().catch(() => undefined);
      // An empty form is nothing to some readers.
      expect(Object.entries(value)).toEqual([...(read ?? [])]);
    }),
    { numRuns: 50 },
  );
});

test('a form writes the fields that have a style in it, and all others by itself', async () => {
  const styles = [
    ['ids', 'comma'],
    ['tags', 'pipe'],
    ['range', 'spread'],
    ['path', 'spread', true],
    ['__proto__', 'comma'],
  ] as const;
  const value = {
    a: 'x y',
    ids: [1, 2],
    none: null,
    tags: ['a', 'b&'],
    range: { from: 1, to: 2 },
    place: { city: 'é' },
    path: '/a b?c&d',
    list: [1, 2],
    ['__proto__']: [3, 4],
  };
  await send(value, formBodyAs(styles));
  expect(type).toBe('application/x-www-form-urlencoded');
  expect(bytes.toString()).toBe(
    'a=x+y&ids=1,2&tags=a%7Cb%26&from=1&to=2&place=%7B%22city%22%3A%22%C3%A9%22%7D&path=/a%20b?c%26d&list=1&list=2&__proto__=3,4',
  );
});
