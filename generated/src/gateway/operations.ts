// The name of an operation in, what answers it out: one line for each that the document describes.

import type { Fields } from './fields.js';
import { create } from './payment-links.js';
import { checkout, retrieve } from './payments.js';
import { download, list } from './settlements.js';
import { query, refund } from './transactions.js';
import type { World } from './world.js';

/** A request after all checks. */
export interface Call {
  /** The values in the path. */
  readonly values: Readonly<Record<string, string>>;
  readonly query: Fields;
  readonly body: Fields;
}

/** An answer: data, which becomes JSON, or the bytes of a file and their type. */
export type Outcome =
  | { readonly data: unknown; readonly bytes?: never }
  | { readonly bytes: Uint8Array; readonly type: string };

export type Operation = (world: World, call: Call) => Outcome;

export const operations: Readonly<Record<string, Operation>> = {
  'payments.checkout': (world, { body }) => ({ data: checkout(world, body) }),
  'payments.retrieve': (world, { values }) => ({ data: retrieve(world, values.paymentID ?? '') }),
  'transactions.query': (world, { body }) => ({ data: query(world, body) }),
  'transactions.refund': (world, { body }) => ({ data: refund(world, body) }),
  'paymentLinks.create': (world, { body }) => ({ data: create(world, body) }),
  // The page documents an answer without members; that the usual envelope is around it is assumed.
  'settlements.list': (world, { query }) => ({ data: { code: 0, data: list(world, query), message: 'ok' } }),
  'settlements.download': (world, { values }) => ({
    bytes: download(world, values.settlementID ?? ''),
    type: 'application/octet-stream',
  }),
};
