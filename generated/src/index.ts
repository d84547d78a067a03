// Generated from spec/openapi.yaml. Change the spec, then run: npm run generate

export { ChingChingPay, createTransport } from './client.js';
export type { ChingChingPayOptions } from './client.js';
export { Payments } from './resources/payments.js';
export { Transactions } from './resources/transactions.js';
export { PaymentLinks } from './resources/payment-links.js';
export { Settlements } from './resources/settlements.js';
export type { PaymentLink, PaymentLinkRequest } from './resources/payment-links.js';
export type {
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
} from './resources/payments.js';
export type { SettlementList, SettlementsListQuery } from './resources/settlements.js';
export type { Refund, RefundRequest, Transaction, TransactionQuery } from './resources/transactions.js';
export type { Refusal } from './types/refusal.js';
export type { TransactionCallback } from './types/transaction-callback.js';
export {
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
  resolveNextAction,
} from './unions/next-action.js';
export type { NextActionArms, NextActionCase } from './unions/next-action.js';
export type { Answer, ResponseFacts, Result } from './runtime/answer.js';
export {
  AbortedError,
  ConfigurationError,
  ConnectionError,
  EnvelopeError,
  InvalidRequestError,
  OutcomeUnknownError,
  RedirectError,
  SdkError,
  StatusError,
  TimeoutError,
  UnreadableError,
  isSdkError,
} from './runtime/errors.js';
export type { AnswerFacts, AnySdkError, Facts, UnreadableReason } from './runtime/errors.js';
export type {
  CallOptions,
  ClientOptions,
  Drift,
  DriftReport,
  DriftWatch,
  Logger,
} from './runtime/options.js';
export type { Settle, SettleOptions, Settlement } from './runtime/outcome.js';
export type { Transport } from './runtime/transport.js';
export type { View } from './runtime/view.js';
export type { Download } from './runtime/download.js';
export type { Reason, Unresolved } from './runtime/sibling-union.js';
