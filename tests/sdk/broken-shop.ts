// A sandbox behind a network that breaks in, a client of it and all the harm that can be done out; anew for each test.

import type { Socket } from 'node:net';
import { ChingChingPay, type ChingChingPayOptions, OutcomeUnknownError } from 'chingchingpay';
import { createSandbox, type Gateway } from 'chingchingpay/sandbox';
import { afterEach, beforeEach, vi } from 'vitest';
import { type Answered, type BrokenProxy, type Harm, openProxy } from './broken-proxy.js';
import { caught } from './shop.js';

export let gateway: Gateway;
export let proxy: BrokenProxy;
beforeEach(async () => {
  gateway = createSandbox();
  proxy = await openProxy(gateway);
  // Retries wait next to nothing.
  vi.spyOn(Math, 'random').mockReturnValue(0.01);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await proxy.close();
});

const credentials = () => ({ apiKey: gateway.credentials.apiKey ?? '', secret: gateway.credentials.secret ?? '' });

export const clientOf = (more: Partial<ChingChingPayOptions> = {}) =>
  new ChingChingPay({ server: proxy.url, ...credentials(), timeout: 10_000, ...more });

export const paths = {
  checkout: '/api/v1/payments/checkout',
  query: '/api/v1/payments/transactions/query',
  refund: '/api/v1/payments/transactions/refund',
  link: '/api/v1/payments/link',
};

export const receivedAt = (path: string): number => proxy.received.filter((line) => line.includes(`${path} `)).length;

const half = ({ body }: Answered): Uint8Array => body.subarray(0, Math.ceil(body.length / 2));

export const say =
  (status: number, body = '', headers = '') =>
  (socket: Socket): void => {
    socket.write(`HTTP/1.1 ${status} X\r\n${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };

/** Little time for what never comes, so that the test is quick; enough for all else, however busy the machine is. */
export const patience = (cause: object): { timeout: number } => ({
  timeout: 'code' in cause && cause.code === 'timeout' ? 200 : 10_000,
});

/** Listens again where the last one did. */
export async function reopen(port: number): Promise<void> {
  proxy = await openProxy(gateway, port);
}

/** What may happen after the last byte of a request was read: the harm, and what the cause says of it. */
export const harms: Readonly<Record<string, readonly [Harm['strike'], object]>> = {
  'the connection is reset': [
    (socket) => socket.resetAndDestroy(),
    { code: 'connection', sent: 'maybe', fault: 'ECONNRESET' },
  ],
  'the connection is closed': [
    (socket) => socket.end(),
    { code: 'connection', sent: 'maybe', fault: 'UND_ERR_SOCKET' },
  ],
  'no answer comes in time': [() => undefined, { code: 'timeout' }],
  'the head comes and no body': [(socket, { head }) => socket.write(head), { code: 'timeout' }],
  'half of the body comes, and then nothing': [
    (socket, answer) => socket.write(Buffer.concat([Buffer.from(answer.head), half(answer)])),
    { code: 'timeout' },
  ],
  'the body drips, slower than there is time': [
    (socket, { head, body }) => {
      socket.write(head);
      let at = 0;
      const drip = setInterval(() => socket.write(body.subarray(at, ++at)), 20);
      socket.on('close', () => clearInterval(drip));
    },
    { code: 'timeout' },
  ],
  'the body is cut': [
    (socket, answer) => socket.end(Buffer.concat([Buffer.from(answer.head), half(answer)])),
    { code: 'connection', sent: 'maybe' },
  ],
  'the body is cut by a reset': [
    (socket, answer) =>
      socket.write(Buffer.concat([Buffer.from(answer.head), half(answer)]), () => socket.resetAndDestroy()),
    { code: 'connection', sent: 'maybe' },
  ],
  'the chunks never end': [
    (socket) => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"dat\r\n'),
    { code: 'connection', sent: 'maybe' },
  ],
  'what comes is no HTTP': [(socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'), { code: 'connection', sent: 'maybe' }],
  'what comes is half a status line': [(socket) => socket.end('HTTP/1.1 2'), { code: 'connection', sent: 'maybe' }],
  'what comes is gzip and says so, and is not': [
    say(200, 'plain', 'content-encoding: gzip\r\n'),
    { code: 'connection', sent: 'maybe' },
  ],
  'the JSON is half': [
    (socket, { body }) => say(200, Buffer.from(body.subarray(0, 20)).toString())(socket),
    { code: 'unreadable', reason: 'syntax', status: 200 },
  ],
  'the answer is empty': [say(200), { code: 'unreadable', reason: 'empty', status: 200, body: '' }],
  'a key comes twice': [
    say(200, '{"data":null,"data":{"payment_id":"p"}}'),
    { code: 'unreadable', reason: 'duplicate', status: 200 },
  ],
  '500 and nothing': [say(500), { code: 'http_500', status: 500, body: '' }],
  '502 and HTML': [say(502, '<h1>Bad Gateway</h1>'), { code: 'http_502', body: '<h1>Bad Gateway</h1>' }],
  '503 and a time to come back': [say(503, 'later', 'retry-after: 0\r\n'), { code: 'http_503', body: 'later' }],
  '504': [say(504), { code: 'http_504' }],
  '429': [say(429, 'slow down', 'retry-after: 0\r\n'), { code: 'http_429', retryAfter: 0 }],
  '408': [say(408), { code: 'http_408' }],
  'a redirect': [say(307, '', 'location: /elsewhere\r\n'), { code: 'redirect', status: 307 }],
};
export const reset: Harm['strike'] = (socket) => socket.resetAndDestroy();

/** What a call throws when nobody knows whether it was carried out. */
export async function lost(call: PromiseLike<unknown>): Promise<OutcomeUnknownError> {
  const error = await caught(call);
  if (error instanceof OutcomeUnknownError) return error;
  throw error;
}
