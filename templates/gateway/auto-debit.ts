// A method of AlipayHK AutoDebit in, how it goes out. The four names and the options of PREPARE are the vendor's; the rest is assumed.

import { type Fields, fieldsOf, textOf } from './fields.js';
import type { Ledger } from './ledger.js';
import { actionOf } from './next-action.js';
import type { Play } from './payments.js';
import type { Agreement, Transaction, TransactionType } from './record.js';
import { Refusal } from './reply.js';
import { leavePageOf, type World } from './world.js';

const prefix = 'HK_ALIPAY_AUTODEBIT_';

export const isAutoDebit = (method: string): boolean => method.startsWith(prefix);

export function answerAutoDebit(method: string, type: TransactionType): Play {
  const step = method.slice(prefix.length);
  const act = Object.hasOwn(steps, step) ? steps[step] : undefined;
  if (!act) throw new Refusal(400, `${method} is unknown here`);
  const wanted = step === 'PAY' ? 'sale' : 'command';
  if (type !== wanted) throw new Refusal(400, `${method} goes with transaction_type ${wanted}`);
  return { status: 'succeeded', act: (world, transaction, request) => act(world, transaction, readOptions(request)) };
}

type Step = (world: World, transaction: Transaction, options: Fields) => Played;

/** What a step leads to: an action, and an agreement that stands otherwise. */
export interface Played {
  readonly action?: Fields;
  readonly agreement?: Agreement;
}

const steps: Readonly<Record<string, Step>> = {
  PREPARE: (world, { transaction_id, amount }, options) => {
    const agreement: Agreement = {
      agreement_id: transaction_id,
      merchant_agreement_id: needed(options, 'merchant_agreement_id'),
      redirect_url: needed(options, 'redirect_url'),
      state: needed(options, 'state'),
      status: 'prepared',
    };
    if (!isWebUrl(agreement.redirect_url)) throw new Refusal(400, 'redirect_url must be an http or https address');
    const page = leavePageOf(world, transaction_id);
    return { action: actionOf('redirect_to_url', { transaction_id, amount, page, now: world.now() }), agreement };
  },

  TOKEN: (world, { transaction_id, amount }, options) => {
    const code = textOf(options, 'auth_code') ?? textOf(options, 'authCode');
    if (!code) throw new Refusal(400, 'payment_method_option must hold auth_code');
    const found = world.ledger.agreements().find((one) => one.code === code);
    if (!found) throw new Refusal(404, 'this auth_code is unknown');
    if (found.status !== 'authorised')
      throw new Refusal(409, 'this auth_code was used before; it is good for one token');
    if ((found.codeExpires ?? 0) <= world.now()) throw new Refusal(409, 'this auth_code has expired');
    const action = actionOf('alipay_auto_debit', { transaction_id, amount, page: '', now: world.now() });
    const token = textOf(fieldsOf(action.alipay_auto_debit), 'access_token') ?? '';
    return { action, agreement: { ...found, status: 'active', token } };
  },

  PAY: (world, _, options) => {
    const token = needed(options, 'access_token');
    const found = world.ledger.agreements().find((one) => one.token === token);
    if (!found) throw new Refusal(404, 'this access_token is unknown');
    if (found.status !== 'active') throw new Refusal(409, `the agreement behind this access_token is ${found.status}`);
    return {};
  },

  CANCELAUTH: (world, _, options) => ({ agreement: { ...active(world.ledger, options), status: 'cancelled' } }),
};

function active(ledger: Ledger, options: Fields): Agreement {
  const token = textOf(options, 'access_token');
  const id = textOf(options, 'merchant_agreement_id');
  if (!token && !id) throw new Refusal(400, 'payment_method_option must hold merchant_agreement_id or access_token');
  const named = ledger
    .agreements()
    .filter((one) => (!token || one.token === token) && (!id || one.merchant_agreement_id === id));
  if (!named.length) throw new Refusal(404, 'this agreement is unknown');
  const found = named.find(({ status }) => status === 'active');
  if (!found) throw new Refusal(409, `this agreement is ${named.at(-1)?.status}`);
  return found;
}

/** The user's yes, with the code that the merchant changes into a token; or the no. */
export function decideAgreement(world: World, agreement: Agreement, allowed: boolean): Agreement {
  if (agreement.status !== 'prepared') throw new Refusal(409, `this agreement is ${agreement.status}`);
  const decided: Agreement = allowed
    ? {
        ...agreement,
        status: 'authorised',
        code: `sandbox_code_${agreement.agreement_id}`,
        codeExpires: world.now() + tenMinutes,
      }
    : { ...agreement, status: 'refused' };
  world.ledger.commit({ kind: 'agreement', agreement: decided });
  return decided;
}

/** As long as Alipay's own code is good. */
const tenMinutes = 600_000;

/** Where the user's browser goes back to: the four parameters are the vendor's. Only after a yes is there a code. */
export function returnUrl({ redirect_url, state, merchant_agreement_id, code }: Agreement): string {
  const url = new URL(redirect_url);
  url.searchParams.set('state', state);
  url.searchParams.set('auth_site', 'ALIPAY_HK');
  url.searchParams.set('merchantAgreementId', merchant_agreement_id);
  if (code) url.searchParams.set('authCode', code);
  return url.href;
}

function readOptions(request: Fields): Fields {
  const text = textOf(request, 'payment_method_option');
  const slip = textOf(request, 'payment_method_options') ? '; it came as payment_method_options, in the plural' : '';
  if (!text) throw new Refusal(400, `payment_method_option is missing${slip}`);
  try {
    const options: unknown = JSON.parse(text);
    return fieldsOf(options);
  } catch {
    throw new Refusal(400, 'payment_method_option must be JSON, written into a string');
  }
}

function needed(options: Fields, name: string): string {
  const text = textOf(options, name);
  if (!text) throw new Refusal(400, `payment_method_option must hold ${name}`);
  return text;
}

/** Whether a browser may be sent there: no script, no file, no app. */
export function isWebUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
