// AlipayHK AutoDebit from leave to debit to its end, over HTTP.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Heard, Merchant } from '../../tests/sandbox/merchant.js';

let merchant: Merchant;
beforeAll(async () => {
  // Its clock stands still, so that only a test puts it forward.
  merchant = await Merchant.of({ now: () => 1_800_000_000_000 });
});
afterAll(() => merchant.close());

const wish = {
  state: '4657DDUER323DK',
  merchant_agreement_id: 'agreement-1',
  redirect_url: 'https://shop.example/back?x=1',
};

const step = (name: string, options: object | string, more: object = {}): Promise<Heard> =>
  merchant.checkout({
    payment_method: `HK_ALIPAY_AUTODEBIT_${name}`,
    payment_method_option: typeof options === 'string' ? options : JSON.stringify(options),
    transaction_type: name === 'PAY' ? 'sale' : 'command',
    ...more,
  });

async function leave(button: string, options: object = wish): Promise<URL> {
  const { text } = await step('PREPARE', options);
  const { type, redirect_to_url } = JSON.parse(text).data.next_action;
  expect(type).toBe('redirect_to_url');
  expect((await merchant.browse(redirect_to_url.url)).text).toContain('Allow the merchant');
  const { status, headers } = await merchant.browse(redirect_to_url.url, button);
  expect(status).toBe(303);
  expect((await merchant.browse(redirect_to_url.url, button)).status).toBe(409);
  return new URL(headers.get('location') ?? '');
}

async function token(options: object = wish): Promise<string> {
  const back = await leave('allow', options);
  const { text } = await step('TOKEN', { auth_code: back.searchParams.get('authCode') });
  return JSON.parse(text).data.next_action.alipay_auto_debit.access_token;
}

test('leave, code, token, debit, refund, cancel: each works once the one before has', async () => {
  const back = await leave('allow');
  expect(`${back.origin}${back.pathname}`).toBe('https://shop.example/back');
  const { authCode, ...rest } = Object.fromEntries(back.searchParams);
  expect(rest).toEqual({ x: '1', state: wish.state, auth_site: 'ALIPAY_HK', merchantAgreementId: 'agreement-1' });

  const got = await step('TOKEN', { authCode });
  const { access_token } = JSON.parse(got.text).data.next_action.alipay_auto_debit;
  expect((await step('TOKEN', { auth_code: authCode })).message).toContain('used before');

  const paid = await step('PAY', { access_token });
  expect(paid.data).toMatchObject({ result: 'succeeded', transaction_type: 'sale' });
  expect((await merchant.refund({ amount: 12_800, transaction_id: paid.data.transaction_id })).status).toBe(200);
  expect((await step('PAY', { access_token })).status).toBe(200);

  expect((await step('CANCELAUTH', { merchant_agreement_id: 'agreement-1' })).status).toBe(200);
  expect((await step('PAY', { access_token })).message).toContain('is cancelled');
  expect((await step('CANCELAUTH', { merchant_agreement_id: 'agreement-1' })).message).toContain('is cancelled');
});

test('who refuses comes back without a code', async () => {
  const back = await leave('refuse');
  expect(back.searchParams.get('state')).toBe(wish.state);
  expect(back.searchParams.has('authCode')).toBe(false);
});

test('a code is good for ten minutes', async () => {
  const back = await leave('allow');
  await merchant.gateway.control.advance(600_000);
  expect((await step('TOKEN', { auth_code: back.searchParams.get('authCode') })).message).toContain('has expired');
});

test('cancelling one agreement leaves the others', async () => {
  const one = await token({ ...wish, merchant_agreement_id: 'one' });
  const two = await token({ ...wish, merchant_agreement_id: 'two' });
  await step('CANCELAUTH', { access_token: one });
  expect((await step('PAY', { access_token: one })).status).toBe(409);
  expect((await step('PAY', { access_token: two })).status).toBe(200);
});

test('no answer repeats the token or the options', async () => {
  const access_token = await token();
  const paid = await step('PAY', { access_token });
  const { payment_id, transaction_id } = paid.data;
  const said = [
    paid.text,
    (await merchant.query({ transaction_id })).text,
    (await merchant.get(`/api/v1/payments/detail/${payment_id}`)).text,
  ];
  for (const text of said) expect(text).not.toContain(access_token);
});

test.each([
  ['no options', 'PREPARE', '', {}, 400, 'payment_method_option is missing'],
  ['the plural of the overview page', 'PREPARE', '', { payment_method_options: '{}' }, 400, 'in the plural'],
  ['options that are not JSON', 'PREPARE', '{', {}, 400, 'must be JSON'],
  ['no state', 'PREPARE', { ...wish, state: '' }, {}, 400, 'must hold state'],
  ['a script to go back to', 'PREPARE', { ...wish, redirect_url: 'javascript:1' }, {}, 400, 'http or https'],
  ['a sale', 'PREPARE', wish, { transaction_type: 'sale' }, 400, 'goes with transaction_type command'],
  ['a command', 'PAY', { access_token: 'x' }, { transaction_type: 'command' }, 400, 'goes with transaction_type sale'],
  ['no code', 'TOKEN', {}, {}, 400, 'must hold auth_code'],
  ['an unknown code', 'TOKEN', { auth_code: 'x' }, {}, 404, 'unknown'],
  ['an unknown token', 'PAY', { access_token: 'x' }, {}, 404, 'unknown'],
  ['no agreement', 'CANCELAUTH', {}, {}, 400, 'must hold merchant_agreement_id'],
  ['an unknown agreement', 'CANCELAUTH', { merchant_agreement_id: 'x' }, {}, 404, 'unknown'],
  ['an unknown step', 'constructor', {}, {}, 400, 'unknown here'],
])('%s is refused', async (_, name, options, more, status, wanted) => {
  const heard = await step(name, options, more);
  expect(heard).toMatchObject({ status, message: expect.stringContaining(wanted) });
});
