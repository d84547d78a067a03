// A connection that brings no request a gateway could answer in; one answer in the envelope out, and its end.

import { type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { Refusal, type Reply } from './reply.js';

/** So many connections are held at a time. */
const most = 1024;

/** What Node says of a connection that it gives up. */
const causes: Readonly<Record<string, readonly [number, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'the request took too long to arrive'],
  HPE_HEADER_OVERFLOW: [431, 'the headers are too large'],
};

/**
 * Answers what Node would answer without a word, or not in our envelope. `refuse` puts a refusal in it; on a socket that
 * is `busy` an answer has begun, and nothing may come between.
 */
export function guardConnections(server: Server, busy: WeakSet<object>, refuse: (refusal: Refusal) => Reply): void {
  const say = (socket: Duplex, refusal: Refusal): void => {
    if (socket.writable && !busy.has(socket)) socket.end(print(refuse(refusal)), () => socket.destroy());
    else socket.destroy();
  };
  let held = 0;
  server.on('connection', (socket) => {
    held += 1;
    socket.on('close', () => {
      held -= 1;
    });
    if (held > most) say(socket, new Refusal(429, `more than ${most} connections are open`));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const [status, what] = causes[error.code ?? ''] ?? [400, 'this is not a request of HTTP/1.1'];
    say(socket, new Refusal(status, what));
  });
  server.on('connect', (_, socket) => say(socket, new Refusal(405, 'CONNECT is not taken: this is no proxy')));
  server.on('checkExpectation', (_, response) => {
    const { status, headers, body } = refuse(new Refusal(417, 'the only expectation that is met is 100-continue'));
    response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
  });
}

function print({ status, headers, body }: Reply): Uint8Array {
  const fields = { ...headers, connection: 'close', 'content-length': String(body.length) };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`), body]);
}
