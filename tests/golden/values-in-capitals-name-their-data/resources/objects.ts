// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class Objects {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `GET /objects/{id}` */
  retrieve(id: string, options?: CallOptions): Answer<CatalogObject> {
    return this.#transport.call(
      retrieveOperation,
      options,
      (init) => this.#http.GET('/objects/{id}', { ...init, params: { path: { id } } }),
      (answer) => answer,
    );
  }
}

export interface CatalogObject {
  type: 'ITEM' | 'ITEM_VARIATION' | 'IMAGE' | 'RESOURCE';
  id: string;
  item_data?: CatalogObjectItemData;
  item_variation_data?: CatalogObjectItemVariationData;
  image_data?: CatalogObjectImageData;
  custom_attribute_values?: { [key: string]: string };
}

export interface CatalogObjectItemData {
  name?: string;
}

export interface CatalogObjectItemVariationData {
  sku?: string;
}

export interface CatalogObjectImageData {
  url?: string;
}

const retrieveOperation: Operation = { id: 'objects.retrieve', repeat: 'safe', answer: 'json' };
