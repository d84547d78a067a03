// Real requests in, over HTTP on loopback; what the seven operations answer, and what they refuse.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../generated/src/routes.js';
import { Merchant, reference } from '../../tests/sandbox/merchant.js';
import { checkShape } from '../runtime/shape.js';

let merchant: Merchant;
beforeAll(async () => {
  merchant = await Merchant.of();
});
afterAll(() => merchant.close());

test('every answer fits the shape that the document gives it', async () => {
  const sale = await merchant.checkout();
  const { payment_id, transaction_id, merchant_reference } = sale.data;
  const refund = await merchant.refund({ amount: 100, transaction_id });
  const link = await merchant.post('/api/v1/payments/link', {
    amount: 500,
    currency: 'CNY',
    merchant_id: 'M1',
    merchant_reference: reference(),
  });
  const answers = {
    'payments.checkout': sale,
    'payments.retrieve': await merchant.get(`/api/v1/payments/detail/${payment_id}`),
    'transactions.query': await merchant.query({ merchant_reference }),
    'transactions.refund': refund,
    'paymentLinks.create': link,
  };
  for (const [id, { status, code, data }] of Object.entries(answers)) {
    expect({ id, status, code }).toEqual({ id, status: 200, code: 0 });
    const shape = routes.find((route) => route.id === id)?.answer;
    expect({ id, differences: shape && checkShape(data, shape) }).toEqual({ id, differences: [] });
  }
});

test('a paid sale is told the same by checkout, query and detail', async () => {
  const sale = await merchant.checkout({ description: 'Two tickets' });
  const { payment_id, transaction_id, merchant_reference } = sale.data;
  expect(sale.data).toMatchObject({ result: 'succeeded', transaction_type: 'sale' });
  const wanted = { amount: 12_800, currency: 'HKD', payment_id, transaction_id, status: 'succeeded' };
  expect((await merchant.query({ merchant_reference })).data).toMatchObject(wanted);
  expect((await merchant.query({ transaction_id })).data).toMatchObject(wanted);
  expect((await merchant.query({ transaction_id: payment_id })).data).toMatchObject(wanted);
  const detail = await merchant.get(`/api/v1/payments/detail/${payment_id}`);
  expect(detail.data).toMatchObject({ merchant_reference, description: 'Two tickets', status: 'succeeded' });
  expect(detail.data.channels).toEqual([{ channel_id: 12, sub_channel_id: [] }]);
});

test('a reference and an id that name different transactions are refused', async () => {
  const [one, two] = [await merchant.checkout(), await merchant.checkout()];
  const { merchant_reference } = one.data;
  const { transaction_id } = two.data;
  expect(await merchant.query({ merchant_reference, transaction_id })).toMatchObject({ status: 409 });
  expect(await merchant.query({ merchant_reference, transaction_id: 'txn_nobody' })).toMatchObject({ status: 409 });
  expect((await merchant.query({ merchant_reference, transaction_id: one.data.transaction_id })).status).toBe(200);
});

test('a merchant_reference is taken once, by a payment or by a refund', async () => {
  const { data } = await merchant.checkout();
  const again = { merchant_reference: data.merchant_reference };
  expect(await merchant.checkout(again)).toMatchObject({ status: 409, code: 40900 });
  expect((await merchant.refund({ ...again, amount: 1, transaction_id: data.transaction_id })).status).toBe(409);
  expect((await merchant.query(again)).data.transaction_id).toBe(data.transaction_id);
});

test('a reference is needed unless an order is named, and an order must be there', async () => {
  expect((await merchant.checkout({ merchant_reference: '' })).message).toContain('merchant_reference is required');
  expect(await merchant.checkout({ payment_id: 'pay_nobody' })).toMatchObject({ status: 404 });
  expect(await merchant.query({})).toMatchObject({ status: 400 });
  expect(await merchant.query({ merchant_reference: 'nobody' })).toMatchObject({ status: 404 });
});

test('a new try on an order ends the one before, and a paid order takes no more', async () => {
  const first = await merchant.checkout({ payment_method: 'SANDBOX_REDIRECT_TO_URL' });
  const { payment_id, merchant_reference, transaction_id } = first.data;
  const paid = await merchant.checkout({ payment_id, merchant_reference });
  expect(paid.data).toMatchObject({ payment_id, result: 'succeeded' });
  expect((await merchant.query({ transaction_id })).data.status).toBe('cancelled');
  expect((await merchant.checkout({ payment_id, merchant_reference })).message).toContain('has succeeded');
});

test('a new try on an order must say the same as the order', async () => {
  const { data } = await merchant.checkout({ payment_method: 'SANDBOX_DECLINED' });
  const { payment_id, merchant_reference } = data;
  const same = { payment_id, merchant_reference };
  for (const other of [
    { amount: 10 },
    { currency: 'CNY' },
    { merchant_id: 'M2' },
    { merchant_reference: reference() },
  ]) {
    const heard = await merchant.checkout({ ...same, ...other });
    expect(heard).toMatchObject({ status: 409, message: expect.stringContaining(`${Object.keys(other)} differs`) });
  }
  expect((await merchant.checkout(same)).data.result).toBe('succeeded');
});

test('refunds add up to the sale and no further', async () => {
  const { data } = await merchant.checkout();
  const { transaction_id, payment_id, merchant_reference } = data;
  const part = await merchant.refund({ amount: 12_000, transaction_id });
  expect(part.data).toMatchObject({ amount: 12_000, original_merchant_reference: merchant_reference });
  const over = await merchant.refund({ amount: 801, transaction_id });
  expect(over).toMatchObject({ status: 409, message: 'amount is more than the 800 that are left to refund' });
  expect((await merchant.refund({ amount: 800, original_merchant_reference: merchant_reference })).status).toBe(200);
  expect((await merchant.refund({ amount: 1, transaction_id })).status).toBe(409);
  const detail = await merchant.get(`/api/v1/payments/detail/${payment_id}`);
  expect(detail.data.refunded_amount).toBe(12_800);
});

test.each([
  ['nothing', { amount: 0 }, 400],
  ['less than nothing', { amount: -5 }, 400],
  ['another currency', { amount: 1, currency: 'CNY' }, 409],
  ['another type', { amount: 1, transaction_type: 'sale' }, 400],
])('a refund of %s is refused', async (_, request, status) => {
  const { data } = await merchant.checkout();
  expect((await merchant.refund({ transaction_id: data.transaction_id, ...request })).status).toBe(status);
});

test('only what was paid is refunded: no open sale, no command, no refund', async () => {
  const open = await merchant.checkout({ payment_method: 'SANDBOX_REDIRECT_TO_URL' });
  const command = await merchant.checkout({
    payment_method: 'SANDBOX_WECHAT_OFFICIAL_ACCOUNT_OPENID',
    transaction_type: 'command',
  });
  const paid = await merchant.checkout();
  const refund = await merchant.refund({ amount: 1, transaction_id: paid.data.transaction_id });
  for (const { data } of [open, command, refund]) {
    expect(await merchant.refund({ amount: 1, transaction_id: data.transaction_id })).toMatchObject({ status: 409 });
  }
});

test('checkout refunds an order too, as its page says', async () => {
  const { data } = await merchant.checkout();
  const request = { transaction_type: 'refund', payment_id: data.payment_id, merchant_reference: reference() };
  const refund = await merchant.checkout({ ...request, amount: 2_800 });
  expect(refund.data).toMatchObject({ transaction_type: 'refund', result: 'succeeded' });
  const detail = await merchant.get(`/api/v1/payments/detail/${data.payment_id}`);
  expect(detail.data.refunded_amount).toBe(2_800);
});

test.each([
  ['no amount', { amount: undefined }],
  ['another currency', { currency: 'USD' }],
  ['an unknown type', { transaction_type: 'gift' }],
  ['an unknown method', { payment_method: 'ALIPAY_WAP' }],
  ['an expiry that has passed', { expires_at: '1000000000' }],
  ['an expiry in words', { expires_at: 'tomorrow' }],
])('a sale with %s is refused', async (_, request) => {
  expect(await merchant.checkout(request)).toMatchObject({ status: 400 });
});

test('settlements are an open object, and their file is bytes that add up', async () => {
  const mine = await Merchant.of();
  const { data } = await mine.checkout({ merchant_reference: '=1+1,"x"' });
  await mine.refund({ amount: 300, transaction_id: data.transaction_id });
  const page = await mine.get('/api/v1/settlements?page=1&page_size=1');
  expect(page.data).toMatchObject({ page: 1, total: 1 });
  expect(JSON.parse(page.text).data.settlements[0]).toMatchObject({ amount: 12_500, is_transferred: 'false' });
  const id: string = JSON.parse(page.text).data.settlements[0].settlement_id;
  const file = await mine.get(`/api/v1/settlements/${id}/download`);
  expect(file.headers.get('content-type')).toBe('application/octet-stream');
  expect(file.text.split('\r\n')).toHaveLength(4);
  expect(file.text).toContain(`"'=1+1,""x"""`);
  expect(file.text).toContain(',refund,HKD,-300,');
  expect((await mine.get('/api/v1/settlements/stl_none/download')).status).toBe(404);
  expect((await mine.get('/api/v1/settlements?page=0')).status).toBe(400);
  const total = async (query: string) => (await mine.get(`/api/v1/settlements?${query}`)).data.total;
  expect([await total('is_transferred=true'), await total('is_transferred=false')]).toEqual([0, 1]);
  expect([await total('start_time=4000000000'), await total('end_time=1000000000')]).toEqual([0, 0]);
  await mine.checkout({ payment_method: 'SANDBOX_WECHAT_OFFICIAL_ACCOUNT_OPENID', transaction_type: 'command' });
  expect(await total('')).toBe(1);
  const again = await mine.get('/api/v1/settlements');
  expect(JSON.parse(again.text).data.settlements[0]).toMatchObject({ transaction_count: 2 });
  await mine.gateway.control.advance(86_400_000);
  expect([await total('is_transferred=true'), await total('start_time=1000000000000')]).toEqual([1, 1]);
  expect((await mine.get('/api/v1/settlements?page=1&page=2')).message).toContain('more than once');
  await mine.close();
});
