// Generated from spec/paths/settlements.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import { readDownload } from '../runtime/download.js';
import type { Download } from '../runtime/download.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import { pages } from '../runtime/page.js';
import { writeQuery } from '../runtime/query.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

/** List settlements and download their files. */
export class Settlements {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /**
   * List settlements.
   *
   * Lists settlements, page by page. The vendor documents the filters, and an answer without members: what comes
   * back is handed on as it is, envelope included.
   *
   * `GET /api/v1/settlements`
   *
   * Seen on the vendor's page "settlement-list" of 2025-07-15.
   */
  list(query?: SettlementsListQuery, options?: CallOptions): Answer<SettlementList> {
    return this.#transport.call(
      listOperation,
      options,
      (init) =>
        this.#http.GET('/api/v1/settlements', {
          ...init,
          querySerializer: writeQuery,
          params: { ...(query && { query }) },
        }),
      (answer) => answer,
    );
  }

  /**
   * The pages of `list`, one after another, from `page` 1 on.
   *
   * Ends before a page that holds nothing or repeats the one before it, and after 1000 pages.
   */
  listPages(query?: SettlementsListQuery, options?: CallOptions): AsyncGenerator<SettlementList, void, undefined> {
    return pages((page) => this.list({ ...query, page: page }, options), { first: 1, limit: 1000 });
  }

  /**
   * Download a settlement's file.
   *
   * Answers the bytes of one settlement's file. The page declares JSON and shows an empty object, under the title
   * "download settlement file": look at the content type before you read the bytes.
   *
   * `GET /api/v1/settlements/{settlementID}/download`
   *
   * Seen on the vendor's page "settlement-download" of 2025-07-15.
   */
  download(settlementID: string, options?: CallOptions): Answer<Download> {
    return this.#transport.call(
      downloadOperation,
      options,
      (init) =>
        this.#http.GET('/api/v1/settlements/{settlementID}/download', {
          ...init,
          params: { path: { settlementID } },
        }),
      readDownload,
    );
  }
}

/** The query parameters of `settlements.list`. */
export interface SettlementsListQuery {
  /**
   * Number of the page. We assume that the first is 1; no default is documented.
   *
   * Seen on the vendor's page "settlement-list" of 2025-07-15.
   */
  page?: number;

  /**
   * How many settlements on a page. Neither default nor limit is documented.
   *
   * Seen on the vendor's page "settlement-list" of 2025-07-15.
   */
  page_size?: number;

  /**
   * Only settlements that have, or have not, been transferred. A string; no value is documented.
   *
   * Seen on the vendor's page "settlement-list" of 2025-07-15.
   */
  is_transferred?: string;

  /**
   * Only from this time on. A timestamp in a string; seconds or milliseconds is not documented.
   *
   * Unit: timestamp. Seen on the vendor's page "settlement-list" of 2025-07-15.
   */
  start_time?: string;

  /**
   * Only up to this time. A timestamp in a string; seconds or milliseconds is not documented.
   *
   * Unit: timestamp. Seen on the vendor's page "settlement-list" of 2025-07-15.
   */
  end_time?: string;
}

/**
 * The answer to a list of settlements. The page declares an object and no member of it, so it comes as the
 * gateway sends it; presumably the usual envelope.
 *
 * Seen on the vendor's page "settlement-list" of 2025-07-15.
 */
export interface SettlementList {
  [key: string]: unknown;
}

const listOperation: Operation = { id: 'settlements.list', repeat: 'safe', answer: 'json' };

const downloadOperation: Operation = { id: 'settlements.download', repeat: 'safe', answer: 'bytes' };
