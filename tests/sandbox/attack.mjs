// Raw bytes on raw sockets in, thousands of them, and clients that dawdle; a sandbox that goes on answering out.

import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { check } from './checks.mjs';
import { startSandbox } from './process.mjs';
import { inParallel, openSender } from './sender.mjs';

const rounds = 4000;

export async function testAttacks() {
  const sandbox = await startSandbox([]);
  const { port } = new URL(sandbox.url);
  const merchant = openSender(sandbox.url);
  try {
    const slow = dawdle(port, 200);
    const heard = new Map();
    const odd = [];
    await inParallel(32, rounds, async () => {
      const sent = request(port);
      const text = await speak(port, sent);
      const fault = judge(text);
      if (fault) odd.push(`${fault}: ${JSON.stringify(sent.toString('latin1').slice(0, 300))}`);
      const status = /^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 'none';
      heard.set(status, (heard.get(status) ?? 0) + 1);
    });
    const told = [...heard].sort().map(([status, count]) => `${count} of ${status}`);
    check(
      `${rounds} broken requests: ${told.join(', ')}; each answer in the envelope, none a 5xx`,
      !odd.length,
      odd[0],
    );
    const { status } = await merchant.checkout({ merchant_reference: 'after' });
    check('a signed checkout goes through afterwards, beside 200 clients that dawdle', status === 200, status);
    const { told: late, seconds } = await slow;
    check(
      `each of the 200 that sent a header now and then was told 408 after ${seconds.toFixed(0)} s`,
      late === 200 && seconds < 30,
      `${late} were told`,
    );
    const crowd = await openMany(port, 1100);
    check(
      `of 1,100 connections at once the last ones are told 429 (${crowd.told}), and room comes back`,
      crowd.told >= 70 && (await merchant.checkout({ merchant_reference: 'room' })).status === 200,
      crowd.told,
    );
  } finally {
    merchant.close();
    await sandbox.kill();
  }
}

/** What is wrong with an answer, or nothing. A connection that ends without one is the sender's own fault. */
function judge(text) {
  for (const answer of text.split(/(?=HTTP\/1\.1 \d{3})/).filter(Boolean)) {
    const [head = '', body = ''] = answer.split(/\r\n\r\n(.*)/s);
    const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]);
    if (status === 100) continue;
    if (!(status >= 200 && status < 500)) return `status ${status}`;
    if (!/^x-sandbox-note: /im.test(head)) return 'no note';
    if (!/^content-type: application\/json/im.test(head) || !body) continue;
    const value = parse(body);
    if (status >= 400 && !(value?.code === status * 100 && typeof value.message === 'string'))
      return `no envelope ${body}`;
  }
  return undefined;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const random = (count) => Math.floor(Math.random() * count);
const any = (list) => list[random(list.length)];

const paths = [
  '/gateway/api/v1/payments/checkout',
  '/gateway/api/v1/payments/transactions/query',
  '/gateway/api/v1/payments/transactions/refund',
  '/gateway/api/v1/payments/link',
  '/gateway/api/v1/payments/detail/pay_sandbox_000001',
  '/gateway/api/v1/settlements?page=1&page_size=2',
  '/gateway/api/v1/settlements/stl_sandbox_20260101_HKD/download',
  '/sandbox',
  '/sandbox/clock',
  '/sandbox/settle',
  '/sandbox/faults',
  '/sandbox/callbacks',
  '/sandbox/pay/pay_sandbox_000001',
  '/sandbox/autodebit/txn_sandbox_000001',
  '/%ff%00',
  '//',
  '*',
  'http://[::1',
];
const bodies = [
  '{"amount":12800,"channel_id":12,"currency":"HKD","merchant_id":"M","merchant_reference":"r","payment_method":"SANDBOX_PAID","transaction_type":"sale"}',
  '{"advance":1e300}',
  '{"advance":0.5}',
  '{"fault":"pending_refund","times":0}',
  '{"transaction_id":"txn_sandbox_000001","status":"pending"}',
  '{"merchant_reference":"r"}',
  '{"duplicate":1e9}',
  '{"a":'.repeat(5000),
  '[]',
  'null',
  '"\\ud800"',
  '{"__proto__":{"amount":1}}',
  'do=pay',
];
const values = [
  9_007_199_254_740_991,
  -1,
  0,
  1e308,
  null,
  true,
  '',
  '__proto__',
  '\u0000',
  'x'.repeat(5000),
  {},
  [],
  '٣',
];

/** A request that is right but for one thing or several; or bytes that never were one. */
function request(port) {
  if (random(12) === 0) return Buffer.from(Array.from({ length: 1 + random(400) }, () => random(256)));
  let body = any(bodies);
  const value = parse(body);
  if (value && typeof value === 'object' && random(2))
    body = JSON.stringify({ ...value, [any(Object.keys(value)) ?? 'a']: any(values) });
  const key = random(6) ? 'test_apikey_sandbox' : any(['', 'x', 'é']);
  const signature = random(6)
    ? createHmac('sha256', 'test_secret_sandbox').update(body).digest('hex')
    : any(['', 'f', '\t']);
  const length = random(10) ? Buffer.byteLength(body) : any([-1, 0, 5, 1e9, 'x', `${body.length}, ${body.length}`]);
  const lines = [
    `${random(4) ? any(['GET', 'POST']) : any(['HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'BREW', 'CONNECT', ''])} ${any(paths)} HTTP/${random(20) ? '1.1' : any(['1.0', '2.0', '9.9', 'x'])}`,
    `host: ${random(5) ? `127.0.0.1:${port}` : any(['', 'evil.example', 'a:b:c'])}`,
    `content-type: ${random(5) ? any(['application/json', 'application/x-www-form-urlencoded']) : any(['', 'text/plain', ';;', 'application/json; charset=x'])}`,
    `x-api-key: ${key}`,
    `x-signature: ${signature}`,
    random(10)
      ? `content-length: ${length}`
      : any(['transfer-encoding: chunked', 'transfer-encoding: x', 'expect: x', 'upgrade: websocket']),
    random(10) ? 'connection: close' : any([': x', 'x', 'connection: upgrade', `x-many: ${'y'.repeat(20_000)}`]),
  ];
  const whole = Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
  if (random(8) === 0) return whole.subarray(0, random(whole.length));
  if (random(8) === 0) whole[random(whole.length)] = random(256);
  return whole;
}

/** All that comes back until the other side ends, or nothing more is to be expected. */
async function speak(port, bytes) {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk;
  });
  socket.on('error', () => undefined);
  await Promise.race([once(socket, 'connect'), once(socket, 'close')]);
  socket.write(bytes);
  socket.setTimeout(250, () => socket.destroy());
  await once(socket, 'close');
  return heard;
}

/** Clients that send a few letters of a header every second. */
async function dawdle(port, count) {
  const began = performance.now();
  const answers = await Promise.all(
    Array.from({ length: count }, async () => {
      const socket = connect(port, '127.0.0.1');
      let heard = '';
      socket.on('data', (chunk) => {
        heard += chunk;
      });
      socket.on('error', () => undefined);
      socket.write('GET / HTTP/1.1\r\nhost: x\r\n');
      const timer = setInterval(() => socket.write('x-more: y\r\n'), 1000);
      await once(socket, 'close');
      clearInterval(timer);
      return heard;
    }),
  );
  const told = answers.filter((text) => /^HTTP\/1\.1 408 .*"code":40800/s.test(text)).length;
  return { told, seconds: (performance.now() - began) / 1000 };
}

async function openMany(port, count) {
  let told = 0;
  const sockets = Array.from({ length: count }, () => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      if (String(chunk).includes('"code":42900')) told += 1;
    });
    return socket;
  });
  await new Promise((go) => setTimeout(go, 2000));
  const closed = sockets.map((socket) => (socket.closed ? undefined : once(socket.destroy(), 'close')));
  await Promise.all(closed);
  await new Promise((go) => setTimeout(go, 300));
  return { told };
}
