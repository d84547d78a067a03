// A request in, the gateway's answer out: let in, checked against the document, answered from what is remembered.

import { parseUrl } from '../runtime/parts.js';
import type { Profile } from '../runtime/profile.js';
import type { Recipe } from '../runtime/recipe.js';
import { admit, type Credentials, type Incoming, testCredentials } from './admission.js';
import { Clock } from './clock.js';
import { Control } from './control.js';
import { Courier } from './courier.js';
import { answerOwn, isOwn } from './desk.js';
import { type Fault, Faults, spoil } from './fault.js';
import type { Journal } from './journal.js';
import type { Ledger } from './ledger.js';
import { type Call, operations } from './operations.js';
import { readBody, readQuery, strangers } from './payload.js';
import { follow } from './reaction.js';
import { Refusal, type Reply, replyBytes, replyData, replyJson, replyRefusal } from './reply.js';
import { type Match, matchRoute, type Route } from './route.js';
import { receive, respond } from './stand-in.js';
import { troubled } from './trouble.js';
import type { World } from './world.js';

/** What the document says, as the SDK was generated from it. */
export interface Description {
  readonly profile: Profile;
  readonly routes: readonly Route[];
}

/** How a sandbox behaves; nothing needs to be said. */
export interface GatewayOptions {
  /** What a caller must hold, by the names of the client's options. Plainly fake ones unless set. */
  readonly credentials?: Credentials;
  /** How requests and callbacks are signed. As the document says unless set. */
  readonly recipe?: Recipe;
  /** Where what happens is kept. In memory unless set. */
  readonly journal?: Journal;
  /** Hosts that callbacks may go to, besides this machine: `shop.example`. */
  readonly callbackHosts?: readonly string[];
  /** The time it is, in milliseconds. The machine's unless set. */
  readonly now?: () => number;
}

/** The largest body taken, in bytes. */
export const largestBody = 1_048_576;

/** A stand-in for the gateway in this process: it lets in, checks, answers and remembers. No money moves. */
export class Gateway {
  /** What a client needs to be let in. */
  readonly credentials: Credentials;
  /** What a test can do that no merchant can: put the clock forward, end payments, order faults. */
  readonly control: Control;
  readonly #description: Description;
  readonly #clock: Clock;
  readonly #faults = new Faults();
  readonly #ledger: Ledger;

  /** Throws a `TypeError` when a credential that the document asks for is empty, or is of a kind not checked here. */
  constructor({ profile: described, routes }: Description, options: GatewayOptions = {}) {
    const profile = options.recipe ? { ...described, signing: options.recipe } : described;
    const fake = testCredentials(profile);
    this.credentials = { ...fake, ...options.credentials };
    const empty = Object.keys(fake).find((name) => !this.credentials[name]);
    if (empty) throw new TypeError(`the sandbox's ${empty} is empty`);
    this.#description = { profile, routes };
    const clock = new Clock(options.now);
    const courier = new Courier({
      clock,
      recipe: profile.signing,
      credentials: this.credentials,
      hosts: options.callbackHosts ?? [],
      told: (transaction_id) => this.#ledger.commit({ kind: 'told', transaction_id }),
      send: fetch,
    });
    this.#clock = clock;
    this.#ledger = follow({ clock, courier, journal: options.journal });
    this.control = new Control({ clock, courier, faults: this.#faults, ledger: this.#ledger });
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
      return this.refuse(error);
    }
  }

  /** The answer to whatever went wrong: a refusal in the envelope. */
  refuse(error: unknown): Reply {
    const refusal = error instanceof Refusal ? error : new Refusal(500, 'the sandbox itself failed; this is its fault');
    return replyRefusal(this.#description.profile.envelope, refusal);
  }

  /** Answers in place of `globalThis.fetch`, without a port. */
  readonly fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    return respond(await this.handle(await receive(request)), request.signal);
  };

  async #answer(request: Incoming): Promise<Reply> {
    this.#clock.catchUp();
    const { profile } = this.#description;
    const { pathname, searchParams } = urlOf(request);
    const own = isOwn(pathname);
    const match = own ? undefined : this.#match(request.method, pathname);
    if (request.body.length > largestBody) throw new Refusal(413, `the body has more than ${largestBody} bytes`);
    if (!match) return answerOwn(this.#world(request), this.control, request, pathname);
    const { route, values } = match;
    await admit(profile, this.credentials, request);
    const body = readBody(route, request, profile.money);
    return this.#meet(request, route, { values, query: readQuery(route, searchParams), body });
  }

  /** Carries a request out, unless a fault comes before. */
  async #meet(request: Incoming, route: Route, call: Call): Promise<Reply> {
    const fault = this.#faults.meet(route.id, call.body);
    if (!fault) return this.#run(this.#world(request), route, call);
    const world: World = {
      ...this.#world(request),
      refunded: fault.name === 'pending_refund' ? 'pending' : 'succeeded',
    };
    const lost = new Refusal(503, 'a fault that was ordered from the local sandbox: the request was not carried out');
    const reply = fault.before ? this.refuse(lost) : this.#try(() => this.#run(world, route, call, fault));
    return troubled(fault, reply, this.#description.profile.envelope);
  }

  #run(world: World, route: Route, call: Call, fault?: Fault): Reply {
    const operation = Object.hasOwn(operations, route.id) ? operations[route.id] : undefined;
    if (!operation) throw new Refusal(501, `the sandbox does not answer ${route.id} yet`);
    const outcome = operation(world, call);
    const strange = strangers(route.body, call.body).slice(0, 10).join(', ');
    const note = `${outcome.note}${strange && `; the document names no field ${strange}`}`;
    if (outcome.bytes) return replyBytes(200, outcome.bytes, outcome.type, note);
    const data = fault ? spoil(fault, outcome.data) : outcome.data;
    return route.enveloped ? replyData(this.#description.profile.envelope, data, note) : replyJson(200, data, note);
  }

  #try(work: () => Reply): Reply {
    try {
      return work();
    } catch (error) {
      return this.refuse(error);
    }
  }

  #match(method: string, pathname: string): Match {
    const inside = pathname.startsWith(`${this.base}/`) ? pathname.slice(this.base.length) : pathname;
    const match = matchRoute(this.#description.routes, method, inside);
    const place = pathname.slice(0, 200);
    if (!match) throw new Refusal(404, `the document knows no operation at ${place}`);
    if (match === 'other') throw new Refusal(405, `the operation at ${place} takes another method than ${method}`);
    return match;
  }

  #world({ origin = nowhere }: Incoming): World {
    return { ledger: this.#ledger, now: () => this.#clock.now(), origin, refunded: 'succeeded' };
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
