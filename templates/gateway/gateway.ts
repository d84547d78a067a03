// A request in, the gateway's answer out: let in, checked against the document, answered from the store.

import type { Profile } from '../runtime/profile.js';
import { checkShape } from '../runtime/shape.js';
import { admit, type Credentials, type Incoming } from './admission.js';
import { type Fields, fieldsOf } from './fields.js';
import { create } from './payment-links.js';
import { checkout, retrieve } from './payments.js';
import { Refusal, type Reply, replyBytes, replyData, replyJson, replyRefusal } from './reply.js';
import { type Match, matchRoute, type Route } from './route.js';
import { download, list } from './settlements.js';
import { Store } from './store.js';
import { query, refund } from './transactions.js';

/** What the document says, as the SDK was generated from it. */
export interface Description {
  readonly profile: Profile;
  readonly routes: readonly Route[];
}

export interface GatewayOptions {
  /** What a caller must hold, by the names of the client's options. Plainly fake ones unless set. */
  readonly credentials?: Credentials;
}

/** The largest body taken, in bytes. */
const largest = 1_048_576;

export class Gateway {
  /** What a client needs to be let in. */
  readonly credentials: Credentials;
  readonly #description: Description;
  readonly #store = new Store();

  constructor(description: Description, options: GatewayOptions = {}) {
    this.#description = description;
    this.credentials = options.credentials ?? testCredentials(description.profile);
  }

  /** The path below which the operations stand, as on the described server: `/gateway`. */
  get base(): string {
    const [server] = Object.values(this.#description.profile.servers);
    return server === undefined ? '' : new URL(server).pathname.replace(/\/+$/, '');
  }

  /** Answers a request. Never throws: what goes wrong here is a 500 in the envelope. */
  async handle(request: Incoming): Promise<Reply> {
    const { envelope } = this.#description.profile;
    try {
      return await this.#answer(request);
    } catch (error) {
      return replyRefusal(envelope, error instanceof Refusal ? error : new Refusal(500, 'the sandbox failed'));
    }
  }

  /** Answers in place of `globalThis.fetch`, without a port. */
  readonly fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const request = new Request(url, init);
    const { pathname, search } = new URL(request.url);
    const body = new Uint8Array(await request.arrayBuffer());
    const incoming = {
      method: request.method,
      url: pathname + search,
      headers: Object.fromEntries(request.headers),
      body,
    };
    const reply = await this.handle(incoming);
    return new Response(new Uint8Array(reply.body), { status: reply.status, headers: reply.headers });
  };

  async #answer(request: Incoming): Promise<Reply> {
    if (request.body.length > largest) throw new Refusal(413, `the body has more than ${largest} bytes`);
    const match = this.#match(request);
    await admit(this.#description.profile, this.credentials, request);
    const body = readBody(match.route, request);
    const value = this.#run(match, body);
    if (value instanceof Uint8Array) return replyBytes(200, value, 'application/octet-stream');
    return match.route.enveloped ? replyData(this.#description.profile.envelope, value) : replyJson(200, value);
  }

  #match({ method, url }: Incoming): Match {
    const [path = ''] = url.split('?');
    const inside = path.startsWith(this.base) ? path.slice(this.base.length) : path;
    const match = matchRoute(this.#description.routes, method, inside);
    if (match === undefined) throw new Refusal(404, `nothing stands at ${inside}`);
    if (match === 'other') throw new Refusal(405, `${inside} takes another method than ${method}`);
    return match;
  }

  #run({ route, values }: Match, body: Fields): unknown {
    const now = Math.floor(Date.now() / 1000);
    const [value = ''] = Object.values(values);
    switch (route.id) {
      case 'payments.checkout':
        return checkout(this.#store, body, now);
      case 'payments.retrieve':
        return retrieve(this.#store, value);
      case 'transactions.query':
        return query(this.#store, body);
      case 'transactions.refund':
        return refund(this.#store, body, now);
      case 'paymentLinks.create':
        return create(this.#store, body, now);
      case 'settlements.list':
        return list();
      case 'settlements.download':
        return download(value);
      default:
        throw new Refusal(501, `the sandbox does not answer ${route.id} yet`);
    }
  }
}

/** The body as the document describes it; all that is wrong is told at once. */
function readBody(route: Route, request: Incoming): Fields {
  if (route.body === undefined) return {};
  if (request.body.length === 0 && !route.bodyRequired) return {};
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Refusal(415, 'the content type must be application/json');
  const value = parse(request.body);
  const faults = checkShape(value, route.body);
  if (faults.length > 0) {
    throw new Refusal(
      400,
      `the body does not fit: ${faults.map(({ pointer, what }) => `${pointer || '/'} ${what}`).join('; ')}`,
    );
  }
  return fieldsOf(value);
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new Refusal(400, 'the body is not JSON in UTF-8');
  }
}

function testCredentials(profile: Profile): Credentials {
  const names = profile.credentials.flatMap((rule) =>
    rule.in === 'basic' ? [rule.username, rule.password] : [rule.option],
  );
  const all = [...names, ...(profile.signing === undefined ? [] : [profile.signing.key])];
  return Object.fromEntries(all.map((name) => [name, `sandbox_${name}_not_secret`]));
}
