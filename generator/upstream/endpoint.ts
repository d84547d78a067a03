// The vocabulary of upstream: what one endpoint takes and gives, whether a page says it or a document. Types only.

import type { Json } from '../json.js';

export interface Endpoint {
  readonly method: string;
  /** As it is written: `/orders/{id}`, or with the server in front. */
  readonly path: string;
  readonly server?: string;
  readonly title?: string;
  /** When the page was last changed, as a date or date and time. */
  readonly version?: string;
  /** The page tells how to be let in, in words of its own. */
  readonly auth?: true;
  readonly parts: readonly Part[];
}

export type Where = 'header' | 'path' | 'query' | 'cookie' | 'request' | 'answer';

/** One table of a page: the header parameters, a body, the body of one answer. */
export interface Part {
  readonly where: Where;
  /** Of an answer: `200`, `4XX` or `default`. */
  readonly status?: string;
  readonly media?: string;
  /** The same body in other media types. Absent where one is shown and nobody says whether there are more. */
  readonly others?: readonly Part[];
  readonly fields: readonly Field[];
  /** The containers whose members are listed in full: `''` is the body itself, `data` or `items[]` something inside. */
  readonly shown: ReadonlySet<string>;
  /** Of a document: where the schema of each container stands. */
  readonly places?: ReadonlyMap<string, string>;
  /** A whole example, where one is shown. */
  readonly example?: { readonly value: Json; readonly at: number | string };
  /** The page ends inside it, or right after it: what is missing at its end may have been cut off. */
  readonly open?: true;
  /** A line of the page, or a pointer into the document. */
  readonly at: number | string;
}

export interface Field {
  /** `data.items[].id`; unique in its part. */
  readonly path: string;
  /** string, integer, number, boolean, object, array, null, file; empty where nothing is said. */
  readonly types: readonly string[];
  /** Of an array. */
  readonly items?: readonly string[];
  readonly format?: string;
  /** Absent where no mark can be read. */
  readonly required?: boolean;
  /** A short name in words, which a page shows between type and mark. */
  readonly title?: string;
  readonly meaning?: string;
  readonly default?: Json;
  readonly examples?: readonly Json[];
  readonly enum?: readonly Json[];
  readonly limits?: Readonly<Record<string, number>>;
  /** The name of its type, where it has one. */
  readonly schema?: string;
  /** Of a document: it is let in by this, or holds text of this media type. */
  readonly role?: 'credential' | 'embedded';
  readonly at: number | string;
  /** `example`: read off an example, which shows names and types only. */
  readonly from: 'row' | 'example';
}

/** A part of a page that could not be read, and what was seen instead. */
export interface Unread {
  readonly line?: number;
  readonly what: string;
}
