// Generated from spec/paths/payments.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import { jsonText } from '../runtime/json-text.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';
import { Transactions } from './transactions.js';

/** Start a payment and look one up with everything that belongs to it. */
export class Payments {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /**
   * Start a payment.
   *
   * Starts a payment with one payment method and answers what the payer has to do next. With `transaction_type`
   * `command` it runs a request that moves no money, such as getting an authorisation code. The vendor documents
   * no protection against a repeated request: when the outcome is unknown, ask before sending again.
   *
   * `POST /api/v1/payments/checkout`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   *
   * Seen on the vendor's page "checkout" of 2025-07-15.
   */
  checkout(request: CheckoutRequest, options?: CallOptions): Answer<CheckoutResponse> {
    return this.#transport.call(
      checkoutOperation,
      options,
      (init) => this.#http.POST('/api/v1/payments/checkout', { ...init, body: writeCheckoutRequest(request) }),
      (answer) => answer.data,
      {
        request,
        settle: [
          { field: 'merchant_reference', ask: (value, asking) => new Transactions(this.#transport).query({ merchant_reference: value }, asking) },
          { field: 'payment_id', ask: (value, asking) => this.retrieve(value, asking) },
        ],
      },
    );
  }

  /**
   * Look up a payment.
   *
   * Answers one payment with its merchant, store and channels. The vendor's title promises the payment's
   * transactions; the stored page is cut before they appear.
   *
   * `GET /api/v1/payments/detail/{paymentID}`
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  retrieve(paymentID: string, options?: CallOptions): Answer<Payment> {
    return this.#transport.call(
      retrieveOperation,
      options,
      (init) => this.#http.GET('/api/v1/payments/detail/{paymentID}', { ...init, params: { path: { paymentID } } }),
      (answer) => answer.data,
    );
  }
}

/**
 * A payment to start, or a command that moves no money.
 *
 * Seen on the vendor's page "checkout" of 2025-07-15.
 */
export interface CheckoutRequest {
  /**
   * Amount to pay. At least 10, that is 0.10 of the currency.
   *
   * Unit: minor units. Seen on the vendor's page "checkout" of 2025-07-15.
   */
  amount?: number;

  /**
   * Where the gateway sends changes of the transaction's status.
   *
   * Seen on the vendor's page "checkout" of 2025-07-15.
   */
  callback_url?: string;

  /**
   * Page the payer returns to after cancelling.
   *
   * Seen on the vendor's page "checkout" of 2025-07-15.
   */
  cancel_url?: string;

  /**
   * Id of the payment channel. It has to be enabled for the merchant first.
   *
   * Seen on the vendor's page "checkout" of 2025-07-15.
   */
  channel_id: number;

  /**
   * IP address of the payer's device.
   *
   * Seen on the vendor's page "checkout" of 2025-07-15.
   */
  client_ip?: string;

  /**
   * Page the payer returns to after success. Without it, methods that redirect end on ChingChingPay's own page
   * about the transaction.
   *
   * Seen on the vendor's page "checkout" of 2025-07-15.
   */
  complete_url?: string;

  /**
   * Currency of the amount. The page says that HKD and CNY are supported.
   *
   * Seen on the vendor's page "checkout" of 2025-07-15.
   */
  currency?: string;

  /**
   * What is being paid for.
   *
   * Seen on the vendor's page "checkout" of 2025-07-15.
   */
  description?: string;

  /**
   * Id of the device.
   *
   * Seen on the vendor's page "checkout" of 2025-07-15.
   */
  device_id?: string;

  /**
   * When the payment expires. A timestamp in a string; seconds or milliseconds is not documented.
   *
   * Unit: timestamp. Seen on the vendor's page "checkout" of 2025-07-15.
   */
  expires_at?: string;

  /**
   * Id of the merchant.
   *
   * Seen on the vendor's page "checkout" of 2025-07-15.
   */
  merchant_id: string;

  /**
   * Your own reference. Required when `payment_id` is absent. The query page says it must be unique.
   *
   * Seen on the vendor's page "checkout" of 2025-07-15.
   */
  merchant_reference?: string;

  /**
   * Absent for a new order. Given, it pays that existing order; in a refund it names the order to refund.
   *
   * Seen on the vendor's page "checkout" of 2025-07-15.
   */
  payment_id?: string;

  /**
   * How to pay, one of the methods of the channel. The values shown are those of AlipayHK AutoDebit, the only ones
   * found; others exist.
   *
   * Seen on the vendor's page "checkout" of 2025-07-15.
   */
  payment_method: string;

  /**
   * Extra parameters, which depend on the method: a JSON document written into a string. The SDK takes the object
   * as well.
   *
   * Seen on the vendor's page "checkout" of 2025-07-15.
   */
  payment_method_option?:
    | string
    | AlipayMobileSecurityPayPaymentOptions
    | AuthCodePaymentOptions
    | AlipayAutoDebitPrepareOptions
    | { [key: string]: unknown };

  /**
   * Id of the store.
   *
   * Seen on the vendor's page "checkout" of 2025-07-15.
   */
  store_id?: string;

  /**
   * What to do: `sale` pays, `refund` gives back, `command` runs a request that moves no money.
   *
   * Seen on the vendor's page "checkout" of 2025-07-15.
   */
  transaction_type: string;
}

/**
 * Options for paying in an app with Alipay or AlipayHK. Required marks are not documented.
 *
 * Seen on the vendor's page "overview".
 */
export interface AlipayMobileSecurityPayPaymentOptions {
  /**
   * The payer's wallet: `ALIPAYHK` for Hong Kong, `ALIPAYCN` for the mainland. The vendor's example misspells it
   * `AILPAYHK`.
   *
   * Seen on the vendor's page "overview".
   */
  payment_inst?: string;

  /**
   * The merchant's home page, or where the app is downloaded if there is none. Alipay allows up to 200 characters.
   *
   * Seen on the vendor's page "overview".
   */
  refer_url?: string;

  /**
   * What is being sold; needed when the payer uses an AlipayHK wallet.
   *
   * Seen on the vendor's page "overview".
   */
  trade_information?: TradeInformation;
}

/**
 * What is being sold, in the words of Alipay. The vendor points to Alipay's page and shows the first and the
 * last field; those between are Alipay's. Up to 6000 characters in all.
 *
 * Seen on the vendor's page "overview".
 */
export interface TradeInformation {
  [key: string]: unknown;
  /**
   * Kind of business: 1 hotel, 2 aviation, 3 overseas education, 4 retail, 5 other. The vendor's example has 5,
   * the list is Alipay's.
   *
   * Seen on the vendor's page "overview".
   */
  business_type?: string;

  /**
   * Business type 1: name of the hotel.
   *
   * Inferred; the vendor does not say so.
   */
  hotel_name?: string;

  /**
   * Business type 1: arrival.
   *
   * Inferred; the vendor does not say so.
   */
  check_in_time?: string;

  /**
   * Business type 1: departure.
   *
   * Inferred; the vendor does not say so.
   */
  check_out_time?: string;

  /**
   * Business type 2: number of the flight.
   *
   * Inferred; the vendor does not say so.
   */
  flight_number?: string;

  /**
   * Business type 2: departure.
   *
   * Inferred; the vendor does not say so.
   */
  departure_time?: string;

  /**
   * Business type 3: address of the letter of admission.
   *
   * Inferred; the vendor does not say so.
   */
  admission_notice_url?: string;

  /**
   * Business type 4: each good as `name^quantity`, joined by `|`.
   *
   * Inferred; the vendor does not say so.
   */
  goods_info?: string;

  /**
   * Business type 4: sum of the quantities. The type is a guess.
   *
   * Inferred; the vendor does not say so.
   */
  total_quantity?: string;

  /**
   * Business type 5: the business in words.
   *
   * Seen on the vendor's page "overview".
   */
  other_business_type?: string;
}

/**
 * Options for a payment by code. Required marks are not documented.
 *
 * Seen on the vendor's page "overview".
 */
export interface AuthCodePaymentOptions {
  /**
   * The code; from its 18 digits, presumably the payment code scanned from the payer's wallet.
   *
   * Seen on the vendor's page "overview".
   */
  auth_code?: string;
}

/**
 * Options of `HK_ALIPAY_AUTODEBIT_PREPARE`. The name is ours; required marks are not documented.
 *
 * Seen on the vendor's page "overview".
 */
export interface AlipayAutoDebitPrepareOptions {
  /**
   * Your id for the agreement with the payer. Keep it: the gateway doesn't.
   *
   * Seen on the vendor's page "overview".
   */
  merchant_agreement_id?: string;

  /**
   * Your page to which the payer comes back with the authorisation code.
   *
   * Seen on the vendor's page "overview".
   */
  redirect_url?: string;

  /**
   * A value of yours that comes back with the payer; guards against forged returns.
   *
   * Seen on the vendor's page "overview".
   */
  state?: string;
}

/**
 * The started transaction. The vendor calls it `v1.CreateTransactionResponse` and describes none of its fields;
 * what is said of them here is inferred from their names.
 *
 * Seen on the vendor's page "checkout" of 2025-03-25.
 */
export interface CheckoutResponse {
  /**
   * Your own reference, as sent.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  merchant_reference?: string;

  /**
   * Words about this transaction.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  message?: string;

  /**
   * What the payer, or your page, has to do next.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  next_action?: NextAction;

  /**
   * Id of the payment, the order that this transaction belongs to.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  payment_id: string;

  /**
   * Reference of the payment at the payment provider.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  payment_reference?: string;

  /**
   * How the request went. No value is documented.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  result: string;

  /**
   * Id of this transaction.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  transaction_id: string;

  /**
   * The type that was asked for.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  transaction_type: string;
}

/**
 * What has to happen next: one of ten objects, with a `type` beside them. The vendor documents neither the
 * values of `type` nor which object comes with which method; what is said of the ten is inferred from their
 * names.
 *
 * Seen on the vendor's page "checkout" of 2025-03-25.
 */
export interface NextAction {
  /**
   * Keep these tokens; the payer has allowed AutoDebit.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  alipay_auto_debit?: AlipayAutoDebit;

  /**
   * Hand the order to the Alipay SDK in your app.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  alipay_mobile_security_pay?: AlipayMobileSecurityPay;

  /**
   * Show where the payer sends the tokens.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  crypto_payment?: CryptoPayment;

  /**
   * Show a QR code to the payer.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  display_qr_code?: DisplayQrCode;

  /**
   * Send the payer's browser to a page.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  redirect_to_url?: RedirectToUrl;

  /**
   * Presumably the name of the object that is filled; no value is documented, and another spelling can't be
   * excluded.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  type?: string;

  /**
   * Open WeChat Pay from your app.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  wechat_inapp_payment?: WechatInappPayment;

  /**
   * Open WeChat Pay from a page inside WeChat.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  wechat_jsapi_payment?: WechatJsapiPayment;

  /**
   * Use the authorisation code of the official account.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  wechat_official_account_auth_code?: WechatOfficialAccountAuthCode;

  /**
   * Use the payer's openid for the official account.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  wechat_official_account_openid?: WechatOfficialAccountOpenid;

  /**
   * Open WeChat Pay from a mini program.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  wechat_pay_in_mini_program?: WechatPayInMiniProgram;
}

/**
 * Presumably the answer to `HK_ALIPAY_AUTODEBIT_TOKEN`: tokens to debit an AlipayHK account with. The gateway
 * doesn't keep them.
 *
 * Seen on the vendor's page "checkout" of 2025-03-25.
 */
export interface AlipayAutoDebit {
  /**
   * Token for debiting the account. That it is required is our assumption.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  access_token: string;

  /**
   * Id of the payer at the authorising site.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  auth_site_user_id?: string;

  /**
   * How long, or until when, the access token is valid. Which of them, and the unit, are not documented.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  expires_in?: string;

  /**
   * How long, or until when, the refresh token is valid. Which of them, and the unit, are not documented.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  re_expires_in?: string;

  /**
   * Token for getting a new access token.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  refresh_token?: string;

  /**
   * State of the token. No value is documented.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  token_status?: string;
}

/**
 * An order for the Alipay SDK in your app.
 *
 * Seen on the vendor's page "checkout" of 2025-03-25.
 */
export interface AlipayMobileSecurityPay {
  /**
   * The signed order, handed to the Alipay SDK as it is. That it is required is our assumption.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  order_str: string;
}

/**
 * Where the payer sends tokens. The vendor's pages that we have say nothing about crypto payments.
 *
 * Seen on the vendor's page "checkout" of 2025-03-25.
 */
export interface CryptoPayment {
  /**
   * How much of the token to send, presumably in its smallest unit; how many decimals it has is not documented.
   * That it is required is our assumption.
   *
   * Unit: minor units. Seen on the vendor's page "checkout" of 2025-03-25.
   */
  amount: number;

  /**
   * Id of the token's contract.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  contract_id?: string;

  /**
   * When the request expires, or how long it is valid. Not documented.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  expiration?: number;

  /**
   * Rate of the fee. An integer in the vendor's example; the scale is not documented.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  fee_rate?: number;

  /**
   * Text to send along, by which the payment is recognised.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  memo?: string;

  /**
   * Address that receives the tokens. That it is required is our assumption.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  merchant_address: string;

  /**
   * Id of the token.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  token_id?: string;

  /**
   * Id of the transfer on the chain.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  tx_id?: string;
}

/**
 * A QR code to show to the payer. We expect at least one of the two fields and require neither.
 *
 * Seen on the vendor's page "checkout" of 2025-03-25.
 */
export interface DisplayQrCode {
  /**
   * Presumably the text to draw as a QR code. Data only: never open it.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  qr_code?: string;

  /**
   * Presumably the address of a picture of the code, or of a page that shows it.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  url?: string;
}

/**
 * A page to send the payer's browser to.
 *
 * Seen on the vendor's page "checkout" of 2025-03-25.
 */
export interface RedirectToUrl {
  /**
   * How to get there. No value is documented; GET, or POST with a form, are likely.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  http_method?: string;

  /**
   * Parameters for the page, all in one string. The format is not documented.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  params?: string;

  /**
   * The page's address. Check that it is https before using it. That it is required is our assumption.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  url: string;
}

/**
 * What your app hands to the WeChat SDK. That every field is required is our assumption; the page shows no
 * marks.
 *
 * Seen on the vendor's page "checkout" of 2025-03-25.
 */
export interface WechatInappPayment {
  /**
   * The app's id at WeChat.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  app_id: string;

  /**
   * Random text that is part of what WeChat signed.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  nonce_str: string;

  /**
   * WeChat's `package` value.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  package: string;

  /**
   * The merchant's id at WeChat Pay.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  partner_id: string;

  /**
   * The signature WeChat checks.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  pay_sign: string;

  /**
   * Id of the prepared payment at WeChat.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  prepay_id: string;

  /**
   * Time that is part of what WeChat signed.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  time_stamp: string;
}

/**
 * What a page inside WeChat hands to its payment bridge. That every field is required is our assumption; the
 * page shows no marks.
 *
 * Seen on the vendor's page "checkout" of 2025-03-25.
 */
export interface WechatJsapiPayment {
  /**
   * The app's id at WeChat.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  app_id: string;

  /**
   * Random text that is part of what WeChat signed.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  nonce_str: string;

  /**
   * WeChat's `package` value.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  package: string;

  /**
   * The signature WeChat checks.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  pay_sign: string;

  /**
   * The algorithm of `pay_sign`.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  sign_type: string;

  /**
   * Time that is part of what WeChat signed.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  time_stamp: string;
}

/**
 * An authorisation code of a WeChat official account, presumably the answer to a command.
 *
 * Seen on the vendor's page "checkout" of 2025-03-25.
 */
export interface WechatOfficialAccountAuthCode {
  /**
   * The code. That it is required is our assumption.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  auth_code: string;
}

/**
 * The payer's openid for a WeChat official account, presumably the answer to a command.
 *
 * Seen on the vendor's page "checkout" of 2025-03-25.
 */
export interface WechatOfficialAccountOpenid {
  /**
   * The openid. That it is required is our assumption.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  openid: string;
}

/**
 * What a mini program hands to WeChat's payment call. That every field is required is our assumption; the page
 * shows no marks.
 *
 * Seen on the vendor's page "checkout" of 2025-03-25.
 */
export interface WechatPayInMiniProgram {
  /**
   * The app's id at WeChat.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  app_id: string;

  /**
   * Random text that is part of what WeChat signed.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  nonce_str: string;

  /**
   * WeChat's `package` value.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  package: string;

  /**
   * The signature WeChat checks.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  pay_sign: string;

  /**
   * The algorithm of `pay_sign`.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  sign_type: string;

  /**
   * Time that is part of what WeChat signed.
   *
   * Seen on the vendor's page "checkout" of 2025-03-25.
   */
  time_stamp: string;
}

/**
 * A payment with its merchant, store and channels. The stored page shows only an example, cut inside `store`: no
 * marks, no meanings, and more fields exist than are listed, presumably the transactions among them.
 *
 * Seen on the vendor's page "detail" of 2025-07-15.
 */
export interface Payment {
  [key: string]: unknown;
  /**
   * Where the gateway sends changes.
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  callback_url?: string;

  /**
   * Page the payer returns to after cancelling.
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  cancel_url?: string;

  /**
   * Channels the payment can be made through.
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  channels?: PaymentChannel[];

  /**
   * Page the payer returns to after success.
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  complete_url?: string;

  /**
   * When the payment was created. Seconds or milliseconds is not documented.
   *
   * Unit: timestamp. Seen on the vendor's page "detail" of 2025-07-15.
   */
  created_at?: number;

  /**
   * Currency of the payment.
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  currency?: string;

  /**
   * What is being paid for.
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  description?: string;

  /**
   * Id of the device.
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  device_id?: string;

  /**
   * When the payment expires: an integer here, a string in the requests. Seconds or milliseconds is not
   * documented.
   *
   * Unit: timestamp. Seen on the vendor's page "detail" of 2025-07-15.
   */
  expires_at?: number;

  /**
   * The merchant.
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  merchant?: Merchant;

  /**
   * Id of the merchant.
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  merchant_id?: string;

  /**
   * Your own reference.
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  merchant_reference?: string;

  /**
   * Id of the payment.
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  payment_id?: string;

  /**
   * How much has been given back.
   *
   * Unit: minor units. Seen on the vendor's page "detail" of 2025-07-15.
   */
  refunded_amount?: number;

  /**
   * How the payment stands. No value is documented.
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  status?: string;

  /**
   * The store.
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  store?: Store;
}

/**
 * A channel a payment can be made through.
 *
 * Seen on the vendor's page "detail" of 2025-07-15.
 */
export interface PaymentChannel {
  /**
   * Id of the channel.
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  channel_id?: number;

  /**
   * Presumably the channels below it. A list, despite its name.
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  sub_channel_id?: string[];
}

/**
 * A merchant, and whom to talk to there. The page shows names and types, and says nothing else.
 *
 * Seen on the vendor's page "detail" of 2025-07-15.
 */
export interface Merchant {
  /**
   * E-mail address of the contact.
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  contact_email?: string;

  /**
   * Name of the contact.
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  contact_name?: string;

  /**
   * Telephone number of the contact.
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  contact_phone?: string;

  /**
   * Id of the merchant.
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  merchant_id?: string;

  /**
   * Name of the merchant.
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  merchant_name?: string;

  /**
   * State of the merchant, as a number. No value is documented.
   *
   * Seen on the vendor's page "detail" of 2025-07-15.
   */
  status?: number;
}

/**
 * A store of the merchant. The stored page is cut before its first field.
 *
 * Seen on the vendor's page "detail" of 2025-07-15.
 */
export interface Store {
  [key: string]: unknown;
}

const checkoutOperation: Operation = {
  id: 'payments.checkout',
  repeat: 'never',
  answer: 'json',
  members: ['payment_id', 'result', 'transaction_id', 'transaction_type'],
  references: ['merchant_reference', 'payment_id'],
};

const retrieveOperation: Operation = { id: 'payments.retrieve', repeat: 'safe', answer: 'json', members: [] };

/** The request as it goes to the wire: objects become the JSON text the gateway expects. */
function writeCheckoutRequest({ payment_method_option, ...rest }: CheckoutRequest) {
  return {
    ...rest,
    ...(payment_method_option !== undefined && { payment_method_option: jsonText(payment_method_option) }),
  };
}
