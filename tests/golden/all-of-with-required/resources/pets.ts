// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class Pets {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /**
   * `POST /pets`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  create(request: NewPet, options?: CallOptions): Answer<Pet> {
    return this.#transport.call(
      createOperation,
      options,
      (init) => this.#http.POST('/pets', { ...init, body: request }),
      (answer) => answer,
    );
  }
}

export interface NewPet {
  name?: string;
  tag?: string;
}

/** A pet that has been stored. */
export type Pet = {
  owner?: string;
} & (NewPet & Required<Pick<NewPet, 'name'>>) & {
  id: string;
  born?: string;
};

const createOperation: Operation = { id: 'pets.create', repeat: 'never', answer: 'json' };
