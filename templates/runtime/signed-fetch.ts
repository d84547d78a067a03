// A profile and options in, a plain openapi-fetch client out whose requests are signed last of all.

import { InvalidRequestError, RedirectError } from './errors.js';
import type { ClientOptions } from './options.js';
import { writePath } from './path.js';
import type { Profile } from './profile.js';
import { isRedirect } from './receive.js';
import { readSettings } from './settings.js';
import { sign } from './signing.js';
import { createTypedFetch, type FetchClient } from './typed-fetch.js';

/**
 * The low-level client: openapi-fetch with its middleware, its own answers and errors, no retries. Requests are signed
 * below every middleware, so what is signed is what is sent; they go to the client's own host only, and redirects are
 * not followed. Throws `ConfigurationError` as the client does.
 */
export function createSignedFetch<Paths extends object>(profile: Profile, options: ClientOptions): FetchClient<Paths> {
  const settings = readSettings(profile, options);
  const { base, recipe, mac, query } = settings;
  const { origin } = new URL(base);
  return createTypedFetch<Paths>({
    baseUrl: base,
    pathSerializer: writePath,
    redirect: 'manual',
    fetch: async (request) => {
      const target = new URL(request.url);
      if (target.origin !== origin) {
        throw new InvalidRequestError('invalid_request', `requests go to ${origin} only, where the credentials belong`);
      }
      if (query) target.search += target.search ? query : query.slice(1);
      const bytes = new Uint8Array(await request.arrayBuffer());
      const body = bytes.length ? bytes : undefined;
      const { method, signal } = request;
      const headers: Record<string, string> = { ...Object.fromEntries(request.headers), ...settings.headers };
      if (recipe && mac) Object.assign(headers, await sign(recipe, mac, { method, url: target.href, headers, body }));
      const { fetch = globalThis.fetch } = options;
      const response = await fetch(target.href, { method, headers, body: body ?? null, redirect: 'manual', signal });
      if (!isRedirect(response)) return response;
      response.body?.cancel().catch(() => undefined);
      throw new RedirectError('redirect', 'redirects are not followed', { status: response.status });
    },
  });
}
