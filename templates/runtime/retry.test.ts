// Which failures of a read are tried again, how long it waits, and that each try is signed anew.

import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, closedUrl, type FaultServer, faultServer } from '../../tests/runtime/fault-server.js';
import { failureOf, paid, profile, secret, Till } from '../../tests/runtime/till.js';
import { hex } from './encoding.js';
import { StatusError } from './errors.js';
import { body, nonce, timestamp } from './parts.js';
import { readRetryAfter, retryDelay } from './retry.js';
import { verify } from './verify.js';

type React = Parameters<typeof faultServer>[0];
const opened: FaultServer[] = [];

async function serve(react: React): Promise<FaultServer> {
  const server = await faultServer(react);
  opened.push(server);
  return server;
}

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

describe('a read', () => {
  test.each([408, 429, 500, 502, 503, 504, 599])('is tried twice more on HTTP %i', async (status) => {
    const server = await serve((socket, _, before) => answer(socket, before < 2 ? status : 200, paid()));
    expect(await new Till({ server: server.url }).ask('r')).toEqual({ id: 'p1' });
    expect(server.received).toHaveLength(3);
  });

  test.each([400, 401, 404, 409, 422])('is not tried again on HTTP %i', async (status) => {
    const server = await serve((socket) => answer(socket, status, '{}'));
    const error = await failureOf(new Till({ server: server.url }).ask('r'));
    expect(error).toMatchObject({ code: `http_${status}`, attempts: 1, body: '{}' });
    expect(error).not.toHaveProperty('settle');
    expect(server.received).toHaveLength(1);
  });

  test.each([
    ['reset', (socket) => socket.resetAndDestroy()],
    ['cut', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{')],
  ] satisfies [string, (socket: Socket) => unknown][])('is tried again when the connection is %s', async (_, react) => {
    const server = await serve((socket, _, before) => (before < 2 ? react(socket) : answer(socket, 200, paid())));
    expect(await new Till({ server: server.url }).ask('r')).toEqual({ id: 'p1' });
    expect(server.received).toHaveLength(3);
  });

  test('is tried again when an attempt takes too long', async () => {
    const server = await serve((socket, _, before) => before > 0 && answer(socket, 200, paid()));
    expect(await new Till({ server: server.url, timeout: 400 }).ask('r')).toEqual({ id: 'p1' });
    expect(server.received).toHaveLength(2);
  });

  test.each([
    ['an unreadable answer', 200, '<html>', 'unreadable'],
    ['a failed envelope', 200, '{"code":1}', 'envelope'],
    ['a redirect', 302, '', 'redirect'],
  ])('is not tried again on %s', async (_, status, text, code) => {
    const server = await serve((socket) => answer(socket, status, text));
    expect(await failureOf(new Till({ server: server.url }).ask('r'))).toMatchObject({ code, attempts: 1 });
    expect(server.received).toHaveLength(1);
  });

  test('fails with the last failure, and says how often it was tried', async () => {
    const server = await serve((socket) => answer(socket, 503, 'later'));
    const error = await failureOf(new Till({ server: server.url }).ask('r'));
    expect(error).toMatchObject({ code: 'http_503', status: 503, body: 'later', attempts: 3 });
    expect(await failureOf(new Till({ server: await closedUrl() }).ask('r'))).toMatchObject({
      code: 'connection',
      attempts: 3,
    });
  });

  test('is tried as often as the client or the call says', async () => {
    const server = await serve((socket) => answer(socket, 500, ''));
    const till = new Till({ server: server.url, retries: 1 });
    await failureOf(till.ask('r'));
    expect(server.received).toHaveLength(2);
    await failureOf(till.ask('r', { retries: 0 }));
    expect(server.received).toHaveLength(3);
    await failureOf(till.ask('r', { retries: 3 }));
    expect(server.received).toHaveLength(7);
  });
});

describe('the wait', () => {
  test('is a random part of 0.5 s, 1 s, 2 s, 4 s, 8 s, 8 s', () => {
    vi.mocked(Math.random).mockReturnValue(0.5);
    const failure = new StatusError('http_500', '', { status: 500, body: '', retryAfter: undefined });
    const operation = { id: 'a.b', repeat: 'safe', answer: 'json' } as const;
    const waits = [1, 2, 3, 4, 5, 6].map((attempts) => retryDelay({ operation, sent: true, attempts }, failure));
    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 4000]);
  });

  test('is what the server asks for', async () => {
    const server = await serve((socket, _, before) => answer(socket, before ? 200 : 429, paid(), ['retry-after: 1']));
    const started = performance.now();
    await new Till({ server: server.url }).ask('r');
    expect(performance.now() - started).toBeGreaterThan(990);
  });

  test('is not begun when the deadline comes first', async () => {
    const server = await serve((socket) => answer(socket, 503, '', ['retry-after: 30']));
    const error = await failureOf(new Till({ server: server.url, deadline: 2000 }).ask('r'));
    expect(error).toMatchObject({ code: 'http_503', retryAfter: 30_000, attempts: 1 });
  });

  test("ends with the caller's signal", async () => {
    const server = await serve((socket) => answer(socket, 503, '', ['retry-after: 30']));
    const error = await failureOf(new Till({ server: server.url }).ask('r', { signal: AbortSignal.timeout(400) }));
    expect(error).toMatchObject({ code: 'aborted', attempts: 1 });
  });

  test('leaves nothing behind on a signal that lives on', async () => {
    const server = await serve((socket, _, before) => answer(socket, before ? 200 : 503, paid(), ['retry-after: 0']));
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    await new Till({ server: server.url }).ask('r', { signal });
    expect(added.mock.calls.length).toBe(3);
    expect(removed.mock.calls.length).toBe(added.mock.calls.length);
  });
});

test.each([
  ['0', 0],
  ['7', 7000],
  ['0.5', 500],
  ['61', 60_000],
  ['1e9', 60_000],
  ['-5', 0],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
])('Retry-After %o is %o ms', (text, wanted) => {
  expect(readRetryAfter(new Headers({ 'retry-after': text }))).toBe(wanted);
});

test('Retry-After as a date counts from now, at most a minute', () => {
  const at = (milliseconds: number) =>
    new Headers({ 'retry-after': new Date(Date.now() + milliseconds).toUTCString() });
  expect(readRetryAfter(at(20_000))).toBeGreaterThan(18_000);
  expect(readRetryAfter(at(20_000))).toBeLessThanOrEqual(20_000);
  expect(readRetryAfter(at(900_000))).toBe(60_000);
  expect(readRetryAfter(new Headers())).toBeUndefined();
});

test('each try is signed anew: another nonce, the same bytes', async () => {
  const parts = [timestamp('x-time', 'milliseconds'), nonce('x-nonce'), body];
  const recipe = {
    header: 'x-signature',
    algorithm: 'SHA-512',
    key: 'secret',
    parts,
    bodyless: parts,
    separator: '.',
    encode: hex,
  } as const;
  const server = await serve((socket, _, before) => answer(socket, before < 2 ? 500 : 200, paid()));
  await new Till({ server: server.url, recipe }).ask('r');
  expect(server.received).toHaveLength(3);
  for (const { headers, body } of server.received) {
    expect(verify(recipe, secret, { method: 'POST', url: '/ask', headers, body })).toBe(true);
    expect(body).toEqual(server.received[0]?.body);
  }
  expect(new Set(server.received.map(({ headers }) => headers['x-nonce'])).size).toBe(3);
  expect(new Set(server.received.map(({ headers }) => headers['x-signature'])).size).toBe(3);
  expect(profile.signing?.algorithm).toBe('SHA-256');
});
