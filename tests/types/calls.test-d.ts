// What compiles of the client and its calls, and what must not.

import {
  type Answer,
  type AnySdkError,
  type CallOptions,
  type CheckoutRequest,
  type CheckoutResponse,
  ChingChingPay,
  type ChingChingPayOptions,
  type Download,
  isSdkError,
  type NextAction,
  type Payment,
  type PaymentLink,
  type Refund,
  type Settlement,
  type SettlementList,
  type Transaction,
} from 'chingchingpay';
import {
  bySignature,
  type CallbackQueryOptions,
  createCallbackReceiver,
  memoryStore,
  verify as verifyCallback,
} from 'chingchingpay/callback';
import { answers, watchDrift } from 'chingchingpay/drift';
import { createFetchClient } from 'chingchingpay/fetch';
import { createSandbox } from 'chingchingpay/sandbox';
import { recipe, sign, signingMiddleware, verify } from 'chingchingpay/signing';
import { same } from './same.js';

const keys = { apiKey: 'k', secret: 's' };

export const client = new ChingChingPay({ server: 'test', ...keys });

export function made(): void {
  new ChingChingPay({
    server: 'https://gateway.example',
    ...keys,
    timeout: 1,
    deadline: 1,
    retries: 0,
    logger: console,
  });
  // @ts-expect-error: a server is required, so that nobody pays on a host by accident
  new ChingChingPay({ ...keys });
  // @ts-expect-error: and it is text
  new ChingChingPay({ server: new URL('https://gateway.example'), ...keys });
  // @ts-expect-error: a secret is required
  new ChingChingPay({ server: 'test', apiKey: 'k' });
  // @ts-expect-error: a key is required
  new ChingChingPay({ server: 'test', secret: 's' });
  // @ts-expect-error: a key may be missing in the environment
  new ChingChingPay({ server: 'test', secret: 's', apiKey: process.env.API_KEY });
  // @ts-expect-error: there is no such option
  new ChingChingPay({ server: 'test', ...keys, sever: 'test' });
  // @ts-expect-error: an option is left out, not undefined
  new ChingChingPay({ server: 'test', ...keys, timeout: undefined });
  // @ts-expect-error: nothing is no options
  new ChingChingPay();
  same<ChingChingPayOptions['server'], 'test' | (string & {})>();
}

const order = { channel_id: 1, merchant_id: 'M', payment_method: 'X', transaction_type: 'sale' };

export async function checkout(): Promise<void> {
  const answer = client.payments.checkout({ ...order, amount: 10, merchant_reference: 'r' });
  same<typeof answer, Answer<CheckoutResponse>>();
  const { payment_id, next_action, merchant_reference } = await answer;
  same<typeof payment_id, string>();
  same<typeof next_action, NextAction | undefined>();
  same<typeof merchant_reference, string | undefined>();
  const { data, response } = await client.payments.checkout(order).withResponse();
  same<typeof data, CheckoutResponse>();
  same<typeof response.status, number>();
  // @ts-expect-error: the answer has no such field
  (await answer).paymentId;
  // @ts-expect-error: a field is spelt wrongly
  client.payments.checkout({ ...order, merchant_ref: 'r' });
  // @ts-expect-error: money is a number, in minor units
  client.payments.checkout({ ...order, amount: '12.80' });
  // @ts-expect-error: a channel's id is a number
  client.payments.checkout({ ...order, channel_id: '1' });
  // @ts-expect-error: a field is left out, not undefined
  client.payments.checkout({ ...order, amount: undefined });
  // @ts-expect-error: a field is left out, not null
  client.payments.checkout({ ...order, merchant_reference: null });
  // @ts-expect-error: a required field is missing
  client.payments.checkout({ channel_id: 1, merchant_id: 'M', payment_method: 'X' });
  // @ts-expect-error: nothing is no request
  client.payments.checkout();
}

type Option = NonNullable<CheckoutRequest['payment_method_option']>;

export function options(): readonly Option[] {
  // @ts-expect-error: neither a number
  const number: Option = 1;
  // @ts-expect-error: nor a list
  const list: Option = ['a'];
  return [
    '{"state":"s"}',
    { merchant_agreement_id: 'a', redirect_url: 'u', state: 's' },
    { of: 'tomorrow' },
    number,
    list,
  ];
}

export async function others(): Promise<void> {
  same<ReturnType<typeof client.payments.retrieve>, Answer<Payment>>();
  same<ReturnType<typeof client.transactions.query>, Answer<Transaction>>();
  same<ReturnType<typeof client.transactions.refund>, Answer<Refund>>();
  same<ReturnType<typeof client.paymentLinks.create>, Answer<PaymentLink>>();
  same<ReturnType<typeof client.settlements.list>, Answer<SettlementList>>();
  same<ReturnType<typeof client.settlements.listPages>, AsyncGenerator<SettlementList, void, undefined>>();
  same<ReturnType<typeof client.settlements.download>, Answer<Download>>();
  same<PaymentLink['payment_link'], string>();
  same<Transaction['status'], string | undefined>();
  // What is not documented is unknown, and nobody takes it for more by accident.
  same<Transaction['of_tomorrow'], unknown>();
  same<SettlementList['data'], unknown>();
  const file = await client.settlements.download('s');
  same<ReturnType<typeof file.json>, unknown>();
  same<typeof file.bytes, Uint8Array>();
  // @ts-expect-error: an id is text
  client.payments.retrieve(1);
  // @ts-expect-error: an id is required
  client.payments.retrieve();
  // @ts-expect-error: a page is a number
  client.settlements.list({ page: '1' });
  // @ts-expect-error: a filter is spelt wrongly
  client.settlements.list({ pagesize: 1 });
  // @ts-expect-error: a refund names its amount
  client.transactions.refund({ currency: 'HKD', merchant_reference: 'r', transaction_type: 'refund' });
}

/** Options of one call are a list of ours: nothing that would go past signing. */
export function perCall(): void {
  const signal = AbortSignal.timeout(1);
  client.payments.retrieve('p', { signal, timeout: 1, deadline: 1, retries: 0, headers: { 'x-trace': 't' } });
  same<keyof CallOptions, 'signal' | 'timeout' | 'deadline' | 'retries' | 'headers'>();
  // @ts-expect-error: another fetch would send unsigned
  client.payments.retrieve('p', { fetch });
  // @ts-expect-error: another host would get the key
  client.payments.retrieve('p', { baseUrl: 'https://gateway.example' });
  // @ts-expect-error: a middleware would change what is signed
  client.payments.retrieve('p', { middleware: [] });
  // @ts-expect-error: the answer is read by us
  client.payments.retrieve('p', { parseAs: 'text' });
}

/** A caught error is narrowed by its code. */
export async function errors(error: unknown): Promise<string> {
  if (!isSdkError(error)) return '';
  same<typeof error, AnySdkError>();
  switch (error.code) {
    case 'outcome_unknown': {
      const settlement = await error.settle({ final: (transaction) => transaction === null, deadline: 1 });
      same<typeof settlement, Settlement>();
      same<typeof settlement.kind, 'found' | 'not-found-yet' | 'unreachable'>();
      if (settlement.kind === 'found') same<typeof settlement.transaction, unknown>();
      same<typeof error.cause, AnySdkError>();
      return error.cause.code;
    }
    case 'envelope':
      same<typeof error.confirmed, boolean>();
      // @ts-expect-error: a call that may be repeated has no way to settle
      await error.settle();
      return error.envelopeMessage;
    case 'connection':
      same<typeof error.sent, 'no' | 'maybe'>();
      return error.fault;
    case 'unreadable':
      return error.reason;
    case 'timeout':
    case 'aborted':
    case 'configuration':
    case 'invalid_request':
      return error.message;
    case 'redirect':
      return String(error.status);
    // @ts-expect-error: there is no such code
    case 'paid':
      return '';
    default:
      same<typeof error.code, `http_${number}`>();
      return error.body;
  }
}

export async function doors(): Promise<void> {
  const low = createFetchClient({ server: 'test', ...keys });
  const { data, response } = await low.POST('/api/v1/payments/checkout', { body: { ...order, amount: 10 } });
  same<typeof response, Response>();
  same<NonNullable<NonNullable<typeof data>['data']>['payment_id'], string>();
  // @ts-expect-error: there is no such path
  low.POST('/api/v1/payments/pay', {});
  // @ts-expect-error: the wire takes text only, not the object
  low.POST('/api/v1/payments/checkout', { body: { ...order, payment_method_option: { state: 's' } } });
  // @ts-expect-error: a server is required here too
  createFetchClient({ ...keys });

  low.use(signingMiddleware({ recipe, key: 's', headers: { 'x-api-key': 'k' } }));
  same<ReturnType<typeof verify>, boolean | Promise<boolean>>();
  sign(recipe, 's', { method: 'GET', url: '/', headers: {} });
  // @ts-expect-error: text is not what was received
  verify(recipe, 's', { method: 'GET', url: '/', headers: {}, body: '' });

  new ChingChingPay({ server: 'test', ...keys, fetch: createSandbox().fetch });
  new ChingChingPay({ server: 'test', ...keys, onDrift: watchDrift(answers, ({ drift }) => drift.length) });
}

export function callbacks(
  event: { readonly merchant_reference: string },
  raw: Uint8Array,
  client: ChingChingPay,
): void {
  verifyCallback(raw, {}, 's');
  verifyCallback(raw, {}, ['new', 'old']);
  // @ts-expect-error: a parsed object is not what was signed
  verifyCallback(event, {}, 's');
  // @ts-expect-error: nor is text, which may differ from the bytes that came
  verifyCallback('{}', {}, 's');
  // @ts-expect-error: what cannot be matched has a handler too
  const arms: CallbackQueryOptions<{ amount: number; currency: string }>['on'] = { transaction: () => undefined };
  const common = { store: memoryStore(), report: () => undefined, order: () => undefined };
  const on = { ...arms, unknown: () => undefined };
  createCallbackReceiver({ ...common, on, trust: bySignature(['new', 'old'], { tolerance: 1000 }) });
  // @ts-expect-error: a word is no trust; what verifies is imported
  createCallbackReceiver({ ...common, on, trust: 'signature' });
  // @ts-expect-error: one that verifies has nothing to ask
  createCallbackReceiver({ ...common, on, trust: bySignature('s'), client });
  // @ts-expect-error: to trust nobody in particular is to trust everybody
  createCallbackReceiver({ ...common, on });
  same<typeof arms.transaction, CallbackQueryOptions<{ amount: number; currency: string }>['on']['transaction']>();
}
