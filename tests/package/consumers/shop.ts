// What a merchant writes, over every door: it compiles under each compiler, or the declarations are wrong.

import {
  type CheckoutRequest,
  ChingChingPay,
  type ChingChingPayOptions,
  isNextActionRedirectToUrl,
  isSdkError,
  matchNextAction,
  type NextActionCase,
  OutcomeUnknownError,
  type Payment,
  resolveNextAction,
} from 'chingchingpay';
import { answers, watchDrift } from 'chingchingpay/drift';
import { createFetchClient } from 'chingchingpay/fetch';
import { recipe, sign, verify } from 'chingchingpay/signing';

const options: ChingChingPayOptions = {
  server: 'test',
  apiKey: 'key',
  secret: 'secret',
  onDrift: watchDrift(answers, ({ operation }) => console.log(operation)),
};
const client = new ChingChingPay(options);

export async function pay(order: CheckoutRequest): Promise<string> {
  try {
    const { next_action } = await client.payments.checkout(order);
    const step: NextActionCase = resolveNextAction(next_action);
    if (step.kind === 'redirect_to_url') return step.payload.url;
    if (isNextActionRedirectToUrl(next_action)) return next_action.redirect_to_url.url;
    return matchNextAction(next_action, {
      alipay_auto_debit: ({ token_status }) => token_status ?? '',
      alipay_mobile_security_pay: ({ order_str }) => order_str,
      crypto_payment: ({ merchant_address }) => merchant_address,
      display_qr_code: ({ qr_code }) => qr_code ?? '',
      redirect_to_url: ({ url }) => url,
      wechat_inapp_payment: ({ prepay_id }) => prepay_id,
      wechat_jsapi_payment: ({ app_id }) => app_id,
      wechat_official_account_auth_code: ({ auth_code }) => auth_code,
      wechat_official_account_openid: ({ openid }) => openid,
      wechat_pay_in_mini_program: ({ app_id }) => app_id,
      unknown: ({ reason }) => reason,
    });
  } catch (error) {
    if (error instanceof OutcomeUnknownError) return (await error.settle()).kind;
    if (isSdkError(error) && error.code === 'connection') return error.message;
    throw error;
  }
}

export async function look(id: string): Promise<Payment> {
  const { data, response } = await client.payments.retrieve(id).withResponse();
  console.log(response.status);
  return data;
}

// @ts-expect-error: an order without its required fields.
export const half: CheckoutRequest = { amount: 1 };

export async function plain(): Promise<number | undefined> {
  const api = createFetchClient(options);
  const { data } = await api.GET('/api/v1/payments/detail/{paymentID}', { params: { path: { paymentID: 'P1' } } });
  return data?.code;
}

export async function signs(body: Uint8Array): Promise<boolean> {
  const headers = await sign(recipe, 'secret', { method: 'POST', url: '/', headers: {}, body });
  return verify(recipe, 'secret', { method: 'POST', url: '/', headers, body });
}
