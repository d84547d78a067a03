// A fetch and a base URL in, the ways to send one signed checkout out: bare, ours, and what the field does.

import { createHmac } from 'node:crypto';
import createClient, { type Middleware } from 'openapi-fetch';
import { answers, watchDrift } from '../../generated/dist/drift.js';
import type { paths } from '../../generated/dist/fetch.js';
import { ChingChingPay, type DriftReport, resolveNextAction } from '../../generated/dist/index.js';
import { apiKey, path, request, secret } from './checkout.js';
import type { Variant } from './rounds.js';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const plain = { 'content-type': 'application/json', 'x-api-key': apiKey };
const sign = (body: string): string => createHmac('sha256', secret).update(body).digest('hex');

/** What the watch told: the bench's answer has no drift, so that watching costs what it costs every day. */
export const reports: DriftReport[] = [];

export function bareFetch(fetch: Fetch, server: string): Variant {
  const url = server + path;
  const call = async () => (await fetch(url, { method: 'POST', headers: plain, body: JSON.stringify(request) })).json();
  return { name: 'bare fetch + JSON', call };
}

export function bareSigned(fetch: Fetch, server: string): Variant {
  const url = server + path;
  const call = async () => {
    const body = JSON.stringify(request);
    const headers = { ...plain, 'x-signature': sign(body) };
    return (await fetch(url, { method: 'POST', headers, body })).json();
  };
  return { name: 'bare fetch + node HMAC', call };
}

export function ours(fetch: Fetch, server: string): Variant {
  const client = new ChingChingPay({ server, apiKey, secret, fetch });
  return { name: 'ours: sign and send', call: async () => client.payments.checkout(request) };
}

export function oursProtected(fetch: Fetch, server: string): Variant {
  const onDrift = watchDrift(answers, (report) => reports.push(report));
  const client = new ChingChingPay({ server, apiKey, secret, fetch, deadline: 60_000, onDrift });
  const call = async () => {
    const next = resolveNextAction((await client.payments.checkout(request)).next_action);
    if (next.kind !== 'redirect_to_url') throw new Error(`the bench's own answer is ${next.kind}`);
  };
  return { name: 'ours: every protection', call };
}

export function openapiFetch(fetch: Fetch, server: string): Variant {
  return viaOpenapiFetch('openapi-fetch, unsigned', fetch, server);
}

export function withNodeMiddleware(fetch: Fetch, server: string): Variant {
  return viaOpenapiFetch('openapi-fetch + middleware, node HMAC', fetch, server, async (body) => sign(body));
}

export function withWebCryptoMiddleware(fetch: Fetch, server: string): Variant {
  const encoder = new TextEncoder();
  const { subtle } = globalThis.crypto;
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = subtle.importKey('raw', encoder.encode(secret), hmac, false, ['sign']);
  return viaOpenapiFetch('openapi-fetch + middleware, WebCrypto', fetch, server, async (body) =>
    Buffer.from(await subtle.sign('HMAC', await key, encoder.encode(body))).toString('hex'),
  );
}

/** The usual middleware: reads the body back from a copy of the request, and signs that. */
function viaOpenapiFetch(
  name: string,
  fetch: Fetch,
  baseUrl: string,
  signature?: (body: string) => Promise<string>,
): Variant {
  const client = createClient<paths>({
    baseUrl,
    headers: { 'x-api-key': apiKey },
    fetch: (sent) => fetch(sent.url, sent),
  });
  const signing: Middleware = {
    async onRequest({ request: sent }) {
      sent.headers.set('x-signature', (await signature?.(await sent.clone().text())) ?? '');
    },
  };
  if (signature) client.use(signing);
  return { name, call: async () => (await client.POST(path, { body: request })).data };
}
