// A payment method in, the next action it leads to out: plausible values, made up.

/** What stands in each member. Made up, except for the names. */
const members: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  alipay_auto_debit: {
    access_token: '2025071500SANDBOXaccess',
    auth_site_user_id: '2088000000000000',
    expires_in: '31536000',
    re_expires_in: '63072000',
    refresh_token: '2025071500SANDBOXrefresh',
    token_status: 'SANDBOX_ACTIVE',
  },
  alipay_mobile_security_pay: {
    order_str: 'partner="2088000000000000"&out_trade_no="sandbox"&sign="sandbox"&sign_type="RSA"',
  },
  crypto_payment: {
    amount: 1_000_000,
    contract_id: '0.0.0',
    expiration: 1_893_456_000,
    fee_rate: 0,
    memo: 'sandbox',
    merchant_address: 'sandbox-address-0001',
    token_id: 'SANDBOX',
    tx_id: 'sandbox-tx-0001',
  },
  display_qr_code: { qr_code: 'https://qr.sandbox.invalid/p/0001', url: 'https://qr.sandbox.invalid/p/0001.png' },
  redirect_to_url: { http_method: 'GET', url: 'https://pay.sandbox.invalid/p/0001' },
  wechat_inapp_payment: {
    app_id: 'wx0000000000000000',
    nonce_str: 'sandboxnonce',
    package: 'Sign=WXPay',
    partner_id: '1900000000',
    pay_sign: 'SANDBOXSIGN',
    prepay_id: 'wx00000000sandbox',
    time_stamp: '1893456000',
  },
  wechat_jsapi_payment: wechatPage(),
  wechat_official_account_auth_code: { auth_code: 'sandbox-auth-code' },
  wechat_official_account_openid: { openid: 'sandbox-openid' },
  wechat_pay_in_mini_program: wechatPage(),
};

function wechatPage(): Record<string, string> {
  return {
    app_id: 'wx0000000000000000',
    nonce_str: 'sandboxnonce',
    package: 'prepay_id=wx00000000sandbox',
    pay_sign: 'SANDBOXSIGN',
    sign_type: 'RSA',
    time_stamp: '1893456000',
  };
}

/** Names of the vendor's that the overview page lists; what they answer is our assumption. */
const documented: Readonly<Record<string, string | undefined>> = {
  HK_ALIPAY_AUTODEBIT_PREPARE: 'redirect_to_url',
  HK_ALIPAY_AUTODEBIT_TOKEN: 'alipay_auto_debit',
  HK_ALIPAY_AUTODEBIT_PAY: undefined,
  HK_ALIPAY_AUTODEBIT_CANCELAUTH: undefined,
};

const empties = '_WITH_EMPTY_SIBLINGS';

/** Every method that this gateway knows; those that begin with SANDBOX_ are made up. */
export const paymentMethods: readonly string[] = [
  ...Object.keys(documented),
  ...Object.keys(members).flatMap((name) => [
    `SANDBOX_${name.toUpperCase()}`,
    `SANDBOX_${name.toUpperCase()}${empties}`,
  ]),
  'SANDBOX_NO_ACTION',
  'SANDBOX_UNKNOWN_MEMBER',
  'SANDBOX_MISMATCHING_TAG',
];

/**
 * The next action of a payment method that `paymentMethods` lists, or undefined where nothing is left to do. That the
 * tag is the name of the member is assumed.
 */
export function nextActionOf(method: string): Record<string, unknown> | undefined {
  if (Object.hasOwn(documented, method)) return actionOf(documented[method]);
  if (method === 'SANDBOX_UNKNOWN_MEMBER') return { type: 'pay_by_face', pay_by_face: { token: 'sandbox' } };
  if (method === 'SANDBOX_MISMATCHING_TAG') return { ...actionOf('redirect_to_url'), type: 'display_qr_code' };
  const name = method
    .replace(/^SANDBOX_/, '')
    .replace(empties, '')
    .toLowerCase();
  const action = actionOf(name);
  if (action === undefined || !method.endsWith(empties)) return action;
  // Backends send siblings that are there and hold nothing: null, {}, and objects of "" and 0.
  const siblings = Object.keys(members).filter((sibling) => sibling !== name);
  const blanks = siblings.map((sibling, index) => [sibling, [null, {}, emptied(sibling)][index % 3]]);
  return { ...Object.fromEntries(blanks), ...action };
}

function actionOf(name: string | undefined): Record<string, unknown> | undefined {
  const member = name === undefined || !Object.hasOwn(members, name) ? undefined : members[name];
  return name === undefined || member === undefined ? undefined : { type: name, [name]: member };
}

function emptied(name: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(members[name] ?? {}).map(([leaf, value]) => [leaf, typeof value === 'number' ? 0 : '']),
  );
}
