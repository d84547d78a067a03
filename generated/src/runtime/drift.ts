// The shapes of all answers and a callback -> a watch that compares each answer with its shape: for `onDrift`.

import type { DriftReport, DriftWatch } from './options.js';
import { own } from './own.js';
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
    compare(found, answer, inside) {
      const shape = Object.hasOwn(answers, found.operation) ? answers[found.operation] : undefined;
      // What is described is what stands inside the envelope; where it differs is told as seen from outside.
      const differs = shape === undefined ? [] : checkShape(inside === undefined ? answer : own(answer, inside), shape);
      const at = inside === undefined ? '' : `/${inside}`;
      const drift = [...found.drift, ...differs.map(({ pointer, what }) => ({ pointer: at + pointer, what }))];
      return drift.length && report({ ...found, drift });
    },
  };
}
