// A file that holds one request, as raw HTTP, a curl command or a HAR, in; the request out.

import { readCurl } from './curl.js';
import { readHar } from './har.js';

/** A request as it was sent. */
export interface Captured {
  readonly method: string;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The exact bytes; absent when there is none. */
  readonly body?: Uint8Array;
}

export const methodWord = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE)$/i;
const largest = 20_000_000;

/** `wanted` is a header that the right one of several requests has. Throws a `TypeError` that says what was expected. */
export function readCaptured(file: Uint8Array, wanted: string): Captured {
  if (file.length > largest) throw new TypeError(`the file has ${file.length} bytes, more than one request`);
  const bytes = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf ? file.subarray(3) : file;
  const start = Buffer.from(bytes.subarray(0, 400)).toString('latin1').trimStart();
  if (start.startsWith('{')) return readHar(Buffer.from(bytes).toString('utf8'), wanted);
  if (/^(\$\s*)?curl(\.exe)?\s/.test(start)) return readCurl(Buffer.from(bytes).toString('utf8'));
  return readHttp(bytes);
}

/** `POST /path HTTP/1.1`, headers, an empty line, the body. */
export function readHttp(file: Uint8Array): Captured {
  const text = Buffer.from(file).toString('latin1');
  const lines: string[] = [];
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).replace(/\r$/, '');
    at = end < 0 ? text.length : end + 1;
    const isNote = /^(#|\/\/)/.test(line) || (lines.length === 0 && line.trim() === '');
    if (isNote) continue;
    if (line === '') break;
    lines.push(line);
  }
  const [first = '', ...rest] = lines;
  const [method = '', url = '', version] = first.trim().split(/\s+/);
  if (
    !methodWord.test(method) ||
    !/^(https?:\/\/|\/)/.test(url) ||
    (version !== undefined && !/^HTTP\//i.test(version))
  )
    throw new TypeError('the file is neither raw HTTP (POST /path HTTP/1.1), nor a curl command, nor a HAR');
  const headers = collectHeaders(
    rest.map((line) => {
      const colon = line.indexOf(':');
      if (colon <= 0) throw new TypeError('a header line of the request has no colon');
      return [line.slice(0, colon), Buffer.from(line.slice(colon + 1), 'latin1').toString('utf8')] as const;
    }),
  );
  const host = headers.host;
  const address = url.startsWith('/') && host !== undefined ? `https://${host}${url}` : url;
  return withBody(
    { method: method.toUpperCase(), url: checkUrl(address), headers },
    cutBody(file.subarray(at), headers['content-length']),
  );
}

/** An editor ends a file with a line break that was never sent; the length, where it is given, is right. */
function cutBody(body: Uint8Array, length: string | undefined): Uint8Array {
  if (length !== undefined && /^\d{1,9}$/.test(length)) {
    if (Number(length) <= body.length) return body.subarray(0, Number(length));
    throw new TypeError(
      `content-length says ${length} bytes, but the file has a body of ${body.length}: was it changed?`,
    );
  }
  let end = body.length;
  while (end > 0 && (body[end - 1] === 0x0a || body[end - 1] === 0x0d)) end--;
  return body.subarray(0, end);
}

export function withBody(request: Omit<Captured, 'body'>, body: Uint8Array): Captured {
  return body.length === 0 ? request : { ...request, body };
}

export function collectHeaders(entries: readonly (readonly [string, string])[]): Record<string, string | undefined> {
  const headers: Record<string, string | undefined> = Object.create(null);
  for (const [name, value] of entries) if (!name.startsWith(':')) headers[name.trim().toLowerCase()] = value.trim();
  return headers;
}

export function checkUrl(url: string): string {
  if (!URL.canParse(url, 'http://localhost')) throw new TypeError('the address of the request cannot be read');
  return url;
}
