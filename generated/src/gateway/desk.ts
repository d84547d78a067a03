// A request below /sandbox in, its answer out: the overview, the hosted pages, the control. No credentials, this machine only.

import type { Incoming } from './admission.js';
import type { Control } from './control.js';
import { faults, magicAmounts } from './fault.js';
import { fieldsOf } from './fields.js';
import { pages } from './hosted.js';
import { paymentMethods } from './next-action.js';
import { obey } from './obey.js';
import { replyPage } from './page.js';
import { Refusal, type Reply, replyJson } from './reply.js';
import type { World } from './world.js';

export const isOwn = (pathname: string): boolean => pathname === '/sandbox' || pathname.startsWith('/sandbox/');

export async function answerOwn(world: World, control: Control, request: Incoming, pathname: string): Promise<Reply> {
  refuseStrangers(request);
  const [, , topic = '', id = '', ...rest] = pathname.split('/');
  if (!topic && request.method === 'GET') return replyJson(200, overview, nothingAlike);
  const page = Object.hasOwn(pages, topic) && id && !rest.length ? pages[topic] : undefined;
  if (page) return answerPage(() => page(world, id, readChoice(request)));
  return replyJson(200, await obey(control, request.method, topic, readOrder(request)), nothingAlike);
}

const nothingAlike = 'the vendor has nothing like this';

const overview = {
  about: 'A local sandbox. No money moves, and what is here is not from the vendor.',
  pages: { 'GET /sandbox/pay/{payment_id}': 'where a payer pays, fails or cancels' },
  control: {
    'POST /sandbox/clock': { advance: 'milliseconds' },
    'POST /sandbox/settle': { payment_id: 'or transaction_id or merchant_reference', status: 'succeeded' },
    'POST /sandbox/faults': { fault: 'see below', when: 'before or after', operation: 'optional', times: 1 },
    'POST /sandbox/callbacks': { duplicate: 1, delay: 'milliseconds', tamper: 'body or signature', reorder: true },
    'GET /sandbox/callbacks': 'the callbacks so far',
    'GET /sandbox/clock': 'the time here',
    'GET /sandbox/faults': 'the faults that no request has met yet; DELETE forgets them',
  },
  faults,
  magic_amounts: magicAmounts,
  payment_methods: ['SANDBOX_PAID', 'SANDBOX_DECLINED', ...paymentMethods],
};

/** Another site's page in the same browser may send requests here, and a name of its own may lead here. */
function refuseStrangers({ headers, origin }: Incoming): void {
  if (!origin) return;
  const { port } = new URL(origin);
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  const from = headers.origin;
  if (!own.some((host) => host === headers.host)) throw new Refusal(403, 'this is not the host of the sandbox');
  if (from !== undefined && from !== 'null' && !own.some((host) => from === `http://${host}`))
    throw new Refusal(403, 'pages of other sites may not use the sandbox');
}

function answerPage(make: () => Reply): Reply {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const facts = [['What happened', error.message]] as const;
    return replyPage({ title: 'This did not work', facts, buttons: [], exits: [] }, error.status);
  }
}

/** The button that was pressed; undefined where the page is only to be seen. */
function readChoice({ method, headers, body }: Incoming): string | undefined {
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (method !== 'POST') throw new Refusal(405, 'a page takes GET and POST');
  if (!isType(headers['content-type'], 'application/x-www-form-urlencoded'))
    throw new Refusal(415, 'a page takes a form');
  return new URLSearchParams(new TextDecoder().decode(body)).get('do') ?? '';
}

function readOrder({ method, headers, body }: Incoming): ReturnType<typeof fieldsOf> {
  if (method !== 'POST') return {};
  // A page of another site cannot send this type without asking first.
  if (!isType(headers['content-type'], 'application/json')) throw new Refusal(415, 'an order is application/json');
  try {
    return fieldsOf(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
  } catch {
    throw new Refusal(400, 'the order is not JSON');
  }
}

const isType = (header: string | readonly string[] | undefined, type: string): boolean =>
  typeof header === 'string' && header.split(';')[0]?.trim().toLowerCase() === type;
