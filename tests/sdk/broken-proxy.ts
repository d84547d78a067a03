// A sandbox in, a server on loopback out that does harm to what comes by: on node:net, so that any harm can be done.

import { createServer, type Socket } from 'node:net';
import type { Gateway, Reply } from 'chingchingpay/sandbox';

/** What happens to requests whose path ends so; all others are answered as the sandbox answers. */
export interface Harm {
  readonly path: string;
  /** Whether the sandbox carries the request out before the harm is done. */
  readonly carriedOut: boolean;
  /** `answer` is what would have gone out: head and body. */
  readonly strike: (socket: Socket, answer: Answered) => void;
}

export interface Answered {
  readonly head: string;
  readonly body: Uint8Array;
}

export interface BrokenProxy {
  readonly url: string;
  readonly port: number;
  /** The request lines that came, with everything that belongs to them read to the last byte. */
  readonly received: readonly string[];
  /** How many connections were opened. */
  readonly connections: () => number;
  harm: Harm | undefined;
  readonly close: () => Promise<void>;
}

/** Listens on a port; any that is free unless told which. */
export function openProxy(gateway: Gateway, port = 0): Promise<BrokenProxy> {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    readRequests(socket, async (line, headers, body) => {
      received.push(line);
      const [method = '', url = ''] = line.split(' ');
      const { harm } = proxy;
      const struck = harm && url.split('?')[0]?.endsWith(harm.path) ? harm : undefined;
      const reply = struck?.carriedOut === false ? nothing : await gateway.handle({ method, url, headers, body });
      const answer = { head: headOf(reply), body: reply.body };
      if (struck) struck.strike(socket, answer);
      else socket.write(Buffer.concat([Buffer.from(answer.head), answer.body]));
    });
  });
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      for (const socket of sockets) socket.destroy();
    });
  const proxy: BrokenProxy & { url: string; port: number } = {
    url: '',
    port,
    received,
    connections: () => connections,
    harm: undefined,
    close,
  };
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      proxy.port = typeof address === 'object' && address ? address.port : port;
      proxy.url = `http://127.0.0.1:${proxy.port}/gateway`;
      resolve(proxy);
    });
  });
}

/** What stands for the answer to a request that was not carried out. */
const nothing: Reply = {
  status: 200,
  headers: {},
  body: Buffer.from(JSON.stringify({ data: { note: 'lost '.repeat(40) } })),
};

function headOf({ status, headers, body }: Reply): string {
  const lines = Object.entries({ ...headers, 'content-length': String(body.length) });
  return `HTTP/1.1 ${status} X\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
}

type OnRequest = (line: string, headers: Record<string, string>, body: Uint8Array) => Promise<void>;

/** Requests one after another, each when its last byte is there. Chunked bodies are not read: the SDK sends none. */
function readRequests(socket: Socket, onRequest: OnRequest): void {
  let held = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    held = Buffer.concat([held, chunk]);
    const end = held.indexOf('\r\n\r\n');
    if (end < 0) return;
    const [line = '', ...lines] = held.subarray(0, end).toString('latin1').split('\r\n');
    const headers = Object.fromEntries(
      lines.map((one) => [one.slice(0, one.indexOf(':')).toLowerCase(), one.slice(one.indexOf(':') + 1).trim()]),
    );
    const whole = end + 4 + Number(headers['content-length'] ?? 0);
    if (held.length < whole) return;
    const body = new Uint8Array(held.subarray(end + 4, whole));
    held = held.subarray(whole);
    void onRequest(line, headers, body);
  });
}
