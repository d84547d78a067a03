// Networks that break in, attempts out: what certainly was not sent is sent again, a read is tried three times, money never twice.

import type { ChingChingPayOptions } from 'chingchingpay';
import { describe, expect, test } from 'vitest';
import type { Harm } from './broken-proxy.js';
import { clientOf, harms, lost, paths, patience, proxy, receivedAt, reopen, say } from './broken-shop.js';
import { caught, order } from './shop.js';

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
        await reopen(port);
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
    expect(await caught(query({ deadline: 50_000 }))).toMatchObject({ code: 'http_503', attempts: 1 });
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
