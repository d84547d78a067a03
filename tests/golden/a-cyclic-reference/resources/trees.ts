// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class Trees {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `GET /trees/{id}` */
  retrieve(id: string, options?: CallOptions): Answer<Tree> {
    return this.#transport.call(
      retrieveOperation,
      options,
      (init) => this.#http.GET('/trees/{id}', { ...init, params: { path: { id } } }),
      (answer) => answer,
    );
  }
}

export interface Tree {
  name: string;
  parent?: Tree | null;
  branches?: Tree[];
  keeper?: Keeper;
  nest?: Nest;
  deep?: KeeperTrees;
}

export interface Keeper {
  trees?: Tree[];
}

export type Nest = unknown[];

export type KeeperTrees = Tree[];

const retrieveOperation: Operation = { id: 'trees.retrieve', repeat: 'safe', answer: 'json' };
