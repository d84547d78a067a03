// What comes back: data with its response, names that stay data, and answers that nobody should trust.

import { describe, expect, test, vi } from 'vitest';
import { failureOf, paid, Till } from '../../tests/runtime/till.js';
import { Answer } from './answer.js';
import { readDownload } from './download.js';

const answering = (body: BodyInit, init?: ResponseInit) =>
  new Till({ server: 'test', fetch: async () => new Response(body, init) });

describe('what comes back', () => {
  test('data, and the response with it', async () => {
    const call = answering(paid(), { headers: { 'content-type': 'application/json' } }).pay({ reference: 'r' });
    expect(call).toBeInstanceOf(Answer);
    expect(await call).toEqual({ id: 'p1' });
    const { data, response } = await call.withResponse();
    expect(data).toEqual({ id: 'p1' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
  });

  test('one failure is told once, whichever way it is awaited', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const till = new Till({ server: 'test', fetch: async () => new Response('', { status: 400 }) });
    const settled = vi.fn();
    await failureOf(till.ask('r').withResponse());
    await till.ask('r').catch(() => undefined);
    await till
      .ask('r')
      .finally(settled)
      .catch(() => undefined);
    await till.ask('r').then(undefined, () => undefined);
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
    expect(settled).toHaveBeenCalledTimes(1);
  });

  test('names that mean something to JavaScript stay data', async () => {
    const text = '{"code":0,"data":{"id":"p","__proto__":{"polluted":1},"constructor":"c","then":"t","toString":null}}';
    const data = await new Till({ server: 'test', fetch: async () => new Response(text) }).ask('r');
    expect(Object.keys(data)).toEqual(['id', '__proto__', 'constructor', 'then', 'toString']);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    const missing = '{"code":0,"__proto__":{"data":{"id":"x"}}}';
    expect(
      await failureOf(new Till({ server: 'test', fetch: async () => new Response(missing) }).ask('r')),
    ).toMatchObject({ code: 'envelope' });
  });

  test('text that comes in many pieces, split inside a character', async () => {
    const bytes = new TextEncoder().encode(paid({ reference: '金é🏦'.repeat(50) }));
    const pieces = () =>
      new ReadableStream({
        start(controller) {
          for (let at = 0; at < bytes.length; at += 7) controller.enqueue(bytes.slice(at, at + 7));
          controller.close();
        },
      });
    const data = await new Till({ server: 'test', fetch: async () => new Response(pieces()) }).ask('r');
    expect(data.reference).toBe('金é🏦'.repeat(50));
  });

  test.each([
    ['', 'empty'],
    ['<html>', 'syntax'],
    ['{"id":1}{', 'syntax'],
    ['{"a":1,"a":2}', 'duplicate'],
    ['{"amount":9007199254740993}', 'unsafe-integer'],
  ])('%o is unreadable: %s', async (text, reason) => {
    const error = await failureOf(new Till({ server: 'test', fetch: async () => new Response(text) }).raw(1));
    expect(error).toMatchObject({ code: 'unreadable', reason, status: 200, body: text });
  });

  test('broken UTF-8 is unreadable, and shown as well as it goes', async () => {
    const fetch = async () => new Response(new Uint8Array([0x22, 0xc3, 0x28, 0x22]));
    expect(await failureOf(new Till({ server: 'test', fetch }).raw(1))).toMatchObject({
      reason: 'encoding',
      body: '"\ufffd("',
    });
  });

  test('a long answer is cut in the error', async () => {
    const fetch = async () => new Response('x'.repeat(10_000), { status: 400 });
    expect(await failureOf(new Till({ server: 'test', fetch }).raw(1))).toHaveProperty('body', 'x'.repeat(4000));
  });

  test('text, bytes, events and nothing', async () => {
    const till = new Till({
      server: 'test',
      fetch: async () => new Response('{"a":"é"}', { headers: { 'content-type': 'text/csv' } }),
    });
    expect(await till.raw(1, { answer: 'text' })).toBe('{"a":"é"}');
    const file = await till.raw(1, { answer: 'bytes' });
    expect(file).toMatchObject({ contentType: 'text/csv', bytes: new TextEncoder().encode('{"a":"é"}') });
    const download = readDownload(file);
    expect(download?.text()).toBe('{"a":"é"}');
    expect(download?.json()).toEqual({ a: 'é' });
    expect(readDownload({ bytes: 'no bytes' })).toBeUndefined();
    expect(await till.raw(1, { answer: 'events' })).toBeInstanceOf(ReadableStream);
    expect(await till.raw(1, { answer: 'none' })).toBeUndefined();
  });
});
