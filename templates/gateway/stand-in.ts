// The platform's Request in, its Response out: how a gateway stands in for fetch, faults of the network included.

import type { Incoming } from './admission.js';
import type { Reply } from './reply.js';

export async function receive(request: Request): Promise<Incoming> {
  return {
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(request.headers),
    body: new Uint8Array(await request.arrayBuffer()),
  };
}

/** Rejects as fetch does: with the signal's reason, or with a `TypeError` that names ECONNRESET. */
export async function respond(reply: Reply, signal: AbortSignal): Promise<Response> {
  if (reply.trouble === 'silence') return until(signal);
  if (reply.delay) await Promise.race([until(signal), new Promise((done) => setTimeout(done, reply.delay))]);
  signal.throwIfAborted();
  if (reply.trouble === 'reset') throw resetError();
  const { status, headers, body } = reply;
  return new Response(reply.trouble === 'cut' ? half(body) : copy(status, body), { status, headers });
}

function until(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** A redirect has no body, and Response insists on it. */
const copy = (status: number, body: Uint8Array): Uint8Array<ArrayBuffer> | null =>
  status === 303 ? null : new Uint8Array(body);

function half(body: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(body.subarray(0, Math.ceil(body.length / 2)));
    },
    pull(controller) {
      controller.error(resetError());
    },
  });
}

function resetError(): TypeError {
  const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  return new TypeError('fetch failed', { cause });
}
