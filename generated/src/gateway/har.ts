// A HAR in, the one request of it that is wanted out.

import { type Captured, checkUrl, collectHeaders, methodWord, withBody } from './captured.js';

const at = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The first accepted request that has the header, else the first that has it. */
export function readHar(text: string, wanted: string): Captured {
  let har: unknown;
  try {
    har = JSON.parse(text);
  } catch {
    throw new TypeError('the file begins like a HAR, but is no JSON');
  }
  const entries = list(at(at(har, 'log'), 'entries'));
  if (entries.length === 0) throw new TypeError('the file is JSON, but no HAR: it has no log.entries');
  const signed = entries.filter((entry) => headersOf(at(entry, 'request'))[wanted] !== undefined);
  const accepted = signed.find((entry) => /^2\d\d$/.test(String(at(at(entry, 'response'), 'status'))));
  const request = at(accepted ?? signed[0], 'request');
  if (request === undefined)
    throw new TypeError(`none of the HAR's ${entries.length} requests has the header ${wanted}`);
  const method = at(request, 'method');
  const url = at(request, 'url');
  if (typeof method !== 'string' || !methodWord.test(method) || typeof url !== 'string')
    throw new TypeError('the request of the HAR has no method or no url');
  const data = at(request, 'postData');
  const body = at(data, 'text');
  const encoding = at(data, 'encoding') === 'base64' ? 'base64' : 'utf8';
  const bytes = typeof body === 'string' ? Buffer.from(body, encoding) : Buffer.alloc(0);
  return withBody({ method: method.toUpperCase(), url: checkUrl(url), headers: headersOf(request) }, bytes);
}

function headersOf(request: unknown): Record<string, string | undefined> {
  return collectHeaders(
    list(at(request, 'headers')).flatMap((header) => {
      const [name, value] = [at(header, 'name'), at(header, 'value')];
      return typeof name === 'string' && typeof value === 'string' ? [[name, value] as const] : [];
    }),
  );
}
