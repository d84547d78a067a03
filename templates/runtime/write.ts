// A call, its header parameters and its written body in, all of its request but the signature out: once for all attempts.

import type { Outgoing } from './attempt.js';
import type { WrittenBody } from './body.js';
import type { Call } from './call.js';

/** Header values by name. What is null or undefined is left out. */
export type HeaderValues = Readonly<Record<string, unknown>> | undefined;

export function write(
  { operation, options, settings, url }: Call,
  headers: readonly HeaderValues[],
  body: WrittenBody | undefined,
): Outgoing {
  // The caller's first, so that they replace none of ours.
  const all: Record<string, string> = {
    accept: operation.accept ?? (operation.answer === 'json' ? 'application/json' : '*/*'),
  };
  for (const values of [...headers, options.headers]) if (values) addHeaders(all, values);
  if (body) all['content-type'] = body.type;
  let target = url;
  if (!operation.public) {
    const { query } = settings;
    const { cookie } = all;
    Object.assign(all, settings.headers);
    // Cookies of the call stand behind the one that lets in.
    if (cookie && cookie !== all.cookie) all.cookie += `; ${cookie}`;
    if (query) target += url.includes('?') ? query : query.replace('&', '?');
  }
  return { url: target, headers: all, body: body?.content };
}

function addHeaders(all: Record<string, string>, values: object): void {
  for (const [given, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    // Headers checks the value, and makes its name lower case.
    for (const [name, text] of new Headers([[given, String(value)]])) all[name] = text;
  }
}
