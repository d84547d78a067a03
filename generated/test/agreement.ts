// Generated from spec/openapi.yaml. Change the spec, then run: npm run generate

import type { PaymentLink, PaymentLinkRequest } from '../src/resources/payment-links.js';
import type {
  AlipayAutoDebit,
  AlipayAutoDebitPrepareOptions,
  AlipayMobileSecurityPay,
  AlipayMobileSecurityPayPaymentOptions,
  AuthCodePaymentOptions,
  CheckoutRequest,
  CheckoutResponse,
  CryptoPayment,
  DisplayQrCode,
  Merchant,
  NextAction,
  Payment,
  PaymentChannel,
  RedirectToUrl,
  Store,
  TradeInformation,
  WechatInappPayment,
  WechatJsapiPayment,
  WechatOfficialAccountAuthCode,
  WechatOfficialAccountOpenid,
  WechatPayInMiniProgram,
} from '../src/resources/payments.js';
import type { SettlementList } from '../src/resources/settlements.js';
import type { Refund, RefundRequest, Transaction, TransactionQuery } from '../src/resources/transactions.js';
import type { Refusal } from '../src/types/refusal.js';
import type { TransactionCallback } from '../src/types/transaction-callback.js';
import type { components } from '../src/wire.js';

/** True when each fits the other, field by field, and neither has a field the other lacks. */
export type Equal<A, B> = [A, B, keyof A, keyof B] extends [B, A, keyof B, keyof A] ? true : false;

export type Expect<T extends true> = T;

export type CheckoutRequestAgrees = Expect<Equal<Omit<CheckoutRequest, 'payment_method_option'>, Omit<components['schemas']['CheckoutRequest'], 'payment_method_option'>>>;

export type AlipayMobileSecurityPayPaymentOptionsAgrees = Expect<Equal<AlipayMobileSecurityPayPaymentOptions, components['schemas']['AlipayMobileSecurityPayPaymentOptions']>>;

export type TradeInformationAgrees = Expect<Equal<TradeInformation, components['schemas']['TradeInformation']>>;

export type AuthCodePaymentOptionsAgrees = Expect<Equal<AuthCodePaymentOptions, components['schemas']['AuthCodePaymentOptions']>>;

export type AlipayAutoDebitPrepareOptionsAgrees = Expect<Equal<AlipayAutoDebitPrepareOptions, components['schemas']['AlipayAutoDebitPrepareOptions']>>;

export type CheckoutResponseAgrees = Expect<Equal<CheckoutResponse, components['schemas']['CheckoutResponse']>>;

export type NextActionAgrees = Expect<Equal<NextAction, components['schemas']['NextAction']>>;

export type AlipayAutoDebitAgrees = Expect<Equal<AlipayAutoDebit, components['schemas']['AlipayAutoDebit']>>;

export type AlipayMobileSecurityPayAgrees = Expect<Equal<AlipayMobileSecurityPay, components['schemas']['AlipayMobileSecurityPay']>>;

export type CryptoPaymentAgrees = Expect<Equal<CryptoPayment, components['schemas']['CryptoPayment']>>;

export type DisplayQrCodeAgrees = Expect<Equal<DisplayQrCode, components['schemas']['DisplayQrCode']>>;

export type RedirectToUrlAgrees = Expect<Equal<RedirectToUrl, components['schemas']['RedirectToUrl']>>;

export type WechatInappPaymentAgrees = Expect<Equal<WechatInappPayment, components['schemas']['WechatInappPayment']>>;

export type WechatJsapiPaymentAgrees = Expect<Equal<WechatJsapiPayment, components['schemas']['WechatJsapiPayment']>>;

export type WechatOfficialAccountAuthCodeAgrees = Expect<Equal<WechatOfficialAccountAuthCode, components['schemas']['WechatOfficialAccountAuthCode']>>;

export type WechatOfficialAccountOpenidAgrees = Expect<Equal<WechatOfficialAccountOpenid, components['schemas']['WechatOfficialAccountOpenid']>>;

export type WechatPayInMiniProgramAgrees = Expect<Equal<WechatPayInMiniProgram, components['schemas']['WechatPayInMiniProgram']>>;

export type RefusalAgrees = Expect<Equal<Refusal, components['schemas']['Refusal']>>;

export type PaymentAgrees = Expect<Equal<Payment, components['schemas']['Payment']>>;

export type PaymentChannelAgrees = Expect<Equal<PaymentChannel, components['schemas']['PaymentChannel']>>;

export type MerchantAgrees = Expect<Equal<Merchant, components['schemas']['Merchant']>>;

export type StoreAgrees = Expect<Equal<Store, components['schemas']['Store']>>;

export type TransactionQueryAgrees = Expect<Equal<TransactionQuery, components['schemas']['TransactionQuery']>>;

export type TransactionAgrees = Expect<Equal<Transaction, components['schemas']['Transaction']>>;

export type RefundRequestAgrees = Expect<Equal<RefundRequest, components['schemas']['RefundRequest']>>;

export type RefundAgrees = Expect<Equal<Refund, components['schemas']['Refund']>>;

export type PaymentLinkRequestAgrees = Expect<Equal<PaymentLinkRequest, components['schemas']['PaymentLinkRequest']>>;

export type PaymentLinkAgrees = Expect<Equal<PaymentLink, components['schemas']['PaymentLink']>>;

export type SettlementListAgrees = Expect<Equal<SettlementList, components['schemas']['SettlementList']>>;

export type TransactionCallbackAgrees = Expect<Equal<TransactionCallback, components['schemas']['TransactionCallback']>>;
