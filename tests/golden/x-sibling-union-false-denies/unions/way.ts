// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Way, WayCard, WayWallet } from '../resources/steps.js';
import { matchUnion, resolveUnion } from '../runtime/sibling-union.js';
import type { Unresolved } from '../runtime/sibling-union.js';

/** A `Way`, narrowed: `kind` is the one member that is populated, `payload` what it holds. */
export type WayCase =
  | { readonly kind: 'card'; readonly payload: WayCard }
  | { readonly kind: 'wallet'; readonly payload: WayWallet }
  | Unresolved<Way>;

/** What to do in each case. `unknown` is for all that cannot be narrowed: its argument says why. */
export interface WayArms<Result> {
  readonly card: (payload: WayCard) => Result;
  readonly wallet: (payload: WayWallet) => Result;
  readonly unknown: (unresolved: Unresolved<Way>) => Result;
}

const wayUnion = {
  tag: 'method',
  listed: false,
  members: {
    card: ['number'],
    wallet: ['brand'],
  },
  otherwise: 'unknown',
} as const;

/** Tells which member is populated. Never throws. */
export function resolveWay(value: Way | null | undefined): WayCase {
  return resolveUnion(value, wayUnion);
}

/** Calls the arm of the populated member. Throws only what the arm throws. */
export function matchWay<Result>(value: Way | null | undefined, arms: WayArms<Result>): Result {
  return matchUnion(value, wayUnion, arms);
}

/** True when `card` is the populated member and holds `number`. */
export function isWayCard(value: Way | null | undefined): value is Way & { readonly card: WayCard } {
  return resolveWay(value).kind === 'card';
}

/** True when `wallet` is the populated member and holds `brand`. */
export function isWayWallet(value: Way | null | undefined): value is Way & { readonly wallet: WayWallet } {
  return resolveWay(value).kind === 'wallet';
}
