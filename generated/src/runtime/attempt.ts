// One prepared request in, its answer out: signed, sent and read. The one place where bytes become a request.

import type { Call } from './call.js';
import { receive } from './receive.js';
import { addSignature } from './signing.js';
import { quietly, show } from './view.js';

/** A request that only lacks its signature. The body is text, or bytes of our own that nobody else holds. */
export interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
}

export async function attempt(call: Call, { url, headers, body }: Outgoing, signal: AbortSignal): Promise<unknown> {
  const { settings, method, operation } = call;
  const { recipe, mac, logger, onRequest, onResponse, fetch = globalThis.fetch } = settings;
  call.response = undefined;
  call.text = '';
  // Object.assign and not a spread, which costs ten times as much once a header is added to its copy.
  const all = Object.assign({}, headers);
  if (logger || onRequest) await show(call, onRequest, Object.entries(headers), body);

  if (recipe && mac && !operation.public) {
    const later = addSignature(recipe, mac, { method, url, headers: all, body });
    if (later) await later;
    call.signature = all[recipe.header] ?? '';
  }
  // Hooks and signing may have waited, and the caller may have left: then nothing is sent.
  if (signal.aborted) return undefined;

  call.sent = true;
  const sent = typeof body === 'object' ? new Uint8Array(body) : (body ?? null);
  const response = await fetch(url, { method, headers: all, body: sent, redirect: 'manual', signal });
  try {
    return await receive(call, response);
  } finally {
    if (logger || onResponse) quietly(() => show(call, onResponse, response.headers, call.text));
  }
}
