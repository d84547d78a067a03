// A recipe and a key in, an openapi-fetch middleware that signs out: for any client with real Requests.

import { checkPage, readCredential } from './credential.js';
import { ConfigurationError, RedirectError } from './errors.js';
import { createMac } from './hmac.js';
import { isRedirect } from './receive.js';
import type { Recipe } from './recipe.js';
import { isSafe } from './server.js';
import { sign } from './signing.js';
import type { Middleware } from './typed-fetch.js';

/** What a request is signed with. */
export interface SigningOptions {
  readonly recipe: Recipe;
  /** Keys the HMAC. */
  readonly key: string;
  /** Further headers each request carries, such as the API key's. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Lets a browser page hold the key. Everyone who opens the page can then read it. */
  readonly dangerouslyAllowBrowser?: boolean;
}

/**
 * Signs each request's exact bytes, anew each time it is asked. Register it last: what a later middleware changes is no
 * longer what was signed. Requests go out with `redirect: 'manual'`, and a redirect is a `RedirectError`, because the
 * headers would follow it to any host. Throws `ConfigurationError` for a key that cannot be one.
 */
export function signingMiddleware({ recipe, key, headers = {}, dangerouslyAllowBrowser }: SigningOptions): Middleware {
  checkPage(dangerouslyAllowBrowser);
  const mac = createMac(recipe.algorithm, readCredential('key', key));
  const fixed = Object.entries(headers).map(([name, value]) => [name, readCredential(name, value)] as const);
  return {
    async onRequest({ request }) {
      if (!isSafe(request.url)) throw new ConfigurationError('configuration', 'requests must go to https or loopback');
      const bytes = new Uint8Array(await request.clone().arrayBuffer());
      const body = bytes.length ? bytes : undefined;
      const signed = new Headers(request.headers);
      for (const [name, value] of fixed) signed.set(name, value);
      const { method, url } = request;
      const added = await sign(recipe, mac, { method, url, headers: Object.fromEntries(signed), body });
      for (const [name, value] of Object.entries(added)) signed.set(name, value);
      return new Request(request, { headers: signed, redirect: 'manual', ...(body && { body }) });
    },
    onResponse({ response }) {
      if (!isRedirect(response)) return;
      throw new RedirectError('redirect', 'redirects are not followed', { status: response.status });
    },
  };
}
