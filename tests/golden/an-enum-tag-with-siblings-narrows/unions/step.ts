// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Redirect, ShowCode, Step, StepCallData } from '../resources/steps.js';
import { matchUnion, resolveUnion } from '../runtime/sibling-union.js';
import type { Unresolved } from '../runtime/sibling-union.js';

/** A `Step`, narrowed: `kind` is the one member that is populated, `payload` what it holds. */
export type StepCase =
  | { readonly kind: 'redirect'; readonly payload: Redirect }
  | { readonly kind: 'show_code'; readonly payload: ShowCode }
  | { readonly kind: 'call_data'; readonly payload: StepCallData }
  | { readonly kind: '' }
  | { readonly kind: 'wait' }
  | Unresolved<Step>;

/** What to do in each case. `unknown` is for all that cannot be narrowed: its argument says why. */
export interface StepArms<Result> {
  readonly redirect: (payload: Redirect) => Result;

  /** Show a code to the payer. */
  readonly show_code: (payload: ShowCode) => Result;
  readonly call_data: (payload: StepCallData) => Result;
  readonly '': () => Result;
  readonly wait: () => Result;
  readonly unknown: (unresolved: Unresolved<Step>) => Result;
}

const stepUnion = {
  tag: 'type',
  listed: true,
  values: { SHOW_CODE: 'show_code', call: 'call_data' },
  bare: ['', 'wait'],
  members: {
    redirect: ['url'],
    show_code: ['code'],
    call_data: [],
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
export function isStepRedirect(value: Step | null | undefined): value is Step & { readonly redirect: Redirect } {
  return resolveStep(value).kind === 'redirect';
}

/** True when `show_code` is the populated member and holds `code`. */
export function isStepShowCode(value: Step | null | undefined): value is Step & { readonly show_code: ShowCode } {
  return resolveStep(value).kind === 'show_code';
}

/** True when `call_data` is the populated member. */
export function isStepCallData(value: Step | null | undefined): value is Step & { readonly call_data: StepCallData } {
  return resolveStep(value).kind === 'call_data';
}
