// What hooks, logs and drift callbacks see, what they cannot do, and that they lose no answer.

import { describe, expect, test, vi } from 'vitest';
import { apiKey, failureOf, paid, secret, Till, type TillOptions } from '../../tests/runtime/till.js';
import type { DriftReport } from './options.js';
import type { View } from './view.js';

const till = (options: Partial<TillOptions>, text = paid(), status = 200) =>
  new Till({
    server: 'test',
    retries: 0,
    fetch: async () => new Response(text, { status, headers: { 'x-echo': `${apiKey} ${secret}` } }),
    ...options,
  });
const order = {
  reference: 'r',
  auth_code: 'canary-1',
  note: { deep: [{ access_token: 'canary-2' }], json: '{"auth_code":"canary-3"}' },
};

describe('hooks', () => {
  test('see the request without its secrets', async () => {
    const seen: View[] = [];
    await till({ onRequest: (view) => seen.push(view) }).pay(order);
    expect(seen).toEqual([
      {
        operation: 'till.pay',
        method: 'POST',
        path: '/gateway/pay',
        attempts: 1,
        status: undefined,
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          'x-api-key': '[redacted]',
          'user-agent': 'till/1.2.3',
        },
        body: JSON.stringify({
          reference: 'r',
          auth_code: '[redacted]',
          note: { deep: [{ access_token: '[redacted]' }], json: '{"auth_code":"[redacted]"}' },
        }),
      },
    ]);
  });

  test('see the answer without its secrets, whether it is good or not', async () => {
    const seen: View[] = [];
    const onResponse = (view: View) => seen.push(view);
    await till({ onResponse }, paid({ reference: secret })).pay(order);
    await failureOf(till({ onResponse }, '{"access_token":"canary', 400).pay(order));
    await failureOf(till({ onResponse, fetch: async () => new Response('', { status: 302 }) }).ask('r'));
    expect(seen).toMatchObject([
      {
        operation: 'till.pay',
        status: 200,
        headers: { 'x-echo': '[redacted] [redacted]' },
        body: '{"code":0,"data":{"id":"p1","reference":"[redacted]"}}',
      },
      { status: 400, body: '{"[redacted]' },
      { status: 302, body: '' },
    ]);
  });

  test('cannot change what they see', async () => {
    const bodies: unknown[] = [];
    const fetch = async (_: string, init: RequestInit) => {
      bodies.push(init.body);
      return new Response(paid());
    };
    const change = (view: View) => Reflect.set(view, 'body', '{}') || Reflect.set(view.headers, 'x-api-key', 'mine');
    expect(
      await till({ fetch, onRequest: (view) => expect(change(view)).toBe(false) }).pay({ reference: 'r' }),
    ).toEqual({ id: 'p1' });
    const write = (view: View) => {
      Object.assign(view, { body: '{"amount":1}' });
    };
    expect(await failureOf(till({ fetch, onRequest: write }).pay({ reference: 'r' }))).toMatchObject({
      code: 'invalid_request',
    });
    expect(bodies).toEqual(['{"reference":"r"}']);
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error(`no ${secret}`);
      },
    ],
    [
      'rejects',
      async () => {
        throw new Error(`no ${secret}`);
      },
    ],
  ])('onRequest that %s stops the call before anything leaves', async (_, onRequest) => {
    const fetch = vi.fn();
    const error = await failureOf(till({ onRequest, fetch }).pay(order));
    expect(error).toMatchObject({ code: 'invalid_request', message: 'Error: no [redacted]', attempts: 1 });
    expect(fetch).not.toHaveBeenCalled();
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
    [
      'rejects',
      async () => {
        throw new Error('broken');
      },
    ],
  ])('onResponse and onDrift that %s lose no answer', async (_, broken) => {
    expect(
      await till(
        { onResponse: broken, onDrift: broken },
        paid({ amount: 5 }).replace('"p1"', '"p1","count":1e300'),
      ).pay(order),
    ).toMatchObject({ id: 'p1' });
  });

  test('a log gets both views', async () => {
    const debug = vi.fn();
    await till({ logger: { debug } }).pay(order);
    expect(debug.mock.calls.map(([title, view]) => [title, view.status])).toEqual([
      ['request', undefined],
      ['answer', 200],
    ]);
    expect(JSON.stringify(debug.mock.calls)).not.toMatch(/canary|[0-9a-f]{64}/);
  });
});

describe('drift', () => {
  const text = '{"code":0,"data":{"id":"p1","count":9007199254740993}}';

  test('is told with pointers and no values; the data comes all the same', async () => {
    const reports: DriftReport[] = [];
    const data = await till({ onDrift: (report) => reports.push(report) }, text).ask('r');
    expect(data).toHaveProperty('count');
    expect(reports).toEqual([
      {
        operation: 'till.ask',
        status: 200,
        drift: [{ pointer: '/data/count', what: 'an integer too large to be exact' }],
      },
    ]);
  });

  test('a watch sees the whole answer, and where in it stands what is described', async () => {
    const compare = vi.fn();
    await till({ onDrift: { compare } }).ask('r');
    const found = { operation: 'till.ask', status: 200, drift: [] };
    expect(compare.mock.calls).toEqual([[found, JSON.parse(paid()), 'data']]);
  });

  test('nothing is told when nothing differs', async () => {
    const onDrift = vi.fn();
    await till({ onDrift }).ask('r');
    expect(onDrift).not.toHaveBeenCalled();
  });
});
