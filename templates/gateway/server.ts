// A gateway in, a server on loopback out.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Incoming } from './admission.js';
import { guardConnections } from './connection.js';
import { type Gateway, largestBody } from './gateway.js';
import { Refusal, type Reply } from './reply.js';

/** A sandbox that can be reached on this machine. */
export interface Listening {
  /** The base URL for a client's `server` option. */
  readonly url: string;
  /** Ends all connections. */
  readonly close: () => Promise<void>;
}

/** Serves a gateway on 127.0.0.1; port 0, the default, takes any that is free. Rejects when the port is taken. */
export function listen(gateway: Gateway, { port = 0 }: { readonly port?: number } = {}): Promise<Listening> {
  let origin = '';
  const busy = new WeakSet<object>();
  const server = createServer(limits, (message, response) => {
    receive(message, origin)
      .then((request) => gateway.handle(request))
      .catch((error: unknown) => {
        if (error instanceof Refusal) return gateway.refuse(error);
        throw error;
      })
      .then((reply) => {
        if (response.socket) busy.add(response.socket);
        return respond(reply, response);
      })
      .catch(() => response.destroy());
    response.once('finish', () => busy.delete(message.socket));
  });
  guardConnections(server, busy, (refusal) => gateway.refuse(refusal));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`;
      resolve({ url: origin + gateway.base, close: () => close(server) });
    });
  });
}

/** Milliseconds and bytes. A connection that says nothing, or a word now and then, is given up. */
const limits = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  // Node's own 5 s are less than a debugger's halt in a process that holds client and gateway, and the client's next
  // request would go into a connection that ends.
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 1000,
  // Node would refuse a request without a host by itself, and without a word.
  requireHostHeader: false,
};

function close(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

async function respond({ status, headers, body, trouble, delay }: Reply, response: ServerResponse): Promise<void> {
  if (trouble === 'silence') return;
  if (delay) await new Promise((done) => setTimeout(done, delay));
  if (trouble === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  response.writeHead(status, { ...headers, 'content-length': body.length });
  if (trouble === 'cut') response.write(body.subarray(0, Math.ceil(body.length / 2)), () => response.destroy());
  else response.end(body);
}

async function receive(message: IncomingMessage, origin: string): Promise<Incoming> {
  if (message.headers.host === undefined && message.httpVersion === '1.1')
    throw new Refusal(400, 'the header host is missing');
  const headers: Record<string, string | readonly string[] | undefined> = Object.create(null);
  for (const [name, values] of Object.entries(message.headersDistinct))
    headers[name] = values?.length === 1 ? values[0] : values;
  const { method = 'GET', url = '/' } = message;
  return { method, url, headers, body: await read(message), origin };
}

/** The body; of one that is too large, a little more than is allowed, so that the gateway refuses it. */
async function read(message: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of message) {
    if (!(chunk instanceof Uint8Array)) continue;
    // The rest is read and thrown away, because an answer to a client that still sends would be lost.
    if (size <= largestBody) chunks.push(chunk);
    size += chunk.length;
  }
  return Buffer.concat(chunks);
}
