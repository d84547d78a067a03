// Each payment method of the sandbox in, the next action that its checkout leads to out: narrowed, or unknown with the reason.

import {
  ChingChingPay,
  isNextActionAlipayAutoDebit,
  isNextActionAlipayMobileSecurityPay,
  isNextActionCryptoPayment,
  isNextActionDisplayQrCode,
  isNextActionRedirectToUrl,
  isNextActionWechatInappPayment,
  isNextActionWechatJsapiPayment,
  isNextActionWechatOfficialAccountAuthCode,
  isNextActionWechatOfficialAccountOpenid,
  isNextActionWechatPayInMiniProgram,
  matchNextAction,
  type NextAction,
  resolveNextAction,
} from 'chingchingpay';
import { paymentMethods } from 'chingchingpay/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, order, type Shop, ways } from './shop.js';

/** Each member: the leaf that a page cannot do without, and the guard. */
const members = {
  alipay_auto_debit: ['access_token', isNextActionAlipayAutoDebit],
  alipay_mobile_security_pay: ['order_str', isNextActionAlipayMobileSecurityPay],
  crypto_payment: ['merchant_address', isNextActionCryptoPayment],
  display_qr_code: ['qr_code', isNextActionDisplayQrCode],
  redirect_to_url: ['url', isNextActionRedirectToUrl],
  wechat_inapp_payment: ['prepay_id', isNextActionWechatInappPayment],
  wechat_jsapi_payment: ['pay_sign', isNextActionWechatJsapiPayment],
  wechat_official_account_auth_code: ['auth_code', isNextActionWechatOfficialAccountAuthCode],
  wechat_official_account_openid: ['openid', isNextActionWechatOfficialAccountOpenid],
  wechat_pay_in_mini_program: ['pay_sign', isNextActionWechatPayInMiniProgram],
} as const;

const names = Object.keys(members);
const guards = Object.entries(members).map(([name, [, guard]]) => [name, guard] as const);

const guardsThatHold = (action: NextAction | undefined): readonly string[] =>
  guards.filter(([, guard]) => guard(action)).map(([name]) => name);

/** The case that `matchNextAction` takes: its name, and the payload or the reason. */
const taken = (action: NextAction | undefined): readonly [string, unknown] =>
  matchNextAction<readonly [string, unknown]>(action, {
    alipay_auto_debit: (payload) => ['alipay_auto_debit', payload],
    alipay_mobile_security_pay: (payload) => ['alipay_mobile_security_pay', payload],
    crypto_payment: (payload) => ['crypto_payment', payload],
    display_qr_code: (payload) => ['display_qr_code', payload],
    redirect_to_url: (payload) => ['redirect_to_url', payload],
    wechat_inapp_payment: (payload) => ['wechat_inapp_payment', payload],
    wechat_jsapi_payment: (payload) => ['wechat_jsapi_payment', payload],
    wechat_official_account_auth_code: (payload) => ['wechat_official_account_auth_code', payload],
    wechat_official_account_openid: (payload) => ['wechat_official_account_openid', payload],
    wechat_pay_in_mini_program: (payload) => ['wechat_pay_in_mini_program', payload],
    unknown: ({ reason }) => ['unknown', reason],
  });

/** What the sandbox does to a member, and whether it can still be narrowed. */
const twists: Readonly<Record<string, 'narrowed' | 'several' | 'disagreement' | 'incomplete'>> = {
  '': 'narrowed',
  _WITH_NULL_SIBLINGS: 'narrowed',
  _WITH_EMPTY_SIBLINGS: 'narrowed',
  _WITH_BLANK_SIBLINGS: 'narrowed',
  _WITH_UNKNOWN_MEMBER: 'narrowed',
  _WITH_UPPER_CASE_TAG: 'narrowed',
  _WITHOUT_TAG: 'narrowed',
  _WITH_SECOND_MEMBER: 'several',
  _WITH_OTHER_TAG: 'disagreement',
  _WITHOUT_LEAVES: 'incomplete',
};

/** What the sandbox can do besides the ten members and their twists. */
const others = {
  SANDBOX_NO_ACTION: 'absent',
  SANDBOX_UNKNOWN_MEMBER: 'unrecognised',
  SANDBOX_MISMATCHING_TAG: 'disagreement',
};

test('these are all the next actions that the sandbox can answer with', () => {
  const made = names.flatMap((name) => Object.keys(twists).map((twist) => `SANDBOX_${name.toUpperCase()}${twist}`));
  expect([...made, ...Object.keys(others)].sort()).toEqual([...paymentMethods].sort());
});

describe.each(ways)('checkout through %s', (way) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop(way);
  });
  afterAll(() => shop.close());

  const actionOf = async (payment_method: string) =>
    (await shop.client.payments.checkout(order({ payment_method }))).next_action;

  test.each(Object.entries(members))('%s is narrowed, whatever its siblings and its tag look like', async (name, [
    leaf,
    guard,
  ]) => {
    for (const [twist, wanted] of Object.entries(twists)) {
      const action = await actionOf(`SANDBOX_${name.toUpperCase()}${twist}`);
      const step = resolveNextAction(action);
      const [arm, given] = taken(action);
      const what = `${name}${twist}`;
      if (wanted === 'narrowed') {
        expect(step, what).toMatchObject({ kind: name, payload: { [leaf]: expect.stringMatching(/./) } });
        expect([arm, given], what).toEqual([name, 'payload' in step && step.payload]);
        expect(guard(action), what).toBe(true);
        expect(guardsThatHold(action), what).toEqual([name]);
      } else {
        expect(step, what).toMatchObject({ kind: 'unknown', reason: wanted, raw: action });
        expect([arm, given], what).toEqual(['unknown', wanted]);
        expect(guardsThatHold(action), what).toEqual([]);
      }
    }
  });

  test.each(Object.entries(others))('%s is the unknown arm: %s', async (method, reason) => {
    const action = await actionOf(method);
    expect(taken(action)).toEqual(['unknown', reason]);
    expect(guardsThatHold(action)).toEqual([]);
  });

  test('the empty siblings are really there, and empty', async () => {
    expect(await actionOf('SANDBOX_REDIRECT_TO_URL_WITH_NULL_SIBLINGS')).toMatchObject({ crypto_payment: null });
    expect(await actionOf('SANDBOX_REDIRECT_TO_URL_WITH_EMPTY_SIBLINGS')).toMatchObject({ display_qr_code: {} });
    const blank = await actionOf('SANDBOX_REDIRECT_TO_URL_WITH_BLANK_SIBLINGS');
    expect(blank).toMatchObject({ crypto_payment: { amount: 0, memo: '' }, display_qr_code: { qr_code: '', url: '' } });
  });

  test('a member and a tag of tomorrow are told by name, and the answer is kept', async () => {
    const { next_action } = await shop.client.payments.checkout(order({ payment_method: 'SANDBOX_UNKNOWN_MEMBER' }));
    expect(resolveNextAction(next_action)).toEqual({
      kind: 'unknown',
      reason: 'unrecognised',
      tag: 'sandbox_hologram',
      members: [],
      missing: [],
      raw: { type: 'sandbox_hologram', sandbox_hologram: { token: 'sandbox' } },
    });
  });

  test('a leaf that is missing is told by name', async () => {
    const action = await actionOf('SANDBOX_REDIRECT_TO_URL_WITHOUT_LEAVES');
    expect(resolveNextAction(action)).toMatchObject({ members: ['redirect_to_url'], missing: ['url'] });
  });

  test.each([
    ['', { http_method: 'GET', url: '' }],
    ['null', { http_method: 'GET', url: null }],
    ['absent', { http_method: 'GET' }],
  ])('a member that is there without the leaf it cannot do without (%j) is incomplete', async (_, redirect_to_url) => {
    const sale = { payment_id: 'p', result: 'r', transaction_id: 't', transaction_type: 'sale' };
    const answer = { data: { ...sale, next_action: { type: 'redirect_to_url', redirect_to_url } } };
    const client = new ChingChingPay({ ...shop.options, fetch: async () => Response.json(answer) });
    const { next_action } = await client.payments.checkout(order());
    expect(resolveNextAction(next_action)).toMatchObject({
      reason: 'incomplete',
      members: ['redirect_to_url'],
      missing: ['url'],
    });
    expect(guardsThatHold(next_action)).toEqual([]);
  });

  test('a checkout that needs nothing more of the payer answers without a next action', async () => {
    const request = order();
    const answer = await shop.client.payments.checkout(request);
    expect(answer).toMatchObject({ merchant_reference: request.merchant_reference, result: 'succeeded' });
    expect(resolveNextAction(answer.next_action)).toMatchObject({ kind: 'unknown', reason: 'absent' });
    expect(await shop.client.payments.checkout(order({ payment_method: 'SANDBOX_DECLINED' }))).toMatchObject({
      result: 'failed',
    });
  });
});
