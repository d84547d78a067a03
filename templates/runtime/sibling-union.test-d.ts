// Two more unions, by hand -> the core's tests; and lines that must not compile.

import {
  type CryptoPayment,
  isNextActionRedirectToUrl,
  matchNextAction,
  type NextAction,
  type NextActionArms,
  type NextActionCase,
  type RedirectToUrl,
  resolveNextAction,
} from './next-action.test-d.js';
import { matchUnion, type Reason, resolveUnion, type Unresolved } from './sibling-union.js';

// A document that lists the tag's values: one is spelt otherwise than its member, three have no member, of which one is `unknown` and one is nothing.
export interface Method {
  type: string;
  card?: { number: string; brand?: string };
  bank?: { iban: string } | null;
}

export type MethodCase =
  | { readonly kind: 'card'; readonly payload: { number: string; brand?: string } }
  | { readonly kind: 'bank'; readonly payload: { iban: string } }
  | { readonly kind: 'cash' }
  | { readonly kind: 'unknown' }
  | { readonly kind: '' }
  | Unresolved<Method, 'unresolved'>;

export interface MethodArms<Result> {
  readonly card: (payload: { number: string; brand?: string }) => Result;
  readonly bank: (payload: { iban: string }) => Result;
  readonly cash: () => Result;
  readonly unknown: () => Result;
  readonly '': () => Result;
  readonly unresolved: (unresolved: Unresolved<Method, 'unresolved'>) => Result;
}

const method = {
  tag: 'type',
  listed: true,
  values: { BANK: 'bank' },
  bare: ['cash', 'unknown', ''],
  members: { card: ['number'], bank: ['iban'] },
  otherwise: 'unresolved',
} as const;

export function resolveMethod(value: Method | null | undefined): MethodCase {
  return resolveUnion(value, method);
}

export function matchMethod<Result>(value: Method | null | undefined, arms: MethodArms<Result>): Result {
  return matchUnion(value, method, arms);
}

// No tag, and members named as what every object has, or as what makes a promise of one.
export interface Odd {
  unknown?: { id: string };
  ['__proto__']?: { id: string };
  constructor?: { id: string };
  toString?: { id: string };
  then?: { id: string };
}

export type OddCase =
  | { readonly kind: 'unknown'; readonly payload: { id: string } }
  | { readonly kind: '__proto__'; readonly payload: { id: string } }
  | { readonly kind: 'constructor'; readonly payload: { id: string } }
  | { readonly kind: 'toString'; readonly payload: { id: string } }
  | { readonly kind: 'then'; readonly payload: { id: string } }
  | Unresolved<Odd, 'unresolved'>;

export interface OddArms<Result> {
  readonly unknown: (payload: { id: string }) => Result;
  readonly ['__proto__']: (payload: { id: string }) => Result;
  readonly constructor: (payload: { id: string }) => Result;
  readonly toString: (payload: { id: string }) => Result;
  readonly then: (payload: { id: string }) => Result;
  readonly unresolved: (unresolved: Unresolved<Odd, 'unresolved'>) => Result;
}

const odd = {
  listed: false,
  // biome-ignore lint/suspicious/noThenProperty: a document may call a member so
  members: { unknown: ['id'], ['__proto__']: ['id'], constructor: ['id'], toString: ['id'], then: ['id'] },
  otherwise: 'unresolved',
} as const;

export function resolveOdd(value: Odd | null | undefined): OddCase {
  return resolveUnion(value, odd);
}

export function matchOdd<Result>(value: Odd | null | undefined, arms: OddArms<Result>): Result {
  return matchUnion(value, odd, arms);
}

// From here on: what the compiler must say. Each line below a `@ts-expect-error` must not compile.

export function leaves(value: NextAction | null | undefined): readonly unknown[] {
  const step = resolveNextAction(value);
  if (step.kind === 'redirect_to_url') {
    const url: string = step.payload.url;
    // @ts-expect-error a leaf the action can do without may be absent
    const params: string = step.payload.params;
    return [url, params];
  }
  if (step.kind === 'crypto_payment') {
    const payment: CryptoPayment = step.payload;
    return [payment];
  }
  // @ts-expect-error a kind that is no member
  if (step.kind === 'redirect') return [];
  // @ts-expect-error not narrowed enough: the unresolved case has no payload
  if (step.kind !== 'display_qr_code') return [step.payload];
  return [];
}

export function reasons(step: NextActionCase): Reason | 'payload' {
  return step.kind === 'unknown' ? step.reason : 'payload';
}

export function exhaustive(step: NextActionCase): string {
  switch (step.kind) {
    case 'alipay_auto_debit':
    case 'alipay_mobile_security_pay':
    case 'crypto_payment':
    case 'display_qr_code':
    case 'redirect_to_url':
    case 'wechat_inapp_payment':
    case 'wechat_jsapi_payment':
    case 'wechat_official_account_auth_code':
    case 'wechat_official_account_openid':
    case 'unknown':
      return step.kind;
    default: {
      // @ts-expect-error a case is missing above
      const none: never = step;
      return none;
    }
  }
}

export function guarded(value: NextAction | null): string | null {
  if (isNextActionRedirectToUrl(value)) return value.redirect_to_url.url;
  // @ts-expect-error still null, or without the member
  return value.redirect_to_url.url;
}

export function arms(value: NextAction, all: NextActionArms<string>): string {
  const { redirect_to_url, ...others } = all;
  const { unknown, ...members } = all;
  // @ts-expect-error the arm of one member is missing
  matchNextAction<string>(value, others);
  // @ts-expect-error the arm `unknown` is missing
  matchNextAction<string>(value, members);
  // @ts-expect-error an arm too many
  matchNextAction<string>(value, { ...members, unknown, new_pay: () => '' });
  // @ts-expect-error the payload of another member
  matchNextAction<string>(value, { ...all, redirect_to_url: (payload: CryptoPayment) => payload.merchant_address });
  // @ts-expect-error a result of another type
  const count: number = matchNextAction(value, all);
  const text = matchNextAction(value, { ...all, redirect_to_url: (payload: RedirectToUrl) => payload.url });
  return `${count}${text}${redirect_to_url}`;
}

const loose = { members: { redirect_to_url: ['url'] }, listed: false, otherwise: 'unknown' } as const;
const wrongLeaf = { ...loose, members: { redirect_to_url: ['uri'] } } as const;
const wrongMember = { ...loose, members: { redirect: [] } } as const;
const wrongTag = { ...loose, tag: 'kind' } as const;
const wrongValue = { ...loose, values: { REDIRECT: 'redirect' } } as const;

export const tables = (value: NextAction) => [
  resolveUnion(value, loose),
  // @ts-expect-error a leaf the member does not have
  resolveUnion(value, wrongLeaf),
  // @ts-expect-error a member the value does not have
  resolveUnion(value, wrongMember),
  // @ts-expect-error a tag the value does not have
  resolveUnion(value, wrongTag),
  // @ts-expect-error a tag's value that chooses what is no member
  resolveUnion(value, wrongValue),
];

export function payloadless(value: Method): string {
  const step = resolveMethod(value);
  // @ts-expect-error cash has no payload
  if (step.kind === 'cash') return step.payload;
  const arms = { card: () => '', bank: () => '', unknown: () => '', '': () => '', unresolved: () => '' };
  // @ts-expect-error cash is handed nothing
  return matchMethod(value, { ...arms, cash: (payload: object) => `${payload}` });
}
