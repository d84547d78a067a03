// The vocabulary of a page that is cut into its parts: the head, the tables, the samples. Types only.

import type { Where } from './endpoint.js';
import type { Line } from './lines.js';

export interface Section {
  readonly where: Where;
  readonly status?: string;
  media?: string;
  readonly at: number;
  readonly lines: Line[];
  /** Nothing follows that shows where it ends. */
  open?: true;
}

export interface Sections {
  /** What stands above the first table: title, method, address. */
  readonly head: readonly Line[];
  /** How many lines of the head stand above the date of the page, which stands right below the address. */
  readonly dated?: number;
  readonly tables: readonly Section[];
  /** Every status the page names, also those whose table is folded away. */
  readonly statuses: readonly { readonly status: string; readonly at: number }[];
  /** Requests in the words of other tools: curl and the like. */
  readonly samples: readonly Line[];
  readonly version?: string;
  readonly hasRequest: boolean;
  readonly hasAnswers: boolean;
  readonly hasAuth: boolean;
}
