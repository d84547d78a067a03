// Generated from spec/openapi.yaml. Change the spec, then run: npm run generate

import type { Shape } from './runtime/shape.js';

export const checkoutRequestShape: Shape = {
  type: 'object',
  properties: {
    amount: { type: 'integer', minimum: 10 },
    callback_url: { type: 'string' },
    cancel_url: { type: 'string' },
    channel_id: { type: 'integer' },
    client_ip: { type: 'string' },
    complete_url: { type: 'string' },
    currency: { type: 'string' },
    description: { type: 'string' },
    device_id: { type: 'string' },
    expires_at: { type: 'string' },
    merchant_id: { type: 'string' },
    merchant_reference: { type: 'string' },
    payment_id: { type: 'string' },
    payment_method: { type: 'string' },
    payment_method_option: { type: 'string' },
    store_id: { type: 'string' },
    transaction_type: { type: 'string' },
  },
  required: ['channel_id', 'merchant_id', 'payment_method', 'transaction_type'],
};

export const alipayMobileSecurityPayPaymentOptionsShape: Shape = {
  type: 'object',
  properties: {
    payment_inst: { type: 'string' },
    refer_url: { type: 'string' },
    trade_information: () => tradeInformationShape,
  },
};

export const tradeInformationShape: Shape = {
  type: 'object',
  properties: {
    business_type: { type: 'string' },
    hotel_name: { type: 'string' },
    check_in_time: { type: 'string' },
    check_out_time: { type: 'string' },
    flight_number: { type: 'string' },
    departure_time: { type: 'string' },
    admission_notice_url: { type: 'string' },
    goods_info: { type: 'string' },
    total_quantity: { type: 'string' },
    other_business_type: { type: 'string' },
  },
};

export const authCodePaymentOptionsShape: Shape = { type: 'object', properties: { auth_code: { type: 'string' } } };

export const alipayAutoDebitPrepareOptionsShape: Shape = {
  type: 'object',
  properties: {
    merchant_agreement_id: { type: 'string' },
    redirect_url: { type: 'string' },
    state: { type: 'string' },
  },
};

export const checkoutResponseShape: Shape = {
  type: 'object',
  properties: {
    merchant_reference: { type: 'string' },
    message: { type: 'string' },
    next_action: () => nextActionShape,
    payment_id: { type: 'string' },
    payment_reference: { type: 'string' },
    result: { type: 'string' },
    transaction_id: { type: 'string' },
    transaction_type: { type: 'string' },
  },
  required: ['payment_id', 'result', 'transaction_id', 'transaction_type'],
};

export const nextActionShape: Shape = {
  type: 'object',
  properties: {
    alipay_auto_debit: () => alipayAutoDebitShape,
    alipay_mobile_security_pay: () => alipayMobileSecurityPayShape,
    crypto_payment: () => cryptoPaymentShape,
    display_qr_code: () => displayQrCodeShape,
    redirect_to_url: () => redirectToUrlShape,
    type: { type: 'string' },
    wechat_inapp_payment: () => wechatInappPaymentShape,
    wechat_jsapi_payment: () => wechatJsapiPaymentShape,
    wechat_official_account_auth_code: () => wechatOfficialAccountAuthCodeShape,
    wechat_official_account_openid: () => wechatOfficialAccountOpenidShape,
    wechat_pay_in_mini_program: () => wechatPayInMiniProgramShape,
  },
};

export const alipayAutoDebitShape: Shape = {
  type: 'object',
  properties: {
    access_token: { type: 'string' },
    auth_site_user_id: { type: 'string' },
    expires_in: { type: 'string' },
    re_expires_in: { type: 'string' },
    refresh_token: { type: 'string' },
    token_status: { type: 'string' },
  },
  required: ['access_token'],
};

export const alipayMobileSecurityPayShape: Shape = { type: 'object', properties: { order_str: { type: 'string' } }, required: ['order_str'] };

export const cryptoPaymentShape: Shape = {
  type: 'object',
  properties: {
    amount: { type: 'integer' },
    contract_id: { type: 'string' },
    expiration: { type: 'integer' },
    fee_rate: { type: 'integer' },
    memo: { type: 'string' },
    merchant_address: { type: 'string' },
    token_id: { type: 'string' },
    tx_id: { type: 'string' },
  },
  required: ['amount', 'merchant_address'],
};

export const displayQrCodeShape: Shape = { type: 'object', properties: { qr_code: { type: 'string' }, url: { type: 'string' } } };

export const redirectToUrlShape: Shape = {
  type: 'object',
  properties: { http_method: { type: 'string' }, params: { type: 'string' }, url: { type: 'string' } },
  required: ['url'],
};

export const wechatInappPaymentShape: Shape = {
  type: 'object',
  properties: {
    app_id: { type: 'string' },
    nonce_str: { type: 'string' },
    package: { type: 'string' },
    partner_id: { type: 'string' },
    pay_sign: { type: 'string' },
    prepay_id: { type: 'string' },
    time_stamp: { type: 'string' },
  },
  required: ['app_id', 'nonce_str', 'package', 'partner_id', 'pay_sign', 'prepay_id', 'time_stamp'],
};

export const wechatJsapiPaymentShape: Shape = {
  type: 'object',
  properties: {
    app_id: { type: 'string' },
    nonce_str: { type: 'string' },
    package: { type: 'string' },
    pay_sign: { type: 'string' },
    sign_type: { type: 'string' },
    time_stamp: { type: 'string' },
  },
  required: ['app_id', 'nonce_str', 'package', 'pay_sign', 'sign_type', 'time_stamp'],
};

export const wechatOfficialAccountAuthCodeShape: Shape = { type: 'object', properties: { auth_code: { type: 'string' } }, required: ['auth_code'] };

export const wechatOfficialAccountOpenidShape: Shape = { type: 'object', properties: { openid: { type: 'string' } }, required: ['openid'] };

export const wechatPayInMiniProgramShape: Shape = {
  type: 'object',
  properties: {
    app_id: { type: 'string' },
    nonce_str: { type: 'string' },
    package: { type: 'string' },
    pay_sign: { type: 'string' },
    sign_type: { type: 'string' },
    time_stamp: { type: 'string' },
  },
  required: ['app_id', 'nonce_str', 'package', 'pay_sign', 'sign_type', 'time_stamp'],
};

export const refusalShape: Shape = { type: 'object', properties: { code: { type: 'integer' }, message: { type: 'string' } } };

export const paymentShape: Shape = {
  type: 'object',
  properties: {
    callback_url: { type: 'string' },
    cancel_url: { type: 'string' },
    channels: { type: 'array', items: () => paymentChannelShape },
    complete_url: { type: 'string' },
    created_at: { type: 'integer' },
    currency: { type: 'string' },
    description: { type: 'string' },
    device_id: { type: 'string' },
    expires_at: { type: 'integer' },
    merchant: () => merchantShape,
    merchant_id: { type: 'string' },
    merchant_reference: { type: 'string' },
    payment_id: { type: 'string' },
    refunded_amount: { type: 'integer' },
    status: { type: 'string' },
    store: () => storeShape,
  },
};

export const paymentChannelShape: Shape = {
  type: 'object',
  properties: { channel_id: { type: 'integer' }, sub_channel_id: { type: 'array', items: { type: 'string' } } },
};

export const merchantShape: Shape = {
  type: 'object',
  properties: {
    contact_email: { type: 'string' },
    contact_name: { type: 'string' },
    contact_phone: { type: 'string' },
    merchant_id: { type: 'string' },
    merchant_name: { type: 'string' },
    status: { type: 'integer' },
  },
};

export const storeShape: Shape = { type: 'object' };

export const transactionQueryShape: Shape = {
  type: 'object',
  properties: { merchant_reference: { type: 'string' }, transaction_id: { type: 'string' } },
};

export const transactionShape: Shape = {
  type: 'object',
  properties: {
    amount: { type: 'integer' },
    channel_id: { type: 'integer' },
    created_at: { type: 'integer' },
    currency: { type: 'string' },
    description: { type: 'string' },
    device_id: { type: 'string' },
    extra: { type: 'string' },
    merchant_id: { type: 'string' },
    merchant_reference: { type: 'string' },
    original_merchant_reference: { type: 'string' },
    original_payment_reference: { type: 'string' },
    payment_id: { type: 'string' },
    payment_reference: { type: 'string' },
    status: { type: 'string' },
    transaction_id: { type: 'string' },
    transaction_type: { type: 'string' },
  },
};

export const refundRequestShape: Shape = {
  type: 'object',
  properties: {
    amount: { type: 'integer' },
    callback_url: { type: 'string' },
    currency: { type: 'string' },
    description: { type: 'string' },
    merchant_reference: { type: 'string' },
    original_merchant_reference: { type: 'string' },
    transaction_id: { type: 'string' },
    transaction_type: { type: 'string' },
  },
  required: ['amount', 'currency', 'merchant_reference', 'transaction_type'],
};

export const refundShape: Shape = {
  type: 'object',
  properties: {
    amount: { type: 'integer' },
    cancel_url: { type: 'string' },
    channel_id: { type: 'integer' },
    complete_url: { type: 'string' },
    created_at: { type: 'integer' },
    currency: { type: 'string' },
    description: { type: 'string' },
    device_id: { type: 'string' },
    extra: { type: 'string' },
    merchant_id: { type: 'string' },
    merchant_reference: { type: 'string' },
    original_merchant_reference: { type: 'string' },
    original_payment_reference: { type: 'string' },
    payment_id: { type: 'string' },
    payment_reference: { type: 'string' },
    status: { type: 'string' },
    transaction_id: { type: 'string' },
    transaction_type: { type: 'string' },
  },
};

export const paymentLinkRequestShape: Shape = {
  type: 'object',
  properties: {
    amount: { type: 'integer' },
    callback_url: { type: 'string' },
    cancel_url: { type: 'string' },
    complete_url: { type: 'string' },
    currency: { type: 'string' },
    description: { type: 'string' },
    device_id: { type: 'string' },
    expires_at: { type: 'string' },
    merchant_id: { type: 'string' },
    merchant_reference: { type: 'string' },
    payment_type: { type: 'string' },
    store_id: { type: 'string' },
  },
  required: ['amount', 'currency', 'merchant_id', 'merchant_reference'],
};

export const paymentLinkShape: Shape = {
  type: 'object',
  properties: {
    merchant_reference: { type: 'string' },
    payment_id: { type: 'string' },
    payment_link: { type: 'string' },
    status: { type: 'string' },
  },
  required: ['payment_link'],
};

export const settlementsListQueryShape: Shape = {
  type: 'object',
  properties: {
    page: { type: 'integer' },
    page_size: { type: 'integer' },
    is_transferred: { type: 'string' },
    start_time: { type: 'string' },
    end_time: { type: 'string' },
  },
};

export const settlementListShape: Shape = { type: 'object' };

export const transactionCallbackShape: Shape = {
  type: 'object',
  properties: {
    amount: { type: 'integer' },
    currency: { type: 'string' },
    merchant_reference: { type: 'string' },
    payment_id: { type: 'string' },
    status: { type: 'string' },
    transaction_id: { type: 'string' },
    transaction_type: { type: 'string' },
  },
};
