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
  if (url.includes('{')) throw new InvalidRequestError('invalid_request', 'a path value is missing');
  if (body === undefined) return compose(request);
  const written = (call.operation.body ?? jsonBody)(body);
  return written instanceof Promise ? written.then((later) => compose(request, later)) : compose(request, written);
}

function compose({ call, url, headers }: LightRequest, body?: WrittenBody): Outgoing {
  const { operation, options, settings } = call;
  // The caller's first, so that they replace none of ours. Headers checks them and makes their names lower case.
  const all: Record<string, string> = {
    accept: operation.accept ?? (operation.answer === 'json' ? 'application/json' : '*/*'),
  };
  if (operation.headers !== false) for (const [name, value] of headers) all[name] = value;
  if (options.headers) for (const [name, value] of new Headers(options.headers)) all[name] = value;
  if (body) all['content-type'] = body.type;
  if (operation.public) return { url, headers: all, body: body?.content };
  const { query } = settings;
  const { cookie } = all;
  Object.assign(all, settings.headers);
  // Cookies of the call stand behind the one that lets in.
  if (cookie && cookie !== all.cookie) all.cookie += `; ${cookie}`;
  return {
    url: query ? url + (url.includes('?') ? query : query.replace('&', '?')) : url,
    headers: all,
    body: body?.content,
  };
}
