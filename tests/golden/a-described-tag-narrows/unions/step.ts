// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Step, StepRedirect, StepShowCode } from '../resources/steps.js';
import { matchUnion, resolveUnion } from '../runtime/sibling-union.js';
import type { Unresolved } from '../runtime/sibling-union.js';

/** A `Step`, narrowed: `kind` is the one member that is populated, `payload` what it holds. */
export type StepCase =
  | { readonly kind: 'redirect'; readonly payload: StepRedirect }
  | { readonly kind: 'show_code'; readonly payload: StepShowCode }
  | Unresolved<Step>;

/** What to do in each case. `unknown` is for all that cannot be narrowed: its argument says why. */
export interface StepArms<Result> {
  readonly redirect: (payload: StepRedirect) => Result;
  readonly show_code: (payload: StepShowCode) => Result;
  readonly unknown: (unresolved: Unresolved<Step>) => Result;
}

const stepUnion = {
  tag: 'type',
  listed: false,
  members: {
    redirect: ['url'],
    show_code: ['code'],
  },
  otherwise: 'unknown',
} as const;

/** Tells which member is populated. Never throws. */
export function resolveStep(value: Step | null | undefined): StepCase {
  return resolveUnion(value, stepUnion);
}

/** Calls the arm of the populated member. Throws only what the arm throws. */
export function matchStep<Result>(value: Step | null | undefined, arms: StepArms<Result>): Result {
  return matchUnion(value, stepUnion, arms);
}

/** True when `redirect` is the populated member and holds `url`. */
export function isStepRedirect(value: Step | null | undefined): value is Step & { readonly redirect: StepRedirect } {
  return resolveStep(value).kind === 'redirect';
}

/** True when `show_code` is the populated member and holds `code`. */
export function isStepShowCode(value: Step | null | undefined): value is Step & { readonly show_code: StepShowCode } {
  return resolveStep(value).kind === 'show_code';
}
