// A merchant's own server on loopback hears of payments: signed, again until it says yes, and disturbed on request.

import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Merchant } from '../../tests/sandbox/merchant.js';
import { mayCall, retryAfter } from './callback.js';

interface Call {
  readonly text: string;
  readonly genuine: boolean;
  readonly status: string;
}

let merchant: Merchant;
let shop: Server;
let callback_url: string;
let calls: Call[];
/** What the shop answers, in order; 200 when there are no more. */
let answers: number[];

beforeEach(async () => {
  calls = [];
  answers = [];
  // Its clock stands still, so that only the test puts it forward.
  merchant = await Merchant.of({ now: () => 1_800_000_000_000 });
  const secret = merchant.gateway.credentials.secret ?? '';
  shop = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks);
    const wanted = createHmac('sha256', secret).update(body).digest('hex');
    const text = body.toString();
    calls.push({ text, genuine: request.headers['x-signature'] === wanted, status: JSON.parse(text).status });
    const status = answers.shift() ?? 200;
    response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:9/' } : {}).end('success');
  });
  // Only the client ends a connection, so that none ends under its next request.
  shop.keepAliveTimeout = 0;
  await new Promise<void>((done) => shop.listen(0, '127.0.0.1', done));
  const address = shop.address();
  callback_url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/callback`;
});
afterEach(async () => {
  await merchant.close();
  shop.closeAllConnections();
  await new Promise((done) => shop.close(done));
});

const pay = (request: object = {}) => merchant.checkout({ callback_url, ...request });
const advance = (milliseconds = 0) => merchant.gateway.control.advance(milliseconds);

test('a merchant hears once of a payment and once of its refund, signed over the exact bytes', async () => {
  const { data } = await pay();
  await advance();
  await merchant.refund({ amount: 100, transaction_id: data.transaction_id, callback_url });
  await advance(1_000_000);
  expect(calls.map(({ genuine }) => genuine)).toEqual([true, true]);
  const { payment_id, transaction_id, merchant_reference } = data;
  expect(JSON.parse(calls[0]?.text ?? '')).toEqual({
    amount: 12_800,
    currency: 'HKD',
    merchant_reference,
    payment_id,
    status: 'succeeded',
    transaction_id,
    transaction_type: 'sale',
  });
  expect(JSON.parse(calls[1]?.text ?? '')).toMatchObject({ amount: 100, transaction_type: 'refund' });
});

test.each([
  'succeeded',
  'failed',
  'cancelled',
  'expired',
] as const)('a merchant hears that it has %s', async (status) => {
  const { data } = await pay({ payment_method: 'SANDBOX_REDIRECT_TO_URL' });
  await advance();
  expect(calls).toEqual([]);
  merchant.gateway.control.settle({ payment_id: `${data.payment_id}` }, status);
  await advance();
  expect(calls.map((call) => call.status)).toEqual([status]);
});

test('without anybody at the clock, the callback comes by itself', async () => {
  await pay();
  await expect.poll(() => calls.length).toBe(1);
});

test('what is not acknowledged is sent again by the schedule, signed each time', async () => {
  answers = [500, 302, 404];
  await pay();
  await advance();
  expect(calls).toHaveLength(1);
  await advance(14_999);
  expect(calls).toHaveLength(1);
  await advance(1);
  expect(calls).toHaveLength(2);
  await advance(10_000_000);
  expect(calls).toHaveLength(4);
  expect(calls.every(({ genuine }) => genuine)).toBe(true);
  const [delivery] = merchant.gateway.control.deliveries();
  expect(delivery?.state).toBe('acknowledged');
  expect(delivery?.attempts.map(({ result }) => result)).toEqual([500, 302, 404, 200]);
});

test('after ten attempts it is given up', async () => {
  answers = Array(20).fill(500);
  await pay();
  await advance(retryAfter.reduce((sum, wait) => sum + wait, 0) + 1_000_000);
  expect(calls).toHaveLength(10);
  expect(merchant.gateway.control.deliveries()[0]?.state).toBe('given up');
});

test.each([
  [[200, 500]],
  [[500, 200]],
])('of two copies answered %j one is enough, and neither is sent again', async (two) => {
  answers = [...two];
  merchant.gateway.control.disturb({ duplicate: 1 });
  await pay();
  await advance(1_000_000);
  expect(calls).toHaveLength(2);
  expect(merchant.gateway.control.deliveries()[0]?.state).toBe('acknowledged');
});

test('a shop that is down is tried again', async () => {
  await pay({ callback_url: 'http://127.0.0.1:1/' });
  await advance();
  expect(merchant.gateway.control.deliveries()[0]).toMatchObject({
    state: 'waiting',
    attempts: [{ result: 'TypeError' }],
  });
});

test('duplicate, delay, tamper and reorder happen on request, and only as often', async () => {
  const { control } = merchant.gateway;
  control.disturb({ duplicate: 2 });
  await pay();
  await advance();
  expect(calls).toHaveLength(3);

  control.disturb({ delay: 60_000 });
  await pay();
  await advance(59_000);
  expect(calls).toHaveLength(3);
  await advance(1_000);
  expect(calls).toHaveLength(4);
  expect(calls.every(({ genuine }) => genuine)).toBe(true);

  expect((await merchant.order('callbacks', { tamper: 'body' })).status).toBe(200);
  await pay();
  await advance();
  control.disturb({ tamper: 'signature' });
  await pay();
  await advance();
  expect(calls.slice(4).map(({ genuine }) => genuine)).toEqual([false, false]);

  control.disturb({ reorder: true });
  const first = await pay();
  await advance();
  const second = await pay();
  await advance();
  const order = calls.slice(6).map(({ text }) => JSON.parse(text).payment_id);
  expect(order).toEqual([second.data.payment_id, first.data.payment_id]);
});

test('a callback to another machine is withheld, and told', async () => {
  await pay({ callback_url: 'https://shop.example/callback' });
  await advance();
  expect(merchant.gateway.control.deliveries()).toMatchObject([{ state: 'withheld', attempts: [] }]);
});

test.each([
  ['http://127.0.0.1:3000/x', true],
  ['http://localhost/x', true],
  ['http://[::1]:1/', true],
  ['http://2130706433/', true],
  ['https://shop.example/x', false],
  ['http://127.0.0.1.nip.io/', false],
  ['http://localhost.evil.example/', false],
  ['http://user@127.0.0.1/', false],
  ['http://169.254.169.254/latest', false],
  ['http://0.0.0.0/', false],
  ['file:///etc/hosts', false],
  ['nowhere', false],
])('%s may be called: %s', (url, wanted) => expect(mayCall(url, [])).toBe(wanted));

test('a host that is allowed by name may be called, and no other', () => {
  expect(mayCall('https://shop.example/x', ['shop.example'])).toBe(true);
  expect(mayCall('https://www.shop.example/x', ['shop.example'])).toBe(false);
});

test('a command is nothing to tell', async () => {
  await pay({ payment_method: 'SANDBOX_WECHAT_OFFICIAL_ACCOUNT_OPENID', transaction_type: 'command' });
  await advance(1_000_000);
  expect(calls).toEqual([]);
});
