// A browser without a browser: the hosted pages over HTTP, what they lead to, and what they refuse.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { Merchant, reference } from '../../tests/sandbox/merchant.js';
import type { Happening, Journal } from './journal.js';

let merchant: Merchant;
beforeAll(async () => {
  // Its clock stands still, so that only a test puts it forward.
  merchant = await Merchant.of({ now: () => 1_800_000_000_000 });
});
afterAll(() => merchant.close());

async function link(request: object = {}): Promise<{ url: string; payment_id: string; merchant_reference: string }> {
  const merchant_reference = reference('link');
  const fields = { amount: 500, currency: 'HKD', merchant_id: 'M1', merchant_reference, ...request };
  const { data } = await merchant.post('/api/v1/payments/link', fields);
  return { url: `${data.payment_link}`, payment_id: `${data.payment_id}`, merchant_reference };
}

const exits = { complete_url: 'https://shop.example/thanks?a=1', cancel_url: 'https://shop.example/cart' };

test.each([
  ['pay', 'succeeded', exits.complete_url],
  ['cancel', 'cancelled', exits.cancel_url],
  ['fail', 'failed', undefined],
])('%s on a link makes it %s, and the browser goes on', async (button, status, exit) => {
  const { url, merchant_reference } = await link(exits);
  expect((await merchant.query({ merchant_reference })).data.status).toBe('created');
  const pressed = await merchant.browse(url, button);
  expect({ status: pressed.status, location: pressed.headers.get('location') }).toEqual({
    status: 303,
    location: exit ?? url,
  });
  expect((await merchant.query({ merchant_reference })).data.status).toBe(status);
  expect((await merchant.browse(url)).text).not.toContain('<form');
  expect((await merchant.browse(url, button)).status).toBe(409);
});

test('a redirect of a checkout leads to such a page, and so does its QR code', async () => {
  for (const [method, member] of [
    ['SANDBOX_REDIRECT_TO_URL', 'redirect_to_url'],
    ['SANDBOX_DISPLAY_QR_CODE', 'display_qr_code'],
  ] as const) {
    const { data, text } = await merchant.checkout({ payment_method: method });
    const { url } = JSON.parse(text).data.next_action[member];
    expect((await merchant.browse(url)).text).toContain('12800 minor units');
    await merchant.browse(url, 'pay');
    expect((await merchant.query({ transaction_id: data.transaction_id })).data.status).toBe('succeeded');
  }
});

test('what a merchant writes is shown as text', async () => {
  const evil = `</dd><script>alert(1)</script>"'&`;
  const { url } = await link({ description: evil, merchant_id: evil });
  const { text } = await merchant.browse(url);
  expect(text).not.toContain('<script');
  expect(text).toContain('&#60;script&#62;alert(1)&#60;/script&#62;&#34;&#39;&#38;');
});

test('a page runs no script, is framed by nobody, and sends forms only to itself and the exits', async () => {
  const { url } = await link({
    complete_url: 'https://shop.example/thanks',
    cancel_url: "https://x.example/'; script-src *",
  });
  const { headers } = await merchant.browse(url);
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; img-src data:; style-src 'sha256-[A-Za-z0-9+/=]{44}'; form-action 'self' https:\/\/shop\.example https:\/\/x\.example; base-uri 'none'; frame-ancestors 'none'$/,
  );
  expect(headers.get('cache-control')).toBe('no-store');
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'alipays://pay',
  '/thanks',
  'not an address',
])('the browser is not sent to %s', async (complete_url) => {
  const { url } = await link({ complete_url });
  expect((await merchant.browse(url, 'pay')).headers.get('location')).toBe(url);
});

test('an unknown payment, an unknown button, another method and another form are refused on a page', async () => {
  const { url } = await link();
  expect(await merchant.browse(`${merchant.origin}/sandbox/pay/pay_nobody`)).toMatchObject({ status: 404 });
  expect(await merchant.browse(url, 'steal')).toMatchObject({ status: 400 });
  expect((await fetch(url, { method: 'DELETE' })).status).toBe(405);
  expect((await fetch(url, { method: 'POST', body: 'do=pay' })).status).toBe(415);
});

test('pages of other sites cannot press a button or give orders, whatever their host is called', async () => {
  const { url, merchant_reference } = await link();
  expect((await merchant.browse(url, 'pay', { origin: 'https://evil.example' })).status).toBe(403);
  const order = JSON.stringify({ merchant_reference, status: 'succeeded' });
  const settle = `${merchant.origin}/sandbox/settle`;
  expect((await fetch(settle, { method: 'POST', body: order })).status).toBe(415);
  const json = { 'content-type': 'application/json' };
  const foreign = { method: 'POST', body: order, headers: { ...json, origin: 'https://evil.example' } };
  expect((await fetch(settle, foreign)).status).toBe(403);
  const rebound = await merchant.gateway.handle({
    method: 'POST',
    url: '/sandbox/settle',
    headers: { ...json, host: 'evil.example:80' },
    body: new TextEncoder().encode(order),
    origin: merchant.origin,
  });
  expect(rebound.status).toBe(403);
  expect((await merchant.query({ merchant_reference })).data.status).toBe('created');
  expect(
    (await fetch(settle, { method: 'POST', body: order, headers: { ...json, origin: merchant.origin } })).status,
  ).toBe(200);
  expect((await merchant.query({ merchant_reference })).data.status).toBe('succeeded');
});

test('a payment expires at its time, and can neither be paid nor tried again', async () => {
  const expires_at = String(Math.floor(merchant.gateway.control.now() / 1000) + 60);
  const { url, payment_id, merchant_reference } = await link({ expires_at });
  await merchant.gateway.control.advance(58_000);
  expect((await merchant.query({ merchant_reference })).data.status).toBe('created');
  expect((await merchant.order('clock', { advance: 2_000 })).status).toBe(200);
  expect((await merchant.query({ merchant_reference })).data.status).toBe('expired');
  const detail = await merchant.get(`/api/v1/payments/detail/${payment_id}`);
  expect(detail.data).toMatchObject({ status: 'expired', expires_at: Number(expires_at) });
  expect((await merchant.browse(url, 'pay')).status).toBe(409);
  expect(
    (await merchant.checkout({ payment_id, merchant_reference, amount: 500, merchant_id: 'M1' })).message,
  ).toContain('has expired');
});

test('a payment that was open when the sandbox ended expires after the next start', async () => {
  const kept: Happening[] = [];
  const journal: Journal = { append: (happenings) => kept.push(...happenings), replay: () => [...kept] };
  const now = () => 1_800_000_000_000;
  const before = await Merchant.of({ journal, now });
  const { data } = await before.checkout({ payment_method: 'SANDBOX_NO_ACTION', expires_at: '1800000060' });
  await before.close();
  const after = await Merchant.of({ journal, now });
  await after.gateway.control.advance(60_000);
  expect((await after.query({ transaction_id: data.transaction_id })).data.status).toBe('expired');
  await after.close();
});

test('a payment expires on the second, even where the timer is late', async () => {
  let now = 1_800_000_000_000;
  const mine = await Merchant.of({ now: () => now });
  const { data } = await mine.checkout({ payment_method: 'SANDBOX_NO_ACTION', expires_at: '1800000060' });
  const status = async () => (await mine.query({ transaction_id: data.transaction_id })).data.status;
  now += 59_999;
  expect(await status()).toBe('pending');
  now += 1;
  expect(await status()).toBe('expired');
  await mine.close();
});

test('a paid payment does not expire', async () => {
  const expires_at = String(Math.floor(merchant.gateway.control.now() / 1000) + 60);
  const { url, merchant_reference } = await link({ expires_at });
  await merchant.browse(url, 'pay');
  await merchant.gateway.control.advance(100_000);
  expect((await merchant.query({ merchant_reference })).data.status).toBe('succeeded');
});

test('the overview says what there is', async () => {
  const { text } = await merchant.browse(`${merchant.origin}/sandbox`);
  expect(JSON.parse(text)).toMatchObject({ about: expect.stringContaining('not from the vendor') });
  expect(Object.keys(JSON.parse(text).magic_amounts)).toContain('70001');
});

test.each([
  ['an unknown topic', 'weather', {}, 404],
  ['no time', 'clock', {}, 400],
  ['a time that goes back', 'clock', { advance: -1 }, 400],
  ['an unknown state', 'settle', { merchant_reference: 'x', status: 'paid' }, 400],
  ['an unknown transaction', 'settle', { merchant_reference: 'nobody', status: 'failed' }, 404],
  ['an unknown fault', 'faults', { fault: '__proto__' }, 400],
  ['an unknown time of a fault', 'faults', { fault: 'reset', when: 'befor' }, 400],
  ['an unknown operation', 'faults', { fault: 'reset', operation: 'payments.chekout' }, 400],
  ['a count in words', 'faults', { fault: 'reset', times: 'twice' }, 400],
  ['an unknown way to tamper', 'callbacks', { tamper: 'time' }, 400],
])('an order with %s is refused', async (_, topic, order, status) => {
  expect((await merchant.order(topic, order)).status).toBe(status);
});
