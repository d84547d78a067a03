// What a reader writes: neither `!` nor `?.`, and a forgotten arm does not compile.

import type { Step } from './src/resources/steps.js';
import { isStepRedirect, matchStep, resolveStep } from './src/unions/step.js';

export function say(step: Step | null | undefined): string {
  const narrowed = resolveStep(step);
  switch (narrowed.kind) {
    case 'redirect':
      return narrowed.payload.url;
    case 'show_code':
      return narrowed.payload.code;
    case 'call_data':
      return narrowed.payload.number ?? 'no number';
    case 'wait':
      return 'later';
    case '':
      return 'nothing to do';
    case 'unknown':
      return narrowed.reason;
  }
}

export const match = (step: Step): string =>
  matchStep(step, {
    redirect: ({ url }) => url,
    show_code: ({ code }) => code,
    call_data: ({ number }) => number ?? 'no number',
    wait: () => 'later',
    '': () => 'nothing to do',
    unknown: ({ reason }) => reason,
  });

export const forgotten = (step: Step): string =>
  // @ts-expect-error: `wait`, `''` and `unknown` are not told
  matchStep(step, { redirect: ({ url }) => url, show_code: ({ code }) => code, call_data: () => '' });

export const guarded = (step: Step): string => (isStepRedirect(step) ? step.redirect.url : step.id);
