// A gateway in, a merchant who talks to it over HTTP out: signs with node:crypto alone, so that the runtime is not its own witness.

import { createHmac } from 'node:crypto';
import { profile } from '../../generated/src/profile.js';
import { routes } from '../../generated/src/routes.js';
import { type Description, Gateway, type GatewayOptions } from '../../templates/gateway/gateway.js';
import { type Listening, listen } from '../../templates/gateway/server.js';
import { parseRecipe } from '../../templates/runtime/parse-recipe.js';

/** The document, with a recipe of its own: what is tested here does not change with the spec's. */
export const description: Description = {
  routes,
  profile: {
    ...profile,
    signing: parseRecipe({ algorithm: 'hmac-sha256', key: 'secret', parts: ['body'], encoding: 'hex' }, 'x-signature'),
  },
};

export interface Heard {
  readonly status: number;
  readonly note: string;
  readonly code: unknown;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly headers: Headers;
}

export interface Browsed {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Headers to send instead of, or besides, the right ones; null leaves one out. */
export type Headed = Readonly<Record<string, string | null>>;

export class Merchant {
  readonly gateway: Gateway;
  readonly #listening: Listening;

  private constructor(gateway: Gateway, listening: Listening) {
    this.gateway = gateway;
    this.#listening = listening;
  }

  static async of(options: GatewayOptions = {}): Promise<Merchant> {
    const gateway = new Gateway(description, options);
    return new Merchant(gateway, await listen(gateway));
  }

  get url(): string {
    return this.#listening.url;
  }

  get origin(): string {
    return new URL(this.url).origin;
  }

  close(): Promise<void> {
    return this.#listening.close();
  }

  sign(body: string | Uint8Array, secret = this.gateway.credentials.secret ?? ''): string {
    return createHmac('sha256', secret).update(body).digest('hex');
  }

  post(path: string, body: object | string | Uint8Array, headers: Headed = {}): Promise<Heard> {
    const bytes = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
    return this.#send('POST', path, { 'content-type': 'application/json', ...headers }, bytes);
  }

  get(path: string, headers: Headed = {}): Promise<Heard> {
    return this.#send('GET', path, headers);
  }

  checkout(request: object = {}): Promise<Heard> {
    return this.post('/api/v1/payments/checkout', { ...order(), ...request });
  }

  refund(request: object): Promise<Heard> {
    const fields = { currency: 'HKD', merchant_reference: reference('refund'), transaction_type: 'refund', ...request };
    return this.post('/api/v1/payments/transactions/refund', fields);
  }

  query(request: object): Promise<Heard> {
    return this.post('/api/v1/payments/transactions/query', request);
  }

  /** A person's browser at the sandbox's own pages: a GET, or the press of a button. */
  async browse(url: string, button?: string, headers: Record<string, string> = {}): Promise<Browsed> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers,
      ...(button !== undefined && { method: 'POST', body: new URLSearchParams({ do: button }) }),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  /** An order to the sandbox, over HTTP. */
  async order(topic: string, order: object): Promise<{ status: number; text: string }> {
    const response = await fetch(`${this.origin}/sandbox/${topic}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(order),
    });
    return { status: response.status, text: await response.text() };
  }

  async #send(method: string, path: string, headers: Headed, body: string | Uint8Array = ''): Promise<Heard> {
    const all: Headed = {
      'x-api-key': this.gateway.credentials.apiKey ?? '',
      'x-signature': this.sign(body),
      ...headers,
    };
    const sent = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
    const response = await fetch(this.url + path, {
      method,
      headers: sent,
      redirect: 'manual',
      ...(body.length && { body: Buffer.from(body) }),
    });
    const text = await response.text();
    const { code, message = '', data = {} } = parse(text);
    return {
      status: response.status,
      note: response.headers.get('x-sandbox-note') ?? '',
      code,
      message,
      data,
      text,
      headers: response.headers,
    };
  }
}

let count = 0;

/** A reference that no test used before. */
export const reference = (kind = 'order'): string => `${kind}-${++count}`;

export function order() {
  return {
    amount: 12_800,
    channel_id: 12,
    currency: 'HKD',
    merchant_id: 'M100028',
    merchant_reference: reference(),
    payment_method: 'SANDBOX_PAID',
    transaction_type: 'sale',
  };
}

interface Envelope {
  readonly code?: unknown;
  readonly message?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

function parse(text: string): Envelope {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
