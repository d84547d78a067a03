// What the generator writes for the gateway's ten members, by hand -> the core's tests.

import { matchUnion, resolveUnion, type Unresolved } from './sibling-union.js';

export interface AlipayAutoDebit {
  access_token: string;
  auth_site_user_id?: string | null;
  expires_in?: string | null;
  re_expires_in?: string | null;
  refresh_token?: string | null;
  token_status?: string | null;
}

export interface AlipayMobileSecurityPay {
  order_str: string;
}

export interface CryptoPayment {
  amount: number;
  contract_id?: string | null;
  expiration?: number | null;
  fee_rate?: number | null;
  memo?: string | null;
  merchant_address: string;
  token_id?: string | null;
  tx_id?: string | null;
}

export interface DisplayQrCode {
  qr_code?: string | null;
  url?: string | null;
}

export interface RedirectToUrl {
  http_method?: string | null;
  params?: string | null;
  url: string;
}

export interface WechatInappPayment {
  app_id: string;
  nonce_str: string;
  package: string;
  partner_id: string;
  pay_sign: string;
  prepay_id: string;
  time_stamp: string;
}

export interface WechatJsapiPayment {
  app_id: string;
  nonce_str: string;
  package: string;
  pay_sign: string;
  sign_type: string;
  time_stamp: string;
}

export interface WechatOfficialAccountAuthCode {
  auth_code: string;
}

export interface WechatOfficialAccountOpenid {
  openid: string;
}

export interface WechatPayInMiniProgram {
  app_id: string;
  nonce_str: string;
  package: string;
  pay_sign: string;
  sign_type: string;
  time_stamp: string;
}

export interface NextAction {
  type?: string | null;
  alipay_auto_debit?: AlipayAutoDebit | null;
  alipay_mobile_security_pay?: AlipayMobileSecurityPay | null;
  crypto_payment?: CryptoPayment | null;
  display_qr_code?: DisplayQrCode | null;
  redirect_to_url?: RedirectToUrl | null;
  wechat_inapp_payment?: WechatInappPayment | null;
  wechat_jsapi_payment?: WechatJsapiPayment | null;
  wechat_official_account_auth_code?: WechatOfficialAccountAuthCode | null;
  wechat_official_account_openid?: WechatOfficialAccountOpenid | null;
  wechat_pay_in_mini_program?: WechatPayInMiniProgram | null;
}

/** A next action, narrowed: `kind` is the one member that is populated, `payload` what it holds. */
export type NextActionCase =
  | { readonly kind: 'alipay_auto_debit'; readonly payload: AlipayAutoDebit }
  | { readonly kind: 'alipay_mobile_security_pay'; readonly payload: AlipayMobileSecurityPay }
  | { readonly kind: 'crypto_payment'; readonly payload: CryptoPayment }
  | { readonly kind: 'display_qr_code'; readonly payload: DisplayQrCode }
  | { readonly kind: 'redirect_to_url'; readonly payload: RedirectToUrl }
  | { readonly kind: 'wechat_inapp_payment'; readonly payload: WechatInappPayment }
  | { readonly kind: 'wechat_jsapi_payment'; readonly payload: WechatJsapiPayment }
  | { readonly kind: 'wechat_official_account_auth_code'; readonly payload: WechatOfficialAccountAuthCode }
  | { readonly kind: 'wechat_official_account_openid'; readonly payload: WechatOfficialAccountOpenid }
  | { readonly kind: 'wechat_pay_in_mini_program'; readonly payload: WechatPayInMiniProgram }
  | Unresolved<NextAction>;

/** What to do in each case. `unknown` is for all that cannot be narrowed: its argument says why. */
export interface NextActionArms<Result> {
  readonly alipay_auto_debit: (payload: AlipayAutoDebit) => Result;
  readonly alipay_mobile_security_pay: (payload: AlipayMobileSecurityPay) => Result;
  readonly crypto_payment: (payload: CryptoPayment) => Result;
  readonly display_qr_code: (payload: DisplayQrCode) => Result;
  readonly redirect_to_url: (payload: RedirectToUrl) => Result;
  readonly wechat_inapp_payment: (payload: WechatInappPayment) => Result;
  readonly wechat_jsapi_payment: (payload: WechatJsapiPayment) => Result;
  readonly wechat_official_account_auth_code: (payload: WechatOfficialAccountAuthCode) => Result;
  readonly wechat_official_account_openid: (payload: WechatOfficialAccountOpenid) => Result;
  readonly wechat_pay_in_mini_program: (payload: WechatPayInMiniProgram) => Result;
  readonly unknown: (unresolved: Unresolved<NextAction>) => Result;
}

const nextAction = {
  tag: 'type',
  listed: false,
  members: {
    alipay_auto_debit: ['access_token'],
    alipay_mobile_security_pay: ['order_str'],
    crypto_payment: ['amount', 'merchant_address'],
    display_qr_code: [],
    redirect_to_url: ['url'],
    wechat_inapp_payment: ['app_id', 'nonce_str', 'package', 'partner_id', 'pay_sign', 'prepay_id', 'time_stamp'],
    wechat_jsapi_payment: ['app_id', 'nonce_str', 'package', 'pay_sign', 'sign_type', 'time_stamp'],
    wechat_official_account_auth_code: ['auth_code'],
    wechat_official_account_openid: ['openid'],
    wechat_pay_in_mini_program: ['app_id', 'nonce_str', 'package', 'pay_sign', 'sign_type', 'time_stamp'],
  },
  otherwise: 'unknown',
} as const;

/** Tells which member is populated. Never throws. */
export function resolveNextAction(value: NextAction | null | undefined): NextActionCase {
  return resolveUnion(value, nextAction);
}

/** Calls the arm of the populated member. Throws only what the arm throws. */
export function matchNextAction<Result>(value: NextAction | null | undefined, arms: NextActionArms<Result>): Result {
  return matchUnion(value, nextAction, arms);
}

/** True when `redirect_to_url` is the populated member and holds `url`. */
export function isNextActionRedirectToUrl(
  value: NextAction | null | undefined,
): value is NextAction & { readonly redirect_to_url: RedirectToUrl } {
  return resolveNextAction(value).kind === 'redirect_to_url';
}

export function isNextActionAlipayAutoDebit(
  value: NextAction | null | undefined,
): value is NextAction & { readonly alipay_auto_debit: AlipayAutoDebit } {
  return resolveNextAction(value).kind === 'alipay_auto_debit';
}

export function isNextActionAlipayMobileSecurityPay(
  value: NextAction | null | undefined,
): value is NextAction & { readonly alipay_mobile_security_pay: AlipayMobileSecurityPay } {
  return resolveNextAction(value).kind === 'alipay_mobile_security_pay';
}

export function isNextActionCryptoPayment(
  value: NextAction | null | undefined,
): value is NextAction & { readonly crypto_payment: CryptoPayment } {
  return resolveNextAction(value).kind === 'crypto_payment';
}

export function isNextActionDisplayQrCode(
  value: NextAction | null | undefined,
): value is NextAction & { readonly display_qr_code: DisplayQrCode } {
  return resolveNextAction(value).kind === 'display_qr_code';
}

export function isNextActionWechatInappPayment(
  value: NextAction | null | undefined,
): value is NextAction & { readonly wechat_inapp_payment: WechatInappPayment } {
  return resolveNextAction(value).kind === 'wechat_inapp_payment';
}

export function isNextActionWechatJsapiPayment(
  value: NextAction | null | undefined,
): value is NextAction & { readonly wechat_jsapi_payment: WechatJsapiPayment } {
  return resolveNextAction(value).kind === 'wechat_jsapi_payment';
}

export function isNextActionWechatOfficialAccountAuthCode(
  value: NextAction | null | undefined,
): value is NextAction & { readonly wechat_official_account_auth_code: WechatOfficialAccountAuthCode } {
  return resolveNextAction(value).kind === 'wechat_official_account_auth_code';
}

export function isNextActionWechatOfficialAccountOpenid(
  value: NextAction | null | undefined,
): value is NextAction & { readonly wechat_official_account_openid: WechatOfficialAccountOpenid } {
  return resolveNextAction(value).kind === 'wechat_official_account_openid';
}

export function isNextActionWechatPayInMiniProgram(
  value: NextAction | null | undefined,
): value is NextAction & { readonly wechat_pay_in_mini_program: WechatPayInMiniProgram } {
  return resolveNextAction(value).kind === 'wechat_pay_in_mini_program';
}

/** An arm for every member; each returns what the resolver would have said. */
export function everyArm(): NextActionArms<object> {
  const told = (kind: string) => (payload: object) => ({ kind, payload });
  return {
    alipay_auto_debit: told('alipay_auto_debit'),
    alipay_mobile_security_pay: told('alipay_mobile_security_pay'),
    crypto_payment: told('crypto_payment'),
    display_qr_code: told('display_qr_code'),
    redirect_to_url: told('redirect_to_url'),
    wechat_inapp_payment: told('wechat_inapp_payment'),
    wechat_jsapi_payment: told('wechat_jsapi_payment'),
    wechat_official_account_auth_code: told('wechat_official_account_auth_code'),
    wechat_official_account_openid: told('wechat_official_account_openid'),
    wechat_pay_in_mini_program: told('wechat_pay_in_mini_program'),
    unknown: (unresolved) => unresolved,
  };
}
