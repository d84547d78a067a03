// A server's URL in, a small client out, built on the transport as generated code is: one way to pay, one to ask, and odd ones.

import type { Answer } from '../../templates/runtime/answer.js';
import { headerKey } from '../../templates/runtime/credential-rule.js';
import { hex } from '../../templates/runtime/encoding.js';
import type { Operation } from '../../templates/runtime/operation.js';
import type { CallOptions, ClientOptions } from '../../templates/runtime/options.js';
import { body } from '../../templates/runtime/parts.js';
import type { Profile } from '../../templates/runtime/profile.js';
import { writeQuery } from '../../templates/runtime/query.js';
import { Transport } from '../../templates/runtime/transport.js';
import type { FetchClient } from '../../templates/runtime/typed-fetch.js';

/** As openapi-typescript writes paths. */
interface Paths {
  '/pay': Post<Payment, Envelope>;
  '/ask': Post<{ readonly reference: string }, Envelope>;
  '/raw': Post<unknown, unknown>;
  '/item/{id}': {
    get: {
      parameters: {
        query?: { tag?: readonly string[] };
        header?: { 'x-mode'?: string };
        path: { id: string };
        cookie?: never;
      };
      responses: { 200: { content: { 'application/json': unknown } } };
    };
  };
}

interface Post<Body, Data> {
  post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody: { content: { 'application/json': Body } };
    responses: { 200: { content: { 'application/json': Data } } };
  };
}

export interface Payment {
  readonly reference?: string;
  readonly order?: string;
  readonly amount?: number;
  readonly note?: unknown;
  readonly auth_code?: string;
}

export interface Paid {
  readonly id: string;
  readonly reference?: string;
  readonly amount?: number;
}

interface Envelope {
  readonly code?: number;
  readonly message?: string;
  readonly data?: Paid;
}

export const secret = 'sk_canary_5Zq8fLw2';
export const apiKey = 'pk_canary_9Tt1xVb7';

export const profile: Profile = {
  name: 'till',
  version: '1.2.3',
  servers: { test: 'https://test.invalid/gateway' },
  credentials: [headerKey('apiKey', 'X-Api-Key')],
  signing: {
    header: 'x-signature',
    algorithm: 'SHA-256',
    key: 'secret',
    parts: [body],
    bodyless: [body],
    separator: '',
    encode: hex,
  },
  envelope: { data: 'data', code: 'code', message: 'message', success: 'complete', codes: [], confirmed: false },
  sensitive: ['auth_code', 'access_token'],
  money: ['amount'],
};

const pay: Operation = {
  id: 'till.pay',
  repeat: 'never',
  answer: 'json',
  members: ['id'],
  references: ['reference', 'order'],
};
const ask: Operation = { id: 'till.ask', repeat: 'safe', answer: 'json', members: ['id'] };
const item: Operation = { id: 'till.item', repeat: 'safe', answer: 'json' };

export type TillOptions = ClientOptions & { readonly apiKey?: string; readonly secret?: string };

export class Till {
  readonly #transport: Transport;
  readonly #http: FetchClient<Paths>;

  constructor(options: TillOptions, changed: Partial<Profile> = {}, base = profile) {
    this.#transport = new Transport({ ...base, ...changed }, { apiKey, secret, ...options });
    this.#http = this.#transport.client<Paths>();
  }

  pay(request: Payment, options?: CallOptions): Answer<Paid> {
    return this.#transport.call(
      pay,
      options,
      (init) => this.#http.POST('/pay', { ...init, body: request }),
      (answer) => answer.data,
      { request, settle: [{ field: 'reference', ask: (reference, limits) => this.ask(reference, limits) }] },
    );
  }

  ask(reference: string, options?: CallOptions): Answer<Paid> {
    return this.#transport.call(
      ask,
      options,
      (init) => this.#http.POST('/ask', { ...init, body: { reference } }),
      (answer) => answer.data,
    );
  }

  item(id: string, options?: CallOptions, tag?: readonly string[], mode?: string): Answer<unknown> {
    const params = { path: { id }, ...(tag && { query: { tag } }), ...(mode && { header: { 'x-mode': mode } }) };
    return this.#transport.call(
      item,
      options,
      (init) => this.#http.GET('/item/{id}', { ...init, querySerializer: writeQuery, params }),
      (answer) => answer,
    );
  }

  raw(value: unknown, operation: Partial<Operation> = {}, options?: CallOptions): Answer<unknown> {
    return this.#transport.call(
      { id: 'till.raw', repeat: 'safe', answer: 'json', ...operation },
      options,
      (init) => this.#http.POST('/raw', { ...init, body: value }),
      (answer) => answer,
    );
  }
}

/** An answer that says success. */
export const paid = (data: Partial<Paid> = {}): string => JSON.stringify({ code: 0, data: { id: 'p1', ...data } });

/** The error a call ends with. */
export async function failureOf(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error('the call did not fail');
}
