// Each way a money-moving call can fail, on real sockets: what the server received, what the caller is told, what leaks.

import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, closedUrl, type FaultServer, faultServer, type Got } from '../../tests/runtime/fault-server.js';
import { apiKey, failureOf, paid, secret, Till, type TillOptions } from '../../tests/runtime/till.js';
import { type AnySdkError, isSdkError, OutcomeUnknownError } from './errors.js';

type React = Parameters<typeof faultServer>[0];

const order = { reference: 'order-1', amount: 100, auth_code: 'auth_canary_77' };
const echo = (got: Got) => `${got.head}\n${got.body.toString()}`;
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

interface Row {
  readonly name: string;
  readonly react: React;
  readonly cause: string;
  readonly options?: Partial<TillOptions>;
}

const maybeSent: readonly Row[] = [
  { name: 'reset after the request', react: (socket) => socket.resetAndDestroy(), cause: 'connection' },
  { name: 'closed after the request', react: (socket) => socket.end(), cause: 'connection' },
  {
    name: 'cut in the middle of the body',
    react: (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{"code":0,"data":{"id":'),
    cause: 'connection',
  },
  {
    name: 'no HTTP, and an echo of the request',
    react: (socket, got) => socket.end(`garbage ${echo(got)}`),
    cause: 'connection',
  },
  { name: 'no answer in time', react: () => undefined, cause: 'timeout', options: { timeout: 400 } },
  {
    name: 'a body that stalls',
    react: (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{"code":0,'),
    cause: 'timeout',
    options: { timeout: 400 },
  },
  { name: 'no answer before the deadline', react: () => undefined, cause: 'timeout', options: { deadline: 400 } },
  ...[500, 502, 503, 504, 408, 409, 425, 429].map(
    (status) =>
      ({
        name: `HTTP ${status}, and an echo of the request`,
        react: (socket, got) =>
          answer(socket, status, JSON.stringify({ echo: echo(got), auth_code: 'auth_canary_77' })),
        cause: `http_${status}`,
      }) satisfies Row,
  ),
  ...[301, 302, 303, 307, 308].map(
    (status) =>
      ({
        name: `HTTP ${status}`,
        react: (socket) => answer(socket, status, '', ['location: http://127.0.0.1:9/']),
        cause: 'redirect',
      }) satisfies Row,
  ),
  { name: 'no JSON', react: (socket, got) => answer(socket, 200, `<html>${echo(got)}`), cause: 'unreadable' },
  { name: 'nothing', react: (socket) => answer(socket, 200, ''), cause: 'unreadable' },
  { name: 'HTTP 204', react: (socket) => socket.write('HTTP/1.1 204 No Content\r\n\r\n'), cause: 'unreadable' },
  {
    name: 'broken UTF-8',
    react: (socket) => answer(socket, 200, Buffer.from([0x22, 0xff, 0x22])),
    cause: 'unreadable',
  },
  {
    name: 'the same key twice',
    react: (socket) => answer(socket, 200, '{"code":0,"data":{"id":"a","id":"b"}}'),
    cause: 'unreadable',
  },
  {
    name: 'money that no number holds',
    react: (socket) => answer(socket, 200, '{"code":0,"data":{"id":"a","amount":9007199254740993}}'),
    cause: 'unreadable',
  },
];

describe('it may have been carried out', () => {
  test.each(maybeSent)('$name', async ({ react, cause, options }) => {
    const server = await serve(react);
    const error = await failureOf(new Till({ server: server.url, ...options }).pay(order));

    expect(server.received).toHaveLength(1);
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({
      code: 'outcome_unknown',
      operation: 'till.pay',
      method: 'POST',
      path: '/pay',
      attempts: 1,
      references: { reference: 'order-1' },
      cause: { code: cause, operation: 'till.pay', attempts: 1 },
    });
    expectNoSecret(error);
  });

  test("the caller's signal", async () => {
    const controller = new AbortController();
    const server = await serve(() => controller.abort(new Error(secret)));
    const error = await failureOf(new Till({ server: server.url }).pay(order, { signal: controller.signal }));
    expect(server.received).toHaveLength(1);
    expect(error).toMatchObject({ code: 'outcome_unknown', cause: { code: 'aborted' } });
    expectNoSecret(error);
  });

  test('a fetch that ignores its signal is not waited for', async () => {
    const till = new Till({ server: 'test', timeout: 30, fetch: () => new Promise(() => undefined) });
    expect(await failureOf(till.pay(order))).toMatchObject({ code: 'outcome_unknown', cause: { code: 'timeout' } });
  });
});

describe('proven unsent', () => {
  test('connection refused: tried again, then told that nothing was sent', async () => {
    const error = await failureOf(new Till({ server: await closedUrl() }).pay(order));
    expect(error).toMatchObject({ code: 'connection', sent: 'no', fault: 'ECONNREFUSED', attempts: 3 });
    expectNoSecret(error);
  });

  test('name not found', async () => {
    const error = await failureOf(new Till({ server: 'test' }).pay(order, { retries: 0 }));
    expect(error).toMatchObject({ code: 'connection', sent: 'no', attempts: 1 });
    expect(error).toHaveProperty('fault', expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/));
  });

  test('a try that follows is sent, once', async () => {
    const server = await serve((socket) => answer(socket, 200, paid()));
    let refused = 2;
    const till = new Till({
      server: server.url,
      fetch: (url, init) => {
        if (refused-- > 0) throw Object.assign(new TypeError('fetch failed'), { code: 'ECONNREFUSED' });
        return fetch(url, init);
      },
    });
    expect(await till.pay(order)).toEqual({ id: 'p1' });
    expect(server.received).toHaveLength(1);
  });

  test.each(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'ETIMEDOUT', ''])('but not by %o', async (code) => {
    let calls = 0;
    const till = new Till({
      server: 'test',
      fetch: () => {
        calls++;
        throw Object.assign(new TypeError('fetch failed'), { cause: { code } });
      },
    });
    expect(await failureOf(till.pay(order))).toMatchObject({
      code: 'outcome_unknown',
      cause: { sent: 'maybe', fault: code },
    });
    expect(calls).toBe(1);
  });

  test('an abort before sending is only an abort', async () => {
    const server = await serve((socket) => answer(socket, 200, paid()));
    const error = await failureOf(new Till({ server: server.url }).pay(order, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ code: 'aborted', attempts: 0 });
    expect(server.received).toHaveLength(0);
  });

  test('an abort while a hook thinks: nothing is sent', async () => {
    const server = await serve((socket) => answer(socket, 200, paid()));
    const controller = new AbortController();
    const till = new Till({
      server: server.url,
      onRequest: async () => {
        controller.abort();
        await new Promise((resolve) => setTimeout(resolve, 5));
      },
    });
    expect(await failureOf(till.pay(order, { signal: controller.signal }))).toMatchObject({ code: 'aborted' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.received).toHaveLength(0);
  });

  test.each([{}, { reference: '' }, { amount: 5 }])('without a reference nothing is sent: %o', async (request) => {
    const server = await serve((socket) => answer(socket, 200, paid()));
    const error = await failureOf(new Till({ server: server.url }).pay(request));
    expect(error).toMatchObject({ code: 'invalid_request', operation: 'till.pay', attempts: 0 });
    expect(server.received).toHaveLength(0);
  });
});

describe('refused by the server', () => {
  test.each([400, 401, 403, 404, 422, 451])('HTTP %i is certain', async (status) => {
    const server = await serve((socket, got) => answer(socket, status, echo(got)));
    const error = await failureOf(new Till({ server: server.url }).pay(order));
    expect(error).toMatchObject({ code: `http_${status}`, status, attempts: 1 });
    expect(server.received).toHaveLength(1);
    expectNoSecret(error);
  });

  test.each([
    ['no data', { code: 17, message: `bad key ${apiKey}` }],
    ['data that is null', { code: 0, data: null }],
    ['data without a required member', { code: 0, data: { reference: 'order-1' } }],
    ['a required member that is empty', { code: 0, data: { id: '' } }],
  ])('an envelope with %s is not certain while its rule is unconfirmed', async (_, envelope) => {
    const server = await serve((socket) => answer(socket, 200, JSON.stringify(envelope)));
    const error = await failureOf(new Till({ server: server.url }).pay(order));
    expect(error).toMatchObject({ code: 'envelope', status: 200, envelopeCode: envelope.code, confirmed: false });
    expect(error).toHaveProperty('settle', expect.any(Function));
    expect(server.received).toHaveLength(1);
    expectNoSecret(error);
  });

  test("the caller's rule decides, and counts as confirmed", async () => {
    const server = await serve((socket) => answer(socket, 200, '{"code":7,"data":{"id":"x"}}'));
    const till = new Till({ server: server.url, success: ({ code }) => code === 0 });
    expect(await failureOf(till.pay(order))).toMatchObject({ code: 'envelope', confirmed: true });
    const other = new Till({ server: server.url, success: ({ code }) => code === 7 });
    expect(await other.pay(order)).toEqual({ id: 'x' });
  });

  test('listed codes decide where the description lists them', async () => {
    const server = await serve((socket, _, before) =>
      answer(socket, 200, `{"code":${before},"message":"m","data":{"id":"x"}}`),
    );
    const envelope = {
      data: 'data',
      code: 'code',
      message: 'message',
      success: 'codes',
      codes: [0],
      confirmed: true,
    } as const;
    const till = new Till({ server: server.url }, { envelope });
    expect(await till.pay(order)).toEqual({ id: 'x' });
    expect(await failureOf(till.pay(order))).toMatchObject({
      code: 'envelope',
      envelopeCode: 1,
      envelopeMessage: 'm',
      confirmed: true,
    });
  });

  test('a listed code without data is unreadable', async () => {
    const server = await serve((socket) => answer(socket, 200, '{"code":0}'));
    const envelope = { data: 'data', code: 'code', success: 'codes', codes: [0], confirmed: true } as const;
    const error = await failureOf(new Till({ server: server.url }, { envelope }).pay(order));
    expect(error).toMatchObject({ code: 'outcome_unknown', cause: { code: 'unreadable', reason: 'empty' } });
  });

  test('a rule of the caller that breaks leaves the outcome unknown', async () => {
    const server = await serve((socket) => answer(socket, 200, paid()));
    const success = () => {
      throw new Error('my own fault');
    };
    expect(await failureOf(new Till({ server: server.url, success }).pay(order))).toMatchObject({
      code: 'outcome_unknown',
    });
  });
});

function expectNoSecret(error: unknown): void {
  if (!isSdkError(error)) throw error;
  const renderings = [
    String(error),
    error.stack,
    JSON.stringify(error),
    inspect(error, { depth: null, showHidden: true, getters: true }),
  ];
  for (let cause: AnySdkError['cause'] = error; cause instanceof Error; cause = cause.cause) {
    renderings.push(String(cause), cause.stack, JSON.stringify(cause, Object.getOwnPropertyNames(cause)));
  }
  const text = renderings.join('\n');
  expect(text).toContain('till.pay');
  for (const canary of [secret, apiKey, 'auth_canary_77', 'canary']) expect(text).not.toContain(canary);
  // A signature: 64 hexadecimal digits.
  expect(text).not.toMatch(/[0-9a-f]{64}/);
}
