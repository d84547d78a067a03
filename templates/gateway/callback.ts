// A transaction that changed in, the request to the merchant's callback_url out: signed as the merchant's own requests are.

import type { Recipe } from '../runtime/recipe.js';
import { sign } from '../runtime/signing.js';
import type { Credentials } from './admission.js';
import { type Fields, pick, textOf } from './fields.js';
import type { Transaction } from './record.js';

/** One notice to a merchant, and how it went. The vendor documents none of this. */
export interface Delivery {
  readonly url: string;
  readonly transaction_id: string;
  readonly body: string;
  readonly state: 'waiting' | 'acknowledged' | 'given up' | 'withheld';
  readonly attempts: readonly DeliveryAttempt[];
}

/** One try to deliver a callback. */
export interface DeliveryAttempt {
  /** Milliseconds, by the sandbox's clock. */
  readonly at: number;
  /** The merchant's status, or why there was none. */
  readonly result: number | string;
}

/** What to do to callbacks on their way. */
export interface Disturbance {
  /** How many more times each is sent. */
  readonly duplicate?: number;
  /** Milliseconds by the sandbox's clock. */
  readonly delay?: number;
  /** Changed after it was signed. */
  readonly tamper?: 'body' | 'signature';
  /** Held back until the next one has gone out. */
  readonly reorder?: boolean;
  /** How many callbacks it is done to; 1 unless set. */
  readonly times?: number;
}

/** Milliseconds between one attempt and the next, made up: ten attempts within a day. */
export const retryAfter: readonly number[] = [15, 30, 180, 600, 1800, 3600, 10_800, 21_600, 43_200].map(
  (seconds) => seconds * 1000,
);

/** The notice's address and text; undefined where none is wanted. */
export function noticeOf(transaction: Transaction): Pick<Delivery, 'url' | 'body'> | undefined {
  const url = textOf(transaction.details, 'callback_url');
  if (!url || transaction.transaction_type === 'command') return undefined;
  const fields = ['amount', 'currency', 'merchant_reference', 'payment_id', 'status', 'transaction_id'];
  const notice: Fields = pick({ ...transaction }, ...fields, 'transaction_type');
  return { url, body: JSON.stringify(notice) };
}

/** Only to this machine, unless the host is allowed by name. */
export function mayCall(url: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  if (!/^https?:$/.test(protocol) || username || password) return false;
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname) || hosts.includes(hostname);
}

/** The request, signed afresh for each attempt. */
export async function requestOf(
  { url, body }: Pick<Delivery, 'url' | 'body'>,
  recipe: Recipe | undefined,
  credentials: Credentials,
  tamper: Disturbance['tamper'],
): Promise<RequestInit> {
  const headers = {
    'content-type': 'application/json',
    'x-sandbox-note': 'sent by a local sandbox; the vendor documents neither body nor signature of a callback',
  };
  const bytes = new TextEncoder().encode(body);
  const secret = credentials[recipe?.key ?? ''] ?? '';
  const signed = recipe ? await sign(recipe, secret, { method: 'POST', url, headers, body: bytes }) : {};
  const broken = recipe && tamper === 'signature' ? { [recipe.header]: flip(signed[recipe.header] ?? '') } : {};
  return {
    method: 'POST',
    headers: { ...headers, ...signed, ...broken },
    body: tamper === 'body' ? body.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)) : body,
    redirect: 'manual',
    signal: AbortSignal.timeout(15_000),
  };
}

const flip = (text: string): string => (text.startsWith('0') ? '1' : '0') + text.slice(1);
