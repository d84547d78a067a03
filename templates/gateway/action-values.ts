// A transaction in, plausible values for each of the ten next actions out: made up, except for the members' names.

/** What the values are made for. */
export interface ActionPlace {
  readonly transaction_id: string;
  readonly amount: number;
  /** Where the sandbox's own page for this transaction is. */
  readonly page: string;
  readonly now: number;
}

export type Leaves = Readonly<Record<string, string | number>>;

export const memberNames = [
  'alipay_auto_debit',
  'alipay_mobile_security_pay',
  'crypto_payment',
  'display_qr_code',
  'redirect_to_url',
  'wechat_inapp_payment',
  'wechat_jsapi_payment',
  'wechat_official_account_auth_code',
  'wechat_official_account_openid',
  'wechat_pay_in_mini_program',
] as const;

export type Member = (typeof memberNames)[number];

export const isMember = (name: string): name is Member => memberNames.some((member) => member === name);

export function leavesOf(member: Member, place: ActionPlace): Leaves {
  return values[member](place);
}

const seconds = ({ now }: ActionPlace): string => String(Math.floor(now / 1000));

const wechat = (place: ActionPlace): Leaves => ({
  app_id: 'wx0000000000sandbox',
  nonce_str: `nonce${place.transaction_id.replaceAll('_', '')}`,
  package: `prepay_id=wx${place.transaction_id}`,
  pay_sign: 'U0FOREJPWCtTSUdOQVRVUkUvLy8vLy8vLy8vLy8vLw==',
  sign_type: 'RSA',
  time_stamp: seconds(place),
});

const values: Readonly<Record<Member, (place: ActionPlace) => Leaves>> = {
  alipay_auto_debit: ({ transaction_id }) => ({
    access_token: `sandbox_access_${transaction_id}`,
    auth_site_user_id: '2188200000000000',
    expires_in: '31536000',
    re_expires_in: '63072000',
    refresh_token: `sandbox_refresh_${transaction_id}`,
    token_status: 'SANDBOX_ACTIVE',
  }),
  alipay_mobile_security_pay: ({ transaction_id, amount }) => ({
    order_str: `service="mobile.securitypay.pay"&out_trade_no="${transaction_id}"&total_fee="${decimal(amount)}"&sign_type="RSA"&sign="U0FOREJPWA%3D%3D"`,
  }),
  crypto_payment: ({ transaction_id, amount, now }) => ({
    // Token units, as long as they are exact.
    amount: Number.isSafeInteger(amount * 10_000) ? amount * 10_000 : amount,
    contract_id: '0x00000000000000000000000000000000005a4d00',
    expiration: Math.floor(now / 1000) + 900,
    fee_rate: 0,
    memo: transaction_id,
    merchant_address: '0x00000000000000000000000000000000005a4d01',
    token_id: 'SANDBOX-USD',
    tx_id: `sandbox-${transaction_id}`,
  }),
  display_qr_code: ({ page }) => ({ qr_code: page, url: page }),
  redirect_to_url: ({ page }) => ({ http_method: 'GET', url: page }),
  wechat_inapp_payment: (place) => ({
    app_id: 'wx0000000000sandbox',
    nonce_str: `nonce${place.transaction_id.replaceAll('_', '')}`,
    package: 'Sign=WXPay',
    partner_id: '1900000000',
    pay_sign: 'U0FOREJPWCtTSUdOQVRVUkUvLy8vLy8vLy8vLy8vLw==',
    prepay_id: `wx${place.transaction_id}`,
    time_stamp: seconds(place),
  }),
  wechat_jsapi_payment: wechat,
  wechat_official_account_auth_code: ({ transaction_id }) => ({ auth_code: `sandbox_code_${transaction_id}` }),
  wechat_official_account_openid: ({ transaction_id }) => ({ openid: `oSANDBOX_${transaction_id}` }),
  wechat_pay_in_mini_program: wechat,
};

/** Minor units as a decimal, without going through a fraction. */
export function decimal(amount: number): string {
  const digits = String(amount).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
