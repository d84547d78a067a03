// A request as openapi-fetch made it in, all of it but the signature out: written once for all attempts.

import type { Outgoing } from './attempt.js';
import { jsonBody } from './body.js';
import { InvalidRequestError } from './errors.js';
import type { LightRequest } from './light-request.js';

export async function write({ call, method, url, headers, body }: LightRequest): Promise<Outgoing> {
  const { operation, settings } = call;
  call.method = method;
  call.url = url;
  if (/[{}]/.test(url)) throw new InvalidRequestError('invalid_request', 'a path value is missing');
  const written = body === undefined ? undefined : await (operation.body ?? jsonBody)(body);
  const query = operation.public ? '' : settings.query;
  return {
    url: url + (url.includes('?') ? query : query.replace('&', '?')),
    // The caller's first, so that they replace none of ours. Headers has checked them and made their names lower case.
    headers: {
      accept: operation.answer === 'json' ? 'application/json' : '*/*',
      ...Object.fromEntries(headers),
      ...(operation.public ? undefined : settings.headers),
      ...(written && { 'content-type': written.type }),
    },
    body: written?.content,
  };
}
