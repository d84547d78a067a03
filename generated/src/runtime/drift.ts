// The shapes of all answers and a callback -> a watch that compares each answer with its shape: for `onDrift`.

import type { DriftReport, DriftWatch } from './options.js';
import { checkShape, type Shape } from './shape.js';

/**
 * Compares every successful answer with the description and reports what differs: the operation, its status, and at
 * most 50 places, each a JSON Pointer and words; never a value. An answer is handed on whether it fits or not, and what
 * `report` throws is ignored. It stands apart from the client so that shapes cost nothing where nobody watches.
 */
export function watchDrift(
  answers: Readonly<Record<string, Shape>>,
  report: (report: DriftReport) => unknown,
): DriftWatch {
  return {
    check: (operation, answer) => {
      const shape = Object.hasOwn(answers, operation) ? answers[operation] : undefined;
      return shape === undefined ? [] : checkShape(answer, shape);
    },
    report,
  };
}
