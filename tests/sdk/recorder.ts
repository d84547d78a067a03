// Answers in, a server on loopback out that keeps every request as it came: its target, its headers, its exact bytes.

import { createServer } from 'node:http';
import type { Gateway, Reply } from 'chingchingpay/sandbox';

export interface Recorded {
  readonly method: string;
  /** As it stood in the request line. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

export interface Recorder {
  /** The base URL for a client's `server` option. */
  readonly url: string;
  readonly origin: string;
  readonly requests: readonly Recorded[];
  readonly close: () => Promise<void>;
}

export type Answering = (request: Recorded) => Reply | Promise<Reply>;

/** `answer` is asked for each request, after it was kept. */
export function record(answer: Answering = () => reply(200, '{}')): Promise<Recorder> {
  const requests: Recorded[] = [];
  const server = createServer(async (message, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of message) chunks.push(chunk);
    const { method = '', url: target = '', headersDistinct } = message;
    const headers = Object.entries(headersDistinct).map(([name, values]) => [name, values?.join(', ')]);
    const request = { method, target, headers: Object.fromEntries(headers), body: Buffer.concat(chunks) };
    requests.push(request);
    const { status, headers: answered, body } = await answer(request);
    response.writeHead(status, { ...answered, 'content-length': body.length }).end(body);
  });
  // Only the client ends a connection, so that none ends under its next request.
  server.keepAliveTimeout = 0;
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
      const close = () =>
        new Promise<void>((done) => {
          server.close(() => done());
          server.closeAllConnections();
        });
      resolve({ url: `${origin}/gateway`, origin, requests, close });
    });
  });
}

/** A sandbox that answers behind a recorder. */
export const answeredBy =
  (gateway: Gateway): Answering =>
  ({ method, target, headers, body }) =>
    gateway.handle({ method, url: target, headers, body });

export function reply(status: number, body: string | Uint8Array = '', headers: Record<string, string> = {}): Reply {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: bytes };
}
