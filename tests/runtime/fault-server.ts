// What to do with each request in, a real server on 127.0.0.1 that does it to the socket and counts what it received out.

import { createServer, type Server, type Socket } from 'node:net';

/** One request, read whole. */
export interface Got {
  readonly head: string;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

export interface FaultServer {
  readonly url: string;
  /** Every request that arrived whole. */
  readonly received: Got[];
  readonly close: () => Promise<void>;
}

/** `react` gets the socket, the request and how many came before it. */
export async function faultServer(react: (socket: Socket, got: Got, before: number) => void): Promise<FaultServer> {
  const received: Got[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    let bytes = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      const end = bytes.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = bytes.subarray(0, end).toString('latin1');
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      if (bytes.length < end + 4 + length) return;
      const got = { head, headers: headersOf(head), body: bytes.subarray(end + 4, end + 4 + length) };
      bytes = bytes.subarray(end + 4 + length);
      received.push(got);
      react(socket, got, received.length - 1);
    });
  });
  return { url: await listen(server), received, close: () => close(server, sockets) };
}

/** A whole answer. */
export function answer(
  socket: Socket,
  status: number,
  body: string | Uint8Array,
  headers: readonly string[] = [],
): void {
  const bytes = Buffer.from(body);
  const lines = [
    `HTTP/1.1 ${status} x`,
    'content-type: application/json',
    `content-length: ${bytes.length}`,
    ...headers,
  ];
  socket.write(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), bytes]));
}

/** A port where nobody listens. */
export async function closedUrl(): Promise<string> {
  const server = createServer();
  const url = await listen(server);
  await close(server, new Set());
  return url;
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
    });
  });
}

function close(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  return new Promise((resolve) => server.close(() => resolve()));
}

function headersOf(head: string): Record<string, string> {
  const lines = head.split('\r\n').slice(1);
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
}
