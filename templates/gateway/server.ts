// A gateway in, a server on loopback out.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Incoming } from './admission.js';
import type { Gateway } from './gateway.js';

export interface Listening {
  /** The base URL for a client's `server` option. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** More than the gateway takes is not read on. */
const largest = 1_100_000;

/** Serves a gateway on 127.0.0.1; port 0, the default, takes any that is free. */
export function listen(gateway: Gateway, { port = 0 }: { readonly port?: number } = {}): Promise<Listening> {
  const server = createServer((message, response) => {
    answer(gateway, message, response).catch(() => response.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      resolve({
        url: `http://127.0.0.1:${bound}${gateway.base}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

async function answer(gateway: Gateway, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const reply = await gateway.handle(await read(message));
  response.writeHead(reply.status, { ...reply.headers, 'content-length': reply.body.length });
  response.end(reply.body);
}

async function read(message: IncomingMessage): Promise<Incoming> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    if (size <= largest) chunks.push(chunk);
  }
  const headers: Record<string, string | undefined> = Object.create(null);
  for (const [name, value] of Object.entries(message.headers))
    headers[name] = Array.isArray(value) ? value.join(', ') : value;
  return { method: message.method ?? 'GET', url: message.url ?? '/', headers, body: Buffer.concat(chunks) };
}
