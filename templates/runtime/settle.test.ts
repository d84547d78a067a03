// Asking how a call ended: found, not found yet, unreachable; until it is final, the time is up, or the caller leaves.

import { afterEach, describe, expect, test, vi } from 'vitest';
import { answer, type FaultServer, faultServer } from '../../tests/runtime/fault-server.js';
import { failureOf, type Payment, paid, Till } from '../../tests/runtime/till.js';
import { OutcomeUnknownError } from './errors.js';

type React = Parameters<typeof faultServer>[0];

const order = { reference: 'order-1', amount: 100 };
const opened: FaultServer[] = [];

async function serve(react: React): Promise<FaultServer> {
  const server = await faultServer(react);
  opened.push(server);
  return server;
}

afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

describe('settle', () => {
  /** Fails to pay, then answers questions by `react`. */
  async function unknown(react: React, request: Payment = order): Promise<OutcomeUnknownError> {
    const server = await serve((socket, got, before) =>
      got.head.includes('/pay') ? socket.end() : react(socket, got, before),
    );
    const error = await failureOf(new Till({ server: server.url, retries: 0 }).pay(request));
    if (error instanceof OutcomeUnknownError) return error;
    throw error;
  }

  test('found: the transaction as it came', async () => {
    const error = await unknown((socket, got) => answer(socket, 200, paid(JSON.parse(got.body.toString()))));
    expect(await error.settle()).toEqual({ kind: 'found', transaction: { id: 'p1', reference: 'order-1' } });
  });

  test.each([
    ['404', 404, '{}'],
    ['an envelope that says no', 200, '{"code":4}'],
    ['an empty transaction', 200, '{"code":0,"data":{"id":"0","amount":0}}'.replace('"0"', '""')],
    ['another transaction', 200, '{"code":0,"data":{"id":"p9","reference":"order-9"}}'],
  ])('not found yet: %s', async (_, status, body) => {
    const error = await unknown((socket) => answer(socket, status, body));
    expect(await error.settle()).toMatchObject({ kind: 'not-found-yet' });
  });

  test.each([
    ['refused', (socket) => answer(socket, 401, '{}')],
    ['broken', (socket) => answer(socket, 500, '{}')],
    ['cut off', (socket) => socket.end()],
  ] satisfies [string, React][])('unreachable: %s', async (_, react) => {
    const error = await unknown(react);
    const settled = await error.settle();
    expect(settled).toMatchObject({ kind: 'unreachable', cause: { operation: 'till.ask' } });
  });

  test('unreachable when nothing names the transaction', async () => {
    const error = await unknown(() => undefined, { order: 'o-1' });
    expect(error.references).toEqual({ order: 'o-1' });
    expect(await error.settle()).toEqual({ kind: 'unreachable' });
  });

  test('keeps asking until the transaction is final', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    let amount = 0;
    const error = await unknown((socket) => answer(socket, 200, paid({ amount: ++amount })));
    const asked: unknown[] = [];
    const settling = error.settle({
      final: (transaction) => {
        asked.push(transaction);
        return asked.length === 2;
      },
    });
    expect(await settling).toEqual({ kind: 'found', transaction: { id: 'p1', amount: 2 }, final: true });
    vi.useRealTimers();
  });

  test('gives up at the deadline, and says that it is not final', async () => {
    const error = await unknown((socket) => answer(socket, 200, paid()));
    const settled = await error.settle({ final: () => false, deadline: 400 });
    expect(settled).toMatchObject({ kind: 'found', final: false });
  });

  test("stops with the caller's signal", async () => {
    const error = await unknown((socket) => answer(socket, 404, '{}'));
    expect(await error.settle({ deadline: 600_000, signal: AbortSignal.timeout(400) })).toMatchObject({
      kind: 'not-found-yet',
    });
  });
});
