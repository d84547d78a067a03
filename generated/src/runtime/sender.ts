// A call as openapi-fetch's types check it in, an answer of our own exchange out: the interface without its code.

import type { Call } from './call.js';
import { exchange } from './exchange.js';
import { writePath } from './path.js';
import type { FetchClient } from './typed-fetch.js';
import type { HeaderValues } from './write.js';

/** What a generated method gives beside the path. */
interface Sent {
  readonly call: Call;
  readonly body?: unknown;
  readonly params?: {
    readonly path?: Readonly<Record<string, unknown>>;
    readonly query?: object;
    readonly header?: HeaderValues;
  };
  /** Cookies. */
  readonly headers?: HeaderValues;
  /** Where the operation has servers of its own. */
  readonly baseUrl?: string;
  readonly pathSerializer?: (path: string, values: Readonly<Record<string, unknown>>) => string;
  /** Given where there is a query: one that no operation has costs a bundle nothing. */
  readonly querySerializer?: (query: object) => string;
}

const send =
  (method: string) =>
  async (
    path: string,
    { call, body, params = {}, headers, baseUrl, pathSerializer = writePath, querySerializer }: Sent,
  ) => {
    const query = params.query && querySerializer?.(params.query);
    call.method = method;
    call.url = (baseUrl ?? call.settings.base) + (params.path ? pathSerializer(path, params.path) : path);
    if (query) call.url += `?${query}`;
    return { data: await exchange(call, body, [params.header, headers]) };
  };

// A table of all methods would weigh more than the two or three that a bundle needs.
const methods: unknown = /* @__PURE__ */ new Proxy({}, { get: (_, method) => send(String(method)) });

/**
 * Calls typed by openapi-fetch and openapi-typescript's `paths`, sent by our own exchange: openapi-fetch would build a
 * real Request, which costs as much as a bare fetch and hides the bytes that are signed.
 */
export function sender<Paths extends object>(): FetchClient<Paths> {
  // The one cast of this SDK: no type of ours says what openapi-fetch's types work out for each path. Of its answer
  // only `data` is read.
  return methods as FetchClient<Paths>;
}
