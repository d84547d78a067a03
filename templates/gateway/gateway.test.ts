// Real requests in, over HTTP on loopback; the checks of the gateway in their order, and its ways in.

import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { description, Merchant, order, reference } from '../../tests/sandbox/merchant.js';
import { Gateway } from './gateway.js';
import type { Journal } from './journal.js';

let merchant: Merchant;
beforeAll(async () => {
  merchant = await Merchant.of();
});
afterAll(() => merchant.close());

const checkoutPath = '/api/v1/payments/checkout';

describe('what is refused, and in which order', () => {
  test('a path that the document does not know is 404, before any credential is looked at', async () => {
    const { status, code, message, note } = await merchant.get('/api/v1/nothing', { 'x-api-key': null });
    expect({ status, code }).toEqual({ status: 404, code: 40400 });
    expect(message).toContain('/gateway/api/v1/nothing');
    expect(note).toContain('sandbox');
  });

  test('a path with another method is 405', async () => {
    expect(await merchant.get(checkoutPath)).toMatchObject({ status: 405, code: 40500 });
  });

  test.each([
    ['no key', { 'x-api-key': null }, 'the header x-api-key is missing'],
    ['an empty key', { 'x-api-key': '' }, 'the header x-api-key is missing'],
    ['an unknown key', { 'x-api-key': 'test_other' }, 'the header x-api-key holds no key known here'],
    ['no signature', { 'x-signature': null }, 'the header x-signature is missing'],
    ['an unknown key before a wrong signature', { 'x-api-key': 'x', 'x-signature': 'x' }, 'x-api-key'],
    [
      'a wrong signature before a wrong content type',
      { 'x-signature': 'x', 'content-type': 'text/plain' },
      'x-signature',
    ],
  ])('%s is 401', async (_, headers, wanted) => {
    const heard = await merchant.post(checkoutPath, order(), headers);
    expect(heard.status).toBe(401);
    expect(heard.message).toContain(wanted);
    expect(heard.data).toEqual({});
  });

  test.each([
    ['text', { 'content-type': 'text/plain' }, 'not "text/plain"'],
    ['no type', { 'content-type': '' }, 'none came'],
    ['another charset', { 'content-type': 'application/json; charset=gbk' }, 'not "gbk"'],
  ])('%s as content type is 415', async (_, headers, wanted) => {
    const heard = await merchant.post(checkoutPath, order(), headers);
    expect(heard.status).toBe(415);
    expect(heard.message).toContain(wanted);
  });

  test.each([
    ['nothing', '', 'a body is required'],
    ['half a document', '{"amount":', 'the body is not JSON'],
    ['a byte order mark', `\ufeff${JSON.stringify(order())}`, 'byte order mark'],
    ['bytes that are not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 'not UTF-8'],
    ['the same key twice', '{"amount":10,"amount":20}', 'the same key twice'],
    ['an amount beyond 2^53', '{"amount":9007199254740993}', 'too large to be exact at /amount'],
    ['a list', '[]', '/ must be an object'],
    ['a thousand brackets and more', '['.repeat(500_000), 'the body is not JSON'],
  ])('%s as body is 400', async (_, body, wanted) => {
    const heard = await merchant.post(checkoutPath, body);
    expect(heard.status).toBe(400);
    expect(heard.message).toContain(wanted);
  });

  test('all that does not fit the document is told at once, with its place and without its value', async () => {
    const { status, message } = await merchant.post(checkoutPath, {
      amount: 9,
      channel_id: 'twelve-as-text',
      payment_method: 'SANDBOX_PAID',
    });
    expect(status).toBe(400);
    expect(message).toContain('/amount must be at least 10');
    expect(message).toContain('/channel_id must be an integer');
    expect(message).toContain('/merchant_id is missing');
    expect(message).toContain('/transaction_type is missing');
    expect(message).not.toContain('twelve');
  });

  test('a body of more than 1 MiB is 413, and one of exactly 1 MiB is read', async () => {
    const fill = (size: number): string => {
      const text = JSON.stringify({ ...order(), description: '' });
      return text.replace('"description":""', `"description":"${'x'.repeat(size - text.length)}"`);
    };
    expect(await merchant.post(checkoutPath, fill(1_048_577))).toMatchObject({ status: 413, code: 41300 });
    expect(await merchant.post(checkoutPath, fill(1_048_576))).toMatchObject({ status: 200 });
    expect(await merchant.post(checkoutPath, fill(9_000_000))).toMatchObject({ status: 413 });
  });

  test('what is not HTTP, and headers beyond 16 KiB, end that connection and nothing else', async () => {
    const { port } = new URL(merchant.url);
    const speak = (text: string): Promise<string> =>
      new Promise((done, fail) => {
        const socket = connect(Number(port), '127.0.0.1', () => socket.write(text));
        let heard = '';
        socket.on('data', (chunk) => {
          heard += chunk;
        });
        socket.on('close', () => done(heard));
        socket.on('error', fail);
      });
    expect(await speak('hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400 Bad Request\r\n[\s\S]*"code":40000/);
    expect(await speak('GET / HTTP/1.1\r\nconnection: close\r\n\r\n')).toContain('the header host is missing');
    const long = `GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await speak(long)).toMatch(/^HTTP\/1.1 431 [\s\S]*"code":43100/);
    expect(await speak('CONNECT x:1 HTTP/1.1\r\nhost: x\r\n\r\n')).toMatch(/^HTTP\/1.1 405 [\s\S]*"code":40500/);
    const odd = 'POST / HTTP/1.1\r\nhost: x\r\nexpect: wonders\r\nconnection: close\r\n\r\n';
    expect(await speak(odd)).toMatch(/^HTTP\/1.1 417 [\s\S]*"code":41700/);
    expect(await speak('GET * HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')).toContain('"code":40000');
    expect((await merchant.checkout()).status).toBe(200);
  });

  test('a header that came twice is told as such', async () => {
    const { port } = new URL(merchant.url);
    const heard = await new Promise<string>((done) => {
      const key = `x-api-key: ${merchant.gateway.credentials.apiKey}\r\n`;
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write(`GET /gateway/api/v1/settlements HTTP/1.1\r\nhost: x\r\n${key}${key}connection: close\r\n\r\n`),
      );
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('close', () => done(text));
    });
    expect(heard).toContain('x-api-key came 2 times');
  });

  test('names that objects inherit are no fields, no routes and no methods', async () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect((await merchant.get(`/${name}`)).status).toBe(404);
      expect((await merchant.checkout({ payment_method: name })).status).toBe(400);
      expect((await merchant.get(`/api/v1/payments/detail/${name}`)).status).toBe(404);
    }
    expect((await merchant.post(checkoutPath, '{"__proto__":{"channel_id":1}}')).message).toContain(
      '/channel_id is missing',
    );
  });
});

describe('around an answer', () => {
  test('a field that the document does not name is pointed out beside the answer', async () => {
    expect((await merchant.checkout({ payment_method_options: '{}' })).note).toContain(
      'no field payment_method_options',
    );
    expect((await merchant.checkout({ 'x\r\ny': 1 })).note).not.toContain('no field');
  });

  test('the same gateway answers as a fetch, without a port', async () => {
    const body = JSON.stringify(order());
    const answer = await merchant.gateway.fetch(`https://sandbox.invalid/gateway${checkoutPath}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-api-key': merchant.gateway.credentials.apiKey ?? '',
        'x-signature': merchant.sign(body),
      },
      body,
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ data: { result: 'succeeded' } });
  });

  test('a caller who gives up gets no answer, as with fetch', async () => {
    const controller = new AbortController();
    const answer = merchant.gateway.fetch('https://sandbox.invalid/nothing', { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(answer).rejects.toThrow('enough');
  });

  test.each([
    ['seconds', '1900000000'],
    ['milliseconds', '1900000000000'],
  ])('an expiry in %s is told back in seconds', async (_, expires_at) => {
    const { data } = await merchant.checkout({ expires_at });
    const detail = await merchant.get(`/api/v1/payments/detail/${data.payment_id}`);
    expect(detail.data.expires_at).toBe(1_900_000_000);
  });

  test('when the sandbox itself fails, it says so without its stack, and remembers nothing', async () => {
    const journal: Journal = {
      append() {
        throw new Error('the disk is full at /var/secret');
      },
      replay: () => [],
    };
    const mine = await Merchant.of({ journal });
    const merchant_reference = reference();
    const { status, text, note } = await mine.checkout({ merchant_reference });
    expect({ status, note }).toEqual({ status: 500, note: expect.stringContaining('sandbox') });
    expect(JSON.parse(text)).toEqual({ code: 50_000, message: 'the sandbox itself failed; this is its fault' });
    expect((await mine.query({ merchant_reference })).status).toBe(404);
    await mine.close();
  });

  test('credentials that it cannot check are refused at construction', () => {
    const { profile } = description;
    const bearer = { in: 'bearer', option: 'token', required: true } as const;
    expect(() => new Gateway({ ...description, profile: { ...profile, credentials: [bearer] } })).toThrow(
      'the sandbox checks credentials in headers only',
    );
  });

  test('an empty credential is refused at construction', async () => {
    await expect(Merchant.of({ credentials: { secret: '' } })).rejects.toThrow('secret is empty');
  });
});
