// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class AccountsResource {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /**
   * `POST /accounts`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  create(request: AccountWritable, options?: CallOptions): Answer<Account> {
    return this.#transport.call(
      createOperation,
      options,
      (init) => this.#http.POST('/accounts', { ...init, body: request }),
      (answer) => answer,
    );
  }

  /**
   * `POST /logins`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  login(request: Login, options?: CallOptions): Answer<Owner> {
    return this.#transport.call(
      loginOperation,
      options,
      (init) => this.#http.POST('/logins', { ...init, body: request }),
      (answer) => answer,
    );
  }
}

export interface AccountWritable {
  owner: OwnerWritable;
  friends: AccountWritable[];
}

export interface OwnerWritable {
  name: string;
  password: string;
}

export type Account = Stamped & {
  id: Id;
  owner: Owner;
  friends: Account[];
};

export interface Stamped {
  /** When it was made. */
  created: string;
}

/** Given by the server. */
export type Id = string;

export interface Owner {
  name: string;
}

export interface Login {
  name: string;
  password: string;
}

const createOperation: Operation = { id: 'accounts.create', repeat: 'never', answer: 'json' };

const loginOperation: Operation = { id: 'accounts.login', repeat: 'never', answer: 'json' };
