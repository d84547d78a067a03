// A way to reach a sandbox in, a merchant's client that is let in by it out: everything imported by its public name.

import { type CheckoutRequest, ChingChingPay, type ChingChingPayOptions, isSdkError } from 'chingchingpay';
import { createSandbox, type Gateway, type GatewayOptions, listen } from 'chingchingpay/sandbox';

/** Both ways to reach a sandbox. Whatever is tested of an operation holds in both. */
export const ways = ['its fetch, without a port', 'HTTP on loopback'] as const;

export type Way = (typeof ways)[number];

export interface Shop {
  readonly gateway: Gateway;
  /** What the client was made with. */
  readonly options: ChingChingPayOptions;
  readonly client: ChingChingPay;
  /** The requests so far, as the SDK handed them to the platform. */
  readonly sent: readonly Sent[];
  readonly close: () => Promise<void>;
}

export interface Sent {
  readonly url: string;
  readonly init: RequestInit;
  readonly body: string;
}

/** A fresh sandbox and a client of it. `more` are further options of the client. */
export async function openShop(
  way: Way,
  more: Partial<ChingChingPayOptions> = {},
  sandbox: GatewayOptions = {},
): Promise<Shop> {
  const gateway = createSandbox(sandbox);
  const listening = way === 'HTTP on loopback' ? await listen(gateway) : undefined;
  const { apiKey = '', secret = '' } = gateway.credentials;
  const sent: Sent[] = [];
  const carry = listening ? fetch : gateway.fetch;
  const options: ChingChingPayOptions = {
    server: listening?.url ?? 'test',
    apiKey,
    secret,
    fetch: (url, init) => {
      sent.push({ url, init, body: textOf(init.body) });
      return carry(url, init);
    },
    ...more,
  };
  return {
    gateway,
    options,
    client: new ChingChingPay(options),
    sent,
    close: async () => listening?.close(),
  };
}

let count = 0;

/** A reference that no test used before. */
export const reference = (kind = 'order'): string => `${kind}-${++count}`;

/** HK$ 128.00, paid at once unless told otherwise. */
export function order(fields: Partial<CheckoutRequest> = {}): CheckoutRequest {
  return {
    amount: 12_800,
    channel_id: 12,
    currency: 'HKD',
    merchant_id: 'M100028',
    merchant_reference: reference(),
    payment_method: 'SANDBOX_PAID',
    transaction_type: 'sale',
    ...fields,
  };
}

/** The same as the wire has it: with no option that would be text there. */
export function wireOrder(): Omit<CheckoutRequest, 'payment_method_option'> {
  const { payment_method_option: _, ...rest } = order();
  return rest;
}

/** What a call throws: an error of the SDK. Anything else fails the test. */
export async function caught(call: PromiseLike<unknown>) {
  try {
    await call;
  } catch (error) {
    if (isSdkError(error)) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

function textOf(body: unknown): string {
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  return typeof body === 'string' ? body : '';
}
