// Raw HTTP, curl commands and HARs in, the request that was sent out; what is none is refused in one line.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCaptured } from './captured.js';
import { splitWords } from './curl.js';

const http = `POST /gateway/api/v1/orders?a=1 HTTP/1.1\r\nHost: tea.example\r\nX-Signature: abc\r\nContent-Length: 9\r\n\r\n{"a":"b"}\r\n`;
describe('a file becomes a request', () => {
  const wanted = { method: 'POST', url: 'https://tea.example/gateway/api/v1/orders?a=1', body: '{"a":"b"}' };
  test.each([
    ['raw HTTP', http],
    [
      'raw HTTP without a version or a length',
      http.replace(' HTTP/1.1', '').replace('Content-Length: 9\r\n', '').replaceAll('\r', ''),
    ],
    [
      'a curl command',
      `curl --location --request POST 'https://tea.example/gateway/api/v1/orders?a=1' \\\n--header 'x-signature: abc' \\\n--data-raw '{"a":"b"}'\n`,
    ],
    [
      'another curl command',
      `$ curl "https://tea.example/gateway/api/v1/orders?a=1" -H "X-Signature: abc" -d "{\\"a\\":\\"b\\"}" --compressed -s`,
    ],
    [
      'a HAR',
      JSON.stringify({
        log: {
          entries: [
            { request: { method: 'GET', url: 'https://x/', headers: [] } },
            {
              response: { status: 200 },
              request: {
                method: 'POST',
                url: wanted.url,
                headers: [{ name: 'X-Signature', value: 'abc' }],
                postData: { text: wanted.body },
              },
            },
          ],
        },
      }),
    ],
  ])('%s', (_, text) => {
    const found = readCaptured(Buffer.from(text), 'x-signature');
    expect([found.method, found.url, Buffer.from(found.body ?? '').toString(), found.headers['x-signature']]).toEqual([
      wanted.method,
      wanted.url,
      wanted.body,
      'abc',
    ]);
  });

  test.each([
    ['nothing', ''],
    ['prose', 'Please sign this'],
    ['JSON that is no HAR', '{"a":1}'],
    ['a HAR without the header', '{"log":{"entries":[{"request":{"method":"GET","url":"/","headers":[]}}]}}'],
    ['an open quote', "curl 'https://tea.example"],
    ['a body from a file', 'curl https://tea.example -d @body.json'],
    ['a form', 'curl https://tea.example -F a=b'],
    ['a body shorter than its length', http.replace('Content-Length: 9', 'Content-Length: 90')],
    ['a header without a colon', 'GET / HTTP/1.1\nHost\n\n'],
  ])('%s is refused in one line', (_, text) => {
    expect(() => readCaptured(Buffer.from(text), 'x-signature')).toThrow(TypeError);
  });

  test('words as a shell splits them', () => {
    expect(splitWords(`a 'b c' "d\\"e" $'f\\n\\u8336' g\\ h \\\n i''`)).toEqual([
      'a',
      'b c',
      'd"e',
      'f\n茶',
      'g h',
      'i',
    ]);
  });

  test('no bytes make it fail otherwise', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ maxLength: 80 }).map((text) => Buffer.from(`curl ${text}`)),
      fc.json().map((text) => Buffer.from(`{"log":{"entries":[{"request":${text}}]}}`)),
      fc.string({ maxLength: 80 }).map((text) => Buffer.from(`POST / HTTP/1.1\n${text}`)),
    );
    fc.assert(
      fc.property(bytes, (file) => {
        try {
          readCaptured(file, 'x-signature');
        } catch (error) {
          if (!(error instanceof TypeError)) throw error;
        }
      }),
      { numRuns: 500, interruptAfterTimeLimit: 2000 },
    );
  });
});
