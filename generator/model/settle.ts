// Ways to ask how a call ended must lead to operations that exist.

import type { Operation, Resource } from './model.js';
import type { Scope } from './scope.js';

export function checkSettle(scope: Scope, resources: readonly Resource[]): void {
  const known = new Map(
    resources.flatMap((resource) => resource.operations.map((operation) => [operation.id, operation])),
  );
  for (const operation of known.values()) {
    for (const [index, way] of operation.settle.entries()) {
      const place = `${operation.pointer}/x-settle/${index}`;
      const asked = known.get(way.operation);
      if (asked === undefined) {
        scope.fault(
          place,
          `asks ${way.operation}, which is no operation`,
          `Name one of: ${[...known.keys()].join(', ')}.`,
        );
      } else if (!takes(scope, asked, way.argument)) {
        scope.fault(
          place,
          `gives ${way.argument} to ${way.operation}, which takes no such thing`,
          'Name a parameter or a body field of it.',
        );
      }
    }
  }
}

function takes(scope: Scope, operation: Operation, argument: string): boolean {
  if (operation.parameters.some((parameter) => parameter.name === argument)) return true;
  const schema = operation.request?.schema;
  const shape = schema?.kind === 'reference' ? scope.drafts.get(schema.name)?.schema : schema;
  return shape?.kind === 'object' && shape.fields.some((field) => field.name === argument);
}
