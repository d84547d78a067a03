// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { NextStep, NextStepN3ds, NextStepRedirect, NextStepUnknown } from '../resources/steps.js';
import { matchUnion, resolveUnion } from '../runtime/sibling-union.js';
import type { Unresolved } from '../runtime/sibling-union.js';

/** A `NextStep`, narrowed: `kind` is the one member that is populated, `payload` what it holds. */
export type NextStepCase =
  | { readonly kind: 'redirect'; readonly payload: NextStepRedirect }
  | { readonly kind: 'unknown'; readonly payload: NextStepUnknown }
  | { readonly kind: '3ds'; readonly payload: NextStepN3ds }
  | Unresolved<NextStep, 'unresolved'>;

/** What to do in each case. `unresolved` is for all that cannot be narrowed: its argument says why. */
export interface NextStepArms<Result> {
  readonly redirect: (payload: NextStepRedirect) => Result;
  readonly unknown: (payload: NextStepUnknown) => Result;
  readonly '3ds': (payload: NextStepN3ds) => Result;
  readonly unresolved: (unresolved: Unresolved<NextStep, 'unresolved'>) => Result;
}

const nextStepUnion = {
  tag: 'type',
  listed: false,
  members: {
    redirect: ['url'],
    unknown: [],
    '3ds': ['acs_url'],
  },
  otherwise: 'unresolved',
} as const;

/** Tells which member is populated. Never throws. */
export function resolveNextStep(value: NextStep | null | undefined): NextStepCase {
  return resolveUnion(value, nextStepUnion);
}

/** Calls the arm of the populated member. Throws only what the arm throws. */
export function matchNextStep<Result>(value: NextStep | null | undefined, arms: NextStepArms<Result>): Result {
  return matchUnion(value, nextStepUnion, arms);
}

/** True when `redirect` is the populated member and holds `url`. */
export function isNextStepRedirect(value: NextStep | null | undefined): value is NextStep & { readonly redirect: NextStepRedirect } {
  return resolveNextStep(value).kind === 'redirect';
}

/** True when `unknown` is the populated member. */
export function isNextStepUnknown(value: NextStep | null | undefined): value is NextStep & { readonly unknown: NextStepUnknown } {
  return resolveNextStep(value).kind === 'unknown';
}

/** True when `3ds` is the populated member and holds `acs_url`. */
export function isNextStepN3ds(value: NextStep | null | undefined): value is NextStep & { readonly '3ds': NextStepN3ds } {
  return resolveNextStep(value).kind === '3ds';
}
