// A request in, the gateway's answer out: let in, checked against the document, answered from what is remembered.

import { parseUrl } from '../runtime/parts.js';
import type { Profile } from '../runtime/profile.js';
import { admit, type Credentials, type Incoming, testCredentials } from './admission.js';
import type { Journal } from './journal.js';
import { Ledger } from './ledger.js';
import { operations } from './operations.js';
import { readBody, readQuery } from './payload.js';
import { Refusal, type Reply, replyBytes, replyData, replyJson, replyRefusal } from './reply.js';
import { type Match, matchRoute, type Route } from './route.js';
import type { World } from './world.js';

/** What the document says, as the SDK was generated from it. */
export interface Description {
  readonly profile: Profile;
  readonly routes: readonly Route[];
}

export interface GatewayOptions {
  /** What a caller must hold, by the names of the client's options. Plainly fake ones unless set. */
  readonly credentials?: Credentials;
  /** Where what happens is kept. In memory unless set. */
  readonly journal?: Journal;
}

/** The largest body taken, in bytes. */
export const largestBody = 1_048_576;

export class Gateway {
  /** What a client needs to be let in. */
  readonly credentials: Credentials;
  readonly #description: Description;
  readonly #ledger: Ledger;

  /** Throws a `TypeError` when a credential that the document asks for is not given, or is empty. */
  constructor(description: Description, { credentials, journal }: GatewayOptions = {}) {
    const fake = testCredentials(description.profile);
    this.credentials = { ...fake, ...credentials };
    const empty = Object.keys(fake).find((name) => !this.credentials[name]);
    if (empty) throw new TypeError(`the sandbox's ${empty} is empty`);
    this.#description = description;
    this.#ledger = new Ledger(journal);
  }

  /** The path below which the operations stand, as on the described server: `/gateway`. */
  get base(): string {
    const [server] = Object.values(this.#description.profile.servers);
    return server ? parseUrl(server).pathname.replace(/\/+$/, '') : '';
  }

  /** Answers a request. Never throws: what goes wrong here is a 500 in the envelope. */
  async handle(request: Incoming): Promise<Reply> {
    try {
      return await this.#answer(request);
    } catch (error) {
      const refusal =
        error instanceof Refusal ? error : new Refusal(500, 'the sandbox itself failed; this is its fault');
      return replyRefusal(this.#description.profile.envelope, refusal);
    }
  }

  /** Answers in place of `globalThis.fetch`, without a port. */
  readonly fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const reply = await this.handle({
      method: request.method,
      url: request.url,
      headers: Object.fromEntries(request.headers),
      body: new Uint8Array(await request.arrayBuffer()),
    });
    return new Response(new Uint8Array(reply.body), reply);
  };

  async #answer(request: Incoming): Promise<Reply> {
    const { profile } = this.#description;
    const { pathname, searchParams } = urlOf(request);
    const { route, values } = this.#match(request.method, pathname);
    if (request.body.length > largestBody) throw new Refusal(413, `the body has more than ${largestBody} bytes`);
    await admit(profile, this.credentials, request);
    const call = {
      values,
      query: readQuery(route, searchParams),
      body: readBody(route, request, profile.money),
    };
    const operation = Object.hasOwn(operations, route.id) ? operations[route.id] : undefined;
    if (!operation) throw new Refusal(501, `the sandbox does not answer ${route.id} yet`);
    const outcome = operation(this.#world(request), call);
    if (outcome.bytes) return replyBytes(200, outcome.bytes, outcome.type);
    return route.enveloped ? replyData(profile.envelope, outcome.data) : replyJson(200, outcome.data);
  }

  #match(method: string, pathname: string): Match {
    const inside = pathname.startsWith(`${this.base}/`) ? pathname.slice(this.base.length) : pathname;
    const match = matchRoute(this.#description.routes, method, inside);
    if (!match) throw new Refusal(404, `the document knows no operation at ${pathname.slice(0, 200)}`);
    if (match === 'other')
      throw new Refusal(405, `the operation at ${pathname.slice(0, 200)} takes another method than ${method}`);
    return match;
  }

  #world({ origin = nowhere }: Incoming): World {
    return { ledger: this.#ledger, now: Date.now, origin };
  }
}

/** Reserved by RFC 2606: it leads nowhere. */
const nowhere = 'https://sandbox.invalid';

function urlOf({ url }: Incoming): URL {
  try {
    return parseUrl(url);
  } catch {
    throw new Refusal(400, 'the URL cannot be read');
  }
}
