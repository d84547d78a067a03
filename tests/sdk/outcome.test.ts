// Networks that break in, honest outcomes out: a checkout arrives once, and what nobody knows is said to be unknown.

import type { Socket } from 'node:net';
import { ChingChingPay, type ChingChingPayOptions, OutcomeUnknownError } from 'chingchingpay';
import { createSandbox, type Gateway } from 'chingchingpay/sandbox';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Answered, type BrokenProxy, type Harm, openProxy } from './broken-proxy.js';
import { caught, order, reference } from './shop.js';

let gateway: Gateway;
let proxy: BrokenProxy;
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

const clientOf = (more: Partial<ChingChingPayOptions> = {}) =>
  new ChingChingPay({ server: proxy.url, ...credentials(), timeout: 10_000, ...more });

const paths = {
  checkout: '/api/v1/payments/checkout',
  query: '/api/v1/payments/transactions/query',
  refund: '/api/v1/payments/transactions/refund',
  link: '/api/v1/payments/link',
};

const receivedAt = (path: string): number => proxy.received.filter((line) => line.includes(`${path} `)).length;

const half = ({ body }: Answered): Uint8Array => body.subarray(0, Math.ceil(body.length / 2));

const say =
  (status: number, body = '', headers = '') =>
  (socket: Socket): void => {
    socket.write(`HTTP/1.1 ${status} X\r\n${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };

/** Little time for what never comes, so that the test is quick; enough for all else, however busy the machine is. */
const patience = (cause: object): { timeout: number } => ({
  timeout: 'code' in cause && cause.code === 'timeout' ? 200 : 10_000,
});

/** What may happen after the last byte of a request was read: the harm, and what the cause says of it. */
const harms: Readonly<Record<string, readonly [Harm['strike'], object]>> = {
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

describe.each(Object.entries(harms))('a checkout, and then: %s', (_, [strike, cause]) => {
  test.each([
    ['it was carried out, and asking finds it', true, 'found'],
    ['it was not carried out, and asking does not find it yet', false, 'not-found-yet'],
  ] as const)('%s', async (_, carriedOut, kind) => {
    proxy.harm = { path: paths.checkout, carriedOut, strike };
    const merchant_reference = reference();
    const start = performance.now();
    const error = await caught(
      clientOf({ retries: 5 }).payments.checkout(order({ merchant_reference }), patience(cause)),
    );
    // Ten times as long as there was, on the busiest machine.
    expect(performance.now() - start).toBeLessThan(2500);
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({
      code: 'outcome_unknown',
      cause,
      operation: 'payments.checkout',
      method: 'POST',
      path: '/gateway/api/v1/payments/checkout',
      references: { merchant_reference },
      attempts: 1,
    });
    const settlement = error.code === 'outcome_unknown' ? await error.settle() : undefined;
    expect(settlement).toMatchObject({
      kind,
      ...(carriedOut && { transaction: { merchant_reference, amount: 12_800 } }),
    });
    expect(receivedAt(paths.checkout)).toBe(1);
    expect(receivedAt(paths.query)).toBe(1);
  });
});

const reset: Harm['strike'] = (socket) => socket.resetAndDestroy();

async function lost(call: PromiseLike<unknown>): Promise<OutcomeUnknownError> {
  const error = await caught(call);
  if (error instanceof OutcomeUnknownError) return error;
  throw error;
}

describe('a checkout that may have been sent', () => {
  test('is unknown when the caller leaves while it is under way', async () => {
    const leaving = new AbortController();
    proxy.harm = { path: paths.checkout, carriedOut: true, strike: () => leaving.abort() };
    const error = await lost(clientOf().payments.checkout(order(), { signal: leaving.signal }));
    expect(error.cause).toMatchObject({ code: 'aborted' });
    expect(await error.settle()).toMatchObject({ kind: 'found' });
    expect(receivedAt(paths.checkout)).toBe(1);
  });

  test('is unknown when the whole time is up', async () => {
    proxy.harm = { path: paths.checkout, carriedOut: true, strike: () => undefined };
    const start = performance.now();
    const error = await lost(clientOf({ timeout: 60_000 }).payments.checkout(order(), { deadline: 200 }));
    expect(performance.now() - start).toBeLessThan(2500);
    expect(error.cause).toMatchObject({ code: 'timeout' });
    expect(receivedAt(paths.checkout)).toBe(1);
  });

  test('is not sent again when a connection that was kept open is closed', async () => {
    const client = clientOf();
    await client.payments.checkout(order());
    await client.payments.checkout(order());
    // The platform takes a connection back a moment after the answer.
    await new Promise((done) => setTimeout(done, 50));
    const connections = proxy.connections();
    proxy.harm = { path: paths.checkout, carriedOut: true, strike: (socket) => socket.destroy() };
    const error = await lost(client.payments.checkout(order()));
    expect(error.attempts).toBe(1);
    expect([receivedAt(paths.checkout), proxy.connections()]).toEqual([3, connections]);
  });

  test("keeps both references, and is asked for by the merchant's own", async () => {
    const { payment_id, merchant_reference = '' } = await clientOf().payments.checkout(
      order({ payment_method: 'SANDBOX_DECLINED' }),
    );
    proxy.harm = { path: paths.checkout, carriedOut: true, strike: reset };
    const error = await lost(clientOf().payments.checkout(order({ payment_id, merchant_reference })));
    expect(error.references).toEqual({ payment_id, merchant_reference });
    expect(await error.settle()).toMatchObject({
      kind: 'found',
      transaction: { merchant_reference, status: 'succeeded' },
    });
    expect(receivedAt(paths.query)).toBe(1);
  });

  test('is asked for by the payment when that is all there is', async () => {
    const { payment_id } = await clientOf().payments.checkout(order({ payment_method: 'SANDBOX_DECLINED' }));
    proxy.harm = { path: paths.checkout, carriedOut: true, strike: reset };
    const { merchant_reference, ...rest } = order({ payment_id });
    expect(merchant_reference).toBeDefined();
    const error = await lost(clientOf().payments.checkout(rest));
    expect(error.references).toEqual({ payment_id });
    expect(await error.settle()).toMatchObject({ kind: 'found', transaction: { payment_id, merchant: {} } });
    expect(proxy.received.at(-1)).toContain(`GET /gateway/api/v1/payments/detail/${payment_id} `);
  });

  test('is unreachable when nobody answers, and found when someone does again', async () => {
    proxy.harm = { path: paths.checkout, carriedOut: true, strike: reset };
    const error = await lost(clientOf().payments.checkout(order()));
    const { port } = proxy;
    await proxy.close();
    expect(await error.settle()).toMatchObject({ kind: 'unreachable', cause: { code: 'connection', sent: 'no' } });
    proxy = await openProxy(gateway, port);
    expect(await error.settle()).toMatchObject({ kind: 'found' });
  });

  test.each([
    ['fails', say(500), 'unreachable', 'http_500'],
    ['does not let us in', say(401), 'unreachable', 'http_401'],
    ['is not readable', say(200, '<html>'), 'unreachable', 'unreadable'],
    ['says no in the envelope', say(200, '{"code":404,"message":"no"}'), 'not-found-yet', 'envelope'],
    ['is an empty transaction', say(200, '{"data":{"status":"","amount":0}}'), 'not-found-yet', undefined],
    ['is another transaction', say(200, '{"data":{"merchant_reference":"x"}}'), 'not-found-yet', undefined],
  ] as const)('when the answer to asking %s', async (_, strike, kind, code) => {
    proxy.harm = { path: paths.checkout, carriedOut: true, strike: reset };
    const error = await lost(clientOf({ retries: 0 }).payments.checkout(order()));
    proxy.harm = { path: paths.query, carriedOut: false, strike };
    const settlement = await error.settle();
    expect(settlement.kind).toBe(kind);
    expect('cause' in settlement ? settlement.cause?.code : undefined).toBe(code);
  });

  test("is asked for until the caller's own rule says that it has come to its end", async () => {
    proxy.harm = { path: paths.checkout, carriedOut: true, strike: reset };
    const merchant_reference = reference();
    const request = order({ merchant_reference, payment_method: 'SANDBOX_REDIRECT_TO_URL' });
    const error = await lost(clientOf().payments.checkout(request));
    const final = (transaction: unknown) => Object(transaction).status !== 'pending';
    expect(await error.settle({ final, deadline: 200 })).toMatchObject({ kind: 'found', final: false });
    const settled = error.settle({ final });
    setTimeout(() => gateway.control.settle({ merchant_reference }, 'succeeded'), 100);
    expect(await settled).toMatchObject({ kind: 'found', final: true, transaction: { status: 'succeeded' } });
  });

  test('is no longer asked for when the caller leaves', async () => {
    proxy.harm = { path: paths.checkout, carriedOut: true, strike: reset };
    const error = await lost(clientOf().payments.checkout(order({ payment_method: 'SANDBOX_REDIRECT_TO_URL' })));
    const start = performance.now();
    const settled = await error.settle({ final: () => false, signal: AbortSignal.timeout(100) });
    expect(settled.kind).not.toBe('not-found-yet');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test('an envelope that says no does not promise that nothing happened: it can be asked, too', async () => {
  gateway.control.order({ fault: 'failure', operation: 'payments.checkout' });
  const error = await caught(clientOf().payments.checkout(order()));
  expect(error).toMatchObject({ code: 'envelope', confirmed: false, status: 200, envelopeCode: 50_000 });
  expect(error.code === 'envelope' && (await error.settle?.())).toMatchObject({ kind: 'found' });
  expect(receivedAt(paths.checkout)).toBe(1);
});

test.each([
  [true, 'found'],
  [false, 'not-found-yet'],
] as const)('a refund that was carried out (%s) is asked for by its own reference, not by that of the sale', async (carriedOut, kind) => {
  const { merchant_reference: original_merchant_reference = '' } = await clientOf().payments.checkout(order());
  proxy.harm = { path: paths.refund, carriedOut, strike: reset };
  const merchant_reference = reference('refund');
  const error = await lost(
    clientOf().transactions.refund({
      amount: 100,
      currency: 'HKD',
      merchant_reference,
      original_merchant_reference,
      transaction_type: 'refund',
    }),
  );
  expect(await error.settle()).toMatchObject({
    kind,
    ...(carriedOut && { transaction: { merchant_reference, amount: 100 } }),
  });
  expect(receivedAt(paths.refund)).toBe(1);
});

test('a payment link that was lost is not made twice, and there is no way to ask', async () => {
  proxy.harm = { path: paths.link, carriedOut: true, strike: reset };
  const request = { amount: 100, currency: 'HKD', merchant_id: 'M1', merchant_reference: reference('link') };
  const error = await lost(clientOf().paymentLinks.create(request));
  expect(await error.settle()).toEqual({ kind: 'unreachable' });
  expect(receivedAt(paths.link)).toBe(1);
});

describe('a checkout that was certainly not sent', () => {
  test('is a ConnectionError when nobody ever listens', async () => {
    await proxy.close();
    const error = await caught(clientOf().payments.checkout(order()));
    expect(error).toMatchObject({ code: 'connection', sent: 'no', fault: 'ECONNREFUSED', attempts: 3 });
    expect(await caught(clientOf({ retries: 0 }).payments.checkout(order()))).toMatchObject({ attempts: 1 });
  });

  test('is sent again, and arrives once', async () => {
    const { port } = proxy;
    await proxy.close();
    const open = async (url: string, init: RequestInit) => {
      try {
        return await fetch(url, init);
      } catch (error) {
        proxy = await openProxy(gateway, port);
        throw error;
      }
    };
    const answer = await clientOf({ fetch: open }).payments.checkout(order());
    expect(answer.result).toBe('succeeded');
    expect(receivedAt(paths.checkout)).toBe(1);
  });

  /** A platform that fails with these codes, one after another, and what it was asked. */
  const failing = (...codes: readonly string[]) => {
    let calls = 0;
    const client = clientOf({
      retries: 2,
      fetch: async () => {
        const code = codes[Math.min(calls++, codes.length - 1)];
        throw new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) });
      },
    });
    return { client, calls: () => calls };
  };

  test.each([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'UND_ERR_CONNECT_TIMEOUT',
  ])('%s: three attempts', async (code) => {
    const { client, calls } = failing(code);
    expect(await caught(client.payments.checkout(order()))).toMatchObject({
      code: 'connection',
      sent: 'no',
      fault: code,
    });
    expect(calls()).toBe(3);
  });

  test.each([
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'UND_ERR_SOCKET',
    'UND_ERR_HEADERS_TIMEOUT',
    'EPROTO',
    '',
  ])('but %j proves nothing: one attempt', async (code) => {
    const { client, calls } = failing(code);
    expect(await lost(client.payments.checkout(order()))).toMatchObject({ cause: { sent: 'maybe', fault: code } });
    expect(calls()).toBe(1);
  });

  test('and is unknown once an attempt may have arrived', async () => {
    const { client, calls } = failing('ECONNREFUSED', 'ECONNRESET');
    expect(await lost(client.payments.checkout(order()))).toMatchObject({
      attempts: 2,
      cause: { fault: 'ECONNRESET' },
    });
    expect(calls()).toBe(2);
  });
});

describe('a read', () => {
  const query = (more: Partial<ChingChingPayOptions> = {}) =>
    clientOf({ ...more }).transactions.query({ merchant_reference: 'none' });

  test.each(
    Object.entries(harms).filter(([, [, cause]]) => !/unreadable|redirect/.test(Object(cause).code)),
  )('is tried three times, and then says how it failed: %s', async (_, [strike, cause]) => {
    proxy.harm = { path: paths.query, carriedOut: false, strike };
    const error = await caught(query(patience(cause)));
    expect(error).toMatchObject({ ...cause, attempts: 3, operation: 'transactions.query' });
    expect(receivedAt(paths.query)).toBe(3);
  });

  test.each([
    ['400', say(400)],
    ['401', say(401)],
    ['403', say(403)],
    ['404', say(404)],
    ['409', say(409)],
    ['a redirect', say(302, '', 'location: /elsewhere\r\n')],
    ['JSON that is half', say(200, '{"data"')],
    ['an envelope that says no', say(200, '{"code":1}')],
  ])('is not tried again after %s', async (_, strike) => {
    proxy.harm = { path: paths.query, carriedOut: false, strike };
    expect(await caught(query())).toMatchObject({ attempts: 1 });
    expect(receivedAt(paths.query)).toBe(1);
  });

  test('succeeds when the second attempt does', async () => {
    const { merchant_reference = '' } = await clientOf().payments.checkout(order());
    proxy.harm = {
      path: paths.query,
      carriedOut: false,
      strike: (socket) => {
        proxy.harm = undefined;
        say(503, '', 'retry-after: 0\r\n')(socket);
      },
    };
    expect(await clientOf().transactions.query({ merchant_reference })).toMatchObject({ status: 'succeeded' });
    expect(receivedAt(paths.query)).toBe(2);
  });

  test('waits as long as the gateway asks', async () => {
    const times: number[] = [];
    const strike: Harm['strike'] = (socket) => {
      times.push(performance.now());
      say(503, '', 'retry-after: 1\r\n')(socket);
    };
    proxy.harm = { path: paths.query, carriedOut: false, strike };
    expect(await caught(query({ retries: 1 }))).toMatchObject({ retryAfter: 1000, attempts: 2 });
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(990);
  });

  test.each([
    ['3600', 60_000],
    ['Fri, 01 Jan 2100 00:00:00 GMT', 60_000],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['-5', 0],
    ['soon', undefined],
  ])('takes a Retry-After of %s for %s milliseconds', async (text, retryAfter) => {
    proxy.harm = { path: paths.query, carriedOut: false, strike: say(503, '', `retry-after: ${text}\r\n`) };
    expect(await caught(query({ retries: 0 }))).toMatchObject({ code: 'http_503', retryAfter });
  });

  test('does not wait for an hour that it does not have', async () => {
    proxy.harm = { path: paths.query, carriedOut: false, strike: say(503, '', 'retry-after: 3600\r\n') };
    const start = performance.now();
    expect(await caught(query({ deadline: 1000 }))).toMatchObject({ code: 'http_503', attempts: 1 });
    expect(performance.now() - start).toBeLessThan(900);
  });

  test('ends when the caller leaves while it waits', async () => {
    proxy.harm = { path: paths.query, carriedOut: false, strike: say(503, '', 'retry-after: 30\r\n') };
    const call = clientOf().transactions.query({ merchant_reference: 'none' }, { signal: AbortSignal.timeout(100) });
    expect(await caught(call)).toMatchObject({ code: 'aborted', attempts: 1 });
  });

  test('is tried as often as one call allows', async () => {
    proxy.harm = { path: paths.query, carriedOut: false, strike: say(500) };
    const call = clientOf({ retries: 5 }).transactions.query({ merchant_reference: 'none' }, { retries: 1 });
    expect(await caught(call)).toMatchObject({ attempts: 2 });
  });
});
