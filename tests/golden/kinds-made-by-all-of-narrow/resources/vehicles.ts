// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class Vehicles {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `GET /vehicles/{id}` */
  retrieve(id: string, options?: CallOptions): Answer<Vehicle> {
    return this.#transport.call(
      retrieveOperation,
      options,
      (init) => this.#http.GET('/vehicles/{id}', { ...init, params: { path: { id } } }),
      (answer) => answer,
    );
  }

  /** `PUT /vehicles/{id}` */
  replace(id: string, request: Vehicle, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      replaceOperation,
      options,
      (init) => this.#http.PUT('/vehicles/{id}', { ...init, params: { path: { id } }, body: request }),
      () => undefined,
    );
  }
}

/** Anything with wheels. */
export type Vehicle = VehicleBike | VehicleVan | VehicleLorry;

export type VehicleBike = Bike & {
  kind: 'bike';
};

export type Bike = VehicleBase & {
  gears: number;
};

/** Anything with wheels. */
export interface VehicleBase {
  kind: string;
  plate: string;
  tows?: Vehicle;
}

export type VehicleVan = VanBase & {
  kind: 'van';
};

export type VanBase = VehicleBase & {
  seats: number;
};

export type VehicleLorry = Lorry & {
  kind: 'lorry' | 'truck';
};

export type Lorry = VanBase & {
  load: number;
};

const retrieveOperation: Operation = { id: 'vehicles.retrieve', repeat: 'safe', answer: 'json' };

const replaceOperation: Operation = { id: 'vehicles.replace', repeat: 'never', answer: 'none' };
