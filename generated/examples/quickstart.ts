// A signed checkout for each next action against the local gateway, narrowed; then one with a wrong secret, refused.

import { type CheckoutRequest, ChingChingPay, isSdkError, matchNextAction } from 'chingchingpay';
import { createSandbox, listen } from 'chingchingpay/sandbox';

const sandbox = createSandbox();
const gateway = await listen(sandbox);
const { apiKey = '', secret = '' } = sandbox.credentials;
const client = new ChingChingPay({ server: gateway.url, apiKey, secret });

const methods = [
  'ALIPAY_AUTO_DEBIT',
  'ALIPAY_MOBILE_SECURITY_PAY',
  'CRYPTO_PAYMENT',
  'DISPLAY_QR_CODE',
  'REDIRECT_TO_URL',
  'WECHAT_INAPP_PAYMENT',
  'WECHAT_JSAPI_PAYMENT',
  'WECHAT_OFFICIAL_ACCOUNT_AUTH_CODE',
  'WECHAT_OFFICIAL_ACCOUNT_OPENID',
  'WECHAT_PAY_IN_MINI_PROGRAM',
];

/** HK$ 128.00 by a method that only the sandbox knows. */
function order(method: string): CheckoutRequest {
  return {
    amount: 12_800,
    channel_id: 1,
    currency: 'HKD',
    merchant_id: 'M100028',
    merchant_reference: `quickstart-${method.toLowerCase()}`,
    payment_method: `SANDBOX_${method}`,
    transaction_type: 'sale',
  };
}

for (const method of methods) {
  const payment = await client.payments.checkout(order(method));
  // One arm for each member, and one for what nobody has seen yet: leave one out and this does not compile.
  const todo = matchNextAction(payment.next_action, {
    alipay_auto_debit: ({ token_status }) => `keep the access token (${token_status ?? 'no status'})`,
    alipay_mobile_security_pay: ({ order_str }) => `give ${order_str.length} characters to the Alipay SDK`,
    crypto_payment: ({ merchant_address }) => `send to ${merchant_address}`,
    display_qr_code: ({ qr_code = 'its picture' }) => `show ${qr_code}`,
    redirect_to_url: ({ url }) => `send the payer to ${new URL(url).host}`,
    wechat_inapp_payment: ({ prepay_id }) => `open WeChat Pay with ${prepay_id}`,
    wechat_jsapi_payment: ({ app_id }) => `call WeixinJSBridge for ${app_id}`,
    wechat_official_account_auth_code: ({ auth_code }) => `use ${auth_code}`,
    wechat_official_account_openid: ({ openid }) => `remember ${openid}`,
    wechat_pay_in_mini_program: ({ app_id }) => `call wx.requestPayment for ${app_id}`,
    unknown: ({ reason }) => `nothing we know: ${reason}`,
  });
  console.log(`  ${(payment.next_action?.type ?? 'none').padEnd(34)} ${todo}`);
}

try {
  await new ChingChingPay({ server: gateway.url, apiKey, secret: `${secret}!` }).payments.checkout(
    order('DISPLAY_QR_CODE'),
  );
  throw new Error('a wrong signature was let in');
} catch (error) {
  if (!isSdkError(error) || error.code !== 'http_401') throw error;
  console.log(`\n  with a wrong secret                ${error.message}: ${error.body}`);
}
await gateway.close();
