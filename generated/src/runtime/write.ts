// A request as openapi-fetch made it in, all of it but the signature out: written once for all attempts.

import type { Outgoing } from './attempt.js';
import { jsonBody, type WrittenBody } from './body.js';
import { InvalidRequestError } from './errors.js';
import type { LightRequest } from './light-request.js';

/** At once where the body is written at once. */
export function write(request: LightRequest): Outgoing | Promise<Outgoing> {
  const { call, method, url, body } = request;
  call.method = method;
  call.url = url;
  if (/[{}]/.test(url)) throw new InvalidRequestError('invalid_request', 'a path value is missing');
  const written = body === undefined ? undefined : (call.operation.body ?? jsonBody)(body);
  return written instanceof Promise ? written.then((later) => compose(request, later)) : compose(request, written);
}

function compose({ call, url, headers }: LightRequest, body: WrittenBody | undefined): Outgoing {
  const { operation, options, settings } = call;
  const all: Record<string, string> = { accept: operation.answer === 'json' ? 'application/json' : '*/*' };
  // The caller's before ours, so that they replace none. Headers checks them and makes their names lower case.
  for (const [name, value] of headers) all[name] = value;
  if (options.headers) for (const [name, value] of new Headers(options.headers)) all[name] = value;
  if (!operation.public) Object.assign(all, settings.headers);
  if (body) all['content-type'] = body.type;
  const query = operation.public ? '' : settings.query;
  return { url: url + (url.includes('?') ? query : query.replace('&', '?')), headers: all, body: body?.content };
}
