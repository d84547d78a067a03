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
import {
  bySignature,
  createCallbackReceiver,
  forWeb,
  memoryStore,
  verify as verifyCallback,
} from 'chingchingpay/callback';
import { answers, watchDrift } from 'chingchingpay/drift';
import { createFetchClient } from 'chingchingpay/fetch';
import { readAutoDebitReturn } from 'chingchingpay/redirect';
import { recipe, sign, verify } from 'chingchingpay/signing';
import { type SqliteDatabase, sqliteStore } from 'chingchingpay/sqlite';

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

const orders = new Map([['order-0042', { id: 42, amount: 12_800, currency: 'HKD' }]]);
const deliver = (id: number, status: string | undefined): void => console.log(id, status);
const rest = {
  order: (reference: string) => orders.get(reference),
  report: ({ fault, message }: { readonly fault: string; readonly message: string }) => console.error(fault, message),
};

export const asks = forWeb(
  createCallbackReceiver({
    ...rest,
    client,
    store: memoryStore(),
    on: {
      transaction: ({ data }, { id }) => deliver(id, data.status),
      unknown: ({ reason }) => console.warn(reason),
    },
  }),
);

export const verifies = (database: SqliteDatabase) =>
  forWeb(
    createCallbackReceiver({
      ...rest,
      trust: bySignature(['new', 'old']),
      store: sqliteStore(database),
      on: {
        transaction: ({ data }, { id }) => deliver(id, data.status),
        unknown: ({ reason }) => console.warn(reason),
      },
    }),
  );

export async function reads(bytes: Uint8Array, headers: Headers): Promise<string | undefined> {
  const event = await verifyCallback(bytes, headers, 'secret');
  return event.kind === 'transaction' ? event.data.merchant_reference : event.reason;
}

export async function returns(url: string, state: string): Promise<string> {
  const returned = await readAutoDebitReturn(url, { state, store: memoryStore() });
  return returned.kind;
}
