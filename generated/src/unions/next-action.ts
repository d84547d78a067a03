// Generated from spec/schemas/NextAction.yaml. Change the spec, then run: npm run generate

import type {
  AlipayAutoDebit,
  AlipayMobileSecurityPay,
  CryptoPayment,
  DisplayQrCode,
  NextAction,
  RedirectToUrl,
  WechatInappPayment,
  WechatJsapiPayment,
  WechatOfficialAccountAuthCode,
  WechatOfficialAccountOpenid,
  WechatPayInMiniProgram,
} from '../resources/payments.js';
import { matchUnion, resolveUnion } from '../runtime/sibling-union.js';
import type { Unresolved } from '../runtime/sibling-union.js';

/** A `NextAction`, narrowed: `kind` is the one member that is populated, `payload` what it holds. */
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
  /**
   * Keep these tokens; the payer has allowed AutoDebit.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  readonly alipay_auto_debit: (payload: AlipayAutoDebit) => Result;

  /**
   * Hand the order to the Alipay SDK in your app.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  readonly alipay_mobile_security_pay: (payload: AlipayMobileSecurityPay) => Result;

  /**
   * Show where the payer sends the tokens.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  readonly crypto_payment: (payload: CryptoPayment) => Result;

  /**
   * Show a QR code to the payer.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  readonly display_qr_code: (payload: DisplayQrCode) => Result;

  /**
   * Send the payer's browser to a page.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  readonly redirect_to_url: (payload: RedirectToUrl) => Result;

  /**
   * Open WeChat Pay from your app.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  readonly wechat_inapp_payment: (payload: WechatInappPayment) => Result;

  /**
   * Open WeChat Pay from a page inside WeChat.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  readonly wechat_jsapi_payment: (payload: WechatJsapiPayment) => Result;

  /**
   * Use the authorisation code of the official account.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  readonly wechat_official_account_auth_code: (payload: WechatOfficialAccountAuthCode) => Result;

  /**
   * Use the payer's openid for the official account.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  readonly wechat_official_account_openid: (payload: WechatOfficialAccountOpenid) => Result;

  /**
   * Open WeChat Pay from a mini program.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  readonly wechat_pay_in_mini_program: (payload: WechatPayInMiniProgram) => Result;
  readonly unknown: (unresolved: Unresolved<NextAction>) => Result;
}

const nextActionUnion = {
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
  return resolveUnion(value, nextActionUnion);
}

/** Calls the arm of the populated member. Throws only what the arm throws. */
export function matchNextAction<Result>(value: NextAction | null | undefined, arms: NextActionArms<Result>): Result {
  return matchUnion(value, nextActionUnion, arms);
}

/** True when `alipay_auto_debit` is the populated member and holds `access_token`. */
export function isNextActionAlipayAutoDebit(value: NextAction | null | undefined): value is NextAction & { readonly alipay_auto_debit: AlipayAutoDebit } {
  return resolveNextAction(value).kind === 'alipay_auto_debit';
}

/** True when `alipay_mobile_security_pay` is the populated member and holds `order_str`. */
export function isNextActionAlipayMobileSecurityPay(value: NextAction | null | undefined): value is NextAction & { readonly alipay_mobile_security_pay: AlipayMobileSecurityPay } {
  return resolveNextAction(value).kind === 'alipay_mobile_security_pay';
}

/** True when `crypto_payment` is the populated member and holds `amount`, `merchant_address`. */
export function isNextActionCryptoPayment(value: NextAction | null | undefined): value is NextAction & { readonly crypto_payment: CryptoPayment } {
  return resolveNextAction(value).kind === 'crypto_payment';
}

/** True when `display_qr_code` is the populated member. */
export function isNextActionDisplayQrCode(value: NextAction | null | undefined): value is NextAction & { readonly display_qr_code: DisplayQrCode } {
  return resolveNextAction(value).kind === 'display_qr_code';
}

/** True when `redirect_to_url` is the populated member and holds `url`. */
export function isNextActionRedirectToUrl(value: NextAction | null | undefined): value is NextAction & { readonly redirect_to_url: RedirectToUrl } {
  return resolveNextAction(value).kind === 'redirect_to_url';
}

/**
 * True when `wechat_inapp_payment` is the populated member and holds `app_id`, `nonce_str`, `package`,
 * `partner_id`, `pay_sign`, `prepay_id`, `time_stamp`.
 */
export function isNextActionWechatInappPayment(value: NextAction | null | undefined): value is NextAction & { readonly wechat_inapp_payment: WechatInappPayment } {
  return resolveNextAction(value).kind === 'wechat_inapp_payment';
}

/**
 * True when `wechat_jsapi_payment` is the populated member and holds `app_id`, `nonce_str`, `package`,
 * `pay_sign`, `sign_type`, `time_stamp`.
 */
export function isNextActionWechatJsapiPayment(value: NextAction | null | undefined): value is NextAction & { readonly wechat_jsapi_payment: WechatJsapiPayment } {
  return resolveNextAction(value).kind === 'wechat_jsapi_payment';
}

/** True when `wechat_official_account_auth_code` is the populated member and holds `auth_code`. */
export function isNextActionWechatOfficialAccountAuthCode(value: NextAction | null | undefined): value is NextAction & { readonly wechat_official_account_auth_code: WechatOfficialAccountAuthCode } {
  return resolveNextAction(value).kind === 'wechat_official_account_auth_code';
}

/** True when `wechat_official_account_openid` is the populated member and holds `openid`. */
export function isNextActionWechatOfficialAccountOpenid(value: NextAction | null | undefined): value is NextAction & { readonly wechat_official_account_openid: WechatOfficialAccountOpenid } {
  return resolveNextAction(value).kind === 'wechat_official_account_openid';
}

/**
 * True when `wechat_pay_in_mini_program` is the populated member and holds `app_id`, `nonce_str`, `package`,
 * `pay_sign`, `sign_type`, `time_stamp`.
 */
export function isNextActionWechatPayInMiniProgram(value: NextAction | null | undefined): value is NextAction & { readonly wechat_pay_in_mini_program: WechatPayInMiniProgram } {
  return resolveNextAction(value).kind === 'wechat_pay_in_mini_program';
}
