// What compiles of narrowing, and what must not: each line after `@ts-expect-error` is a mistake that the compiler finds.

import {
  isNextActionCryptoPayment,
  isNextActionRedirectToUrl,
  matchNextAction,
  type NextAction,
  type NextActionArms,
  type NextActionCase,
  type Reason,
  type RedirectToUrl,
  resolveNextAction,
  type Unresolved,
} from 'chingchingpay';
import { same } from './same.js';

type Action = NextAction | null | undefined;

/** Neither `!` nor `?.`. */
export function afterKind(action: Action): string {
  const step = resolveNextAction(action);
  if (step.kind === 'redirect_to_url') {
    same<typeof step, { readonly kind: 'redirect_to_url'; readonly payload: RedirectToUrl }>();
    same<typeof step.payload.url, string>();
    same<RedirectToUrl['params'], string | undefined>();
    return step.payload.url;
  }
  if (step.kind === 'unknown') {
    same<typeof step, Unresolved<NextAction>>();
    same<typeof step.reason, Reason>();
    // @ts-expect-error: what could not be narrowed has no payload
    return step.payload;
  }
  // @ts-expect-error: another member has no such leaf
  return step.payload.url;
}

/** All kinds, and nothing else: tomorrow's member is in `unknown`. */
export function everyKind(step: NextActionCase): string {
  switch (step.kind) {
    case 'alipay_auto_debit':
      same<typeof step.payload.access_token, string>();
      return step.payload.access_token;
    case 'alipay_mobile_security_pay':
      return step.payload.order_str;
    case 'crypto_payment':
      same<typeof step.payload.amount, number>();
      return step.payload.merchant_address;
    case 'display_qr_code':
      same<typeof step.payload.qr_code, string | undefined>();
      return step.payload.qr_code ?? '';
    case 'redirect_to_url':
      return step.payload.url;
    case 'wechat_inapp_payment':
      return step.payload.app_id + step.payload.partner_id + step.payload.prepay_id + step.payload.pay_sign;
    case 'wechat_jsapi_payment':
      return step.payload.app_id + step.payload.nonce_str + step.payload.package + step.payload.sign_type;
    case 'wechat_official_account_auth_code':
      return step.payload.auth_code;
    case 'wechat_official_account_openid':
      return step.payload.openid;
    case 'wechat_pay_in_mini_program':
      return step.payload.time_stamp + step.payload.pay_sign;
    case 'unknown':
      return step.reason;
    // @ts-expect-error: there is no such kind
    case 'hologram':
      return '';
  }
}

export const arms = {
  alipay_auto_debit: ({ access_token }) => access_token,
  alipay_mobile_security_pay: ({ order_str }) => order_str,
  crypto_payment: ({ merchant_address }) => merchant_address,
  display_qr_code: ({ url = '' }) => url,
  redirect_to_url: ({ url }) => url,
  wechat_inapp_payment: ({ prepay_id }) => prepay_id,
  wechat_jsapi_payment: ({ pay_sign }) => pay_sign,
  wechat_official_account_auth_code: ({ auth_code }) => auth_code,
  wechat_official_account_openid: ({ openid }) => openid,
  wechat_pay_in_mini_program: ({ pay_sign }) => pay_sign,
  unknown: ({ reason, members, missing }) => [reason, ...members, ...missing].join(),
} satisfies NextActionArms<string>;

/** Whichever arm is left out, it is no match any more. */
type Missable = { [Arm in keyof typeof arms]: Omit<typeof arms, Arm> extends NextActionArms<string> ? Arm : never };
same<Missable[keyof Missable], never>();
same<keyof NextActionArms<string>, keyof typeof arms>();

export function matches(action: Action): void {
  same<string, ReturnType<typeof matchNextAction<string>>>();
  const { unknown, redirect_to_url, ...members } = arms;
  matchNextAction(action, { ...members, redirect_to_url, unknown });
  // @ts-expect-error: the arm for what nobody knows yet is missing
  matchNextAction(action, { ...members, redirect_to_url });
  // @ts-expect-error: the arm of a member is missing
  matchNextAction(action, { ...members, unknown });
  // @ts-expect-error: no arm at all
  matchNextAction(action, {});
  // @ts-expect-error: an arm that no member takes
  matchNextAction(action, { ...members, redirect_to_url, unknown, hologram: () => '' });
  // @ts-expect-error: an arm that is spelt wrongly
  matchNextAction(action, { ...members, redirect_to_URL: redirect_to_url, unknown });
  // @ts-expect-error: a payload that the member does not have
  matchNextAction(action, { ...members, redirect_to_url: ({ address }) => address, unknown });
  // @ts-expect-error: an arm that is no function
  matchNextAction(action, { ...members, redirect_to_url: 'url', unknown });
  // @ts-expect-error: arms that give different things, where one was asked for
  matchNextAction<string>(action, { ...members, redirect_to_url, unknown: () => 1 });
}

export function guards(action: Action): string {
  if (isNextActionRedirectToUrl(action)) {
    same<typeof action.redirect_to_url.url, string>();
    // @ts-expect-error: another member may still be absent
    action.crypto_payment.amount;
    return action.redirect_to_url.url;
  }
  // The other branch knows nothing more: null and undefined are still there.
  same<typeof action, Action>();
  if (isNextActionCryptoPayment(action)) return action.crypto_payment.merchant_address;
  // @ts-expect-error: without a guard the member may be absent
  return action?.redirect_to_url.url ?? '';
}

/** A value of the tag is any text: the vendor lists none. */
same<NextAction['type'], string | undefined>();
