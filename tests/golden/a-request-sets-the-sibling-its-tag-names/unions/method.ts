// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Method, MethodCard, MethodWallet } from '../resources/payments.js';
import { matchUnion, resolveUnion } from '../runtime/sibling-union.js';
import type { Unresolved } from '../runtime/sibling-union.js';
import type { UnionInput } from '../runtime/union-input.js';

/** A `Method`, narrowed: `kind` is the one member that is populated, `payload` what it holds. */
export type MethodCase =
  | { readonly kind: 'card'; readonly payload: MethodCard }
  | { readonly kind: 'wallet'; readonly payload: MethodWallet }
  | { readonly kind: 'cash' }
  | Unresolved<Method>;

/** What to do in each case. `unknown` is for all that cannot be narrowed: its argument says why. */
export interface MethodArms<Result> {
  readonly card: (payload: MethodCard) => Result;
  readonly wallet: (payload: MethodWallet) => Result;
  readonly cash: () => Result;
  readonly unknown: (unresolved: Unresolved<Method>) => Result;
}

/** `Method` for those who write one: exactly the sibling that `type` names is set, and no other. */
export type MethodInput = UnionInput<Method, 'type', {
  card: 'card';
  wallet: 'wallet';
  cash: never;
}>;

const methodUnion = {
  tag: 'type',
  listed: true,
  bare: ['cash'],
  members: {
    card: ['number'],
    wallet: ['token'],
  },
  otherwise: 'unknown',
} as const;

/** Tells which member is populated. Never throws. */
export function resolveMethod(value: Method | null | undefined): MethodCase {
  return resolveUnion(value, methodUnion);
}

/** Calls the arm of the populated member. Throws only what the arm throws. */
export function matchMethod<Result>(value: Method | null | undefined, arms: MethodArms<Result>): Result {
  return matchUnion(value, methodUnion, arms);
}

/** True when `card` is the populated member and holds `number`. */
export function isMethodCard(value: Method | null | undefined): value is Method & { readonly card: MethodCard } {
  return resolveMethod(value).kind === 'card';
}

/** True when `wallet` is the populated member and holds `token`. */
export function isMethodWallet(value: Method | null | undefined): value is Method & { readonly wallet: MethodWallet } {
  return resolveMethod(value).kind === 'wallet';
}
