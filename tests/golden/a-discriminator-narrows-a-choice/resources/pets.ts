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

  /** `GET /pets` */
  list(options?: CallOptions): Answer<Pet[]> {
    return this.#transport.call(
      listOperation,
      options,
      (init) => this.#http.GET('/pets', { ...init }),
      (answer) => answer,
    );
  }
}

export type Pet = PetCat | PetDog | Lizard;

export type PetCat = Cat & {
  petType: 'Cat';
};

export type Cat = Tagged & {
  lives: number;
};

export interface Tagged {
  petType: string;
}

export type PetDog = Dog & {
  petType: 'dog' | 'puppy';
};

export type Dog = Tagged & {
  bark: string;
};

export interface Lizard {
  petType: 'Lizard';
  tail: boolean;
}

const listOperation: Operation = { id: 'pets.list', repeat: 'safe', answer: 'json' };
