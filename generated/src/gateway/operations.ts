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

/** An answer: data, which becomes JSON, or the bytes of a file and their type; and what of it is only assumed. */
export type Outcome = { readonly note: string } & (
  | { readonly data: unknown; readonly bytes?: never }
  | { readonly bytes: Uint8Array; readonly type: string }
);

export type Operation = (world: World, call: Call) => Outcome;

const values = 'values are made up, and the vendor documents neither codes nor states';

export const operations: Readonly<Record<string, Operation>> = {
  'payments.checkout': (world, { body }) => ({
    data: checkout(world, body),
    note: `${values}; that next_action.type names its member, and what AutoDebit asks for after PREPARE, is assumed`,
  }),
  'payments.retrieve': (world, { values: { paymentID = '' } }) => ({ data: retrieve(world, paymentID), note: values }),
  'transactions.query': (world, { body }) => ({ data: query(world, body), note: values }),
  'transactions.refund': (world, { body }) => ({ data: refund(world, body), note: values }),
  'paymentLinks.create': (world, { body }) => ({ data: create(world, body), note: values }),
  // The page documents an answer without members; that the usual envelope is around it is assumed.
  'settlements.list': (world, { query }) => ({
    data: { code: 0, data: list(world, query), message: 'ok' },
    note: 'the vendor documents an empty object; envelope and all members are made up',
  }),
  'settlements.download': (world, { values: { settlementID = '' } }) => ({
    bytes: download(world, settlementID),
    type: 'application/octet-stream',
    note: 'the vendor documents no format; the file is made up',
  }),
};
