// Schema -> the fields a caller sees on it.

import type { Field, Schema } from './model.js';
import type { Scope } from './scope.js';

/** The fields of an object type, those of its parts included; none for anything else. */
export function fieldsOf(scope: Scope, schema: Schema | undefined, depth = 0): readonly Field[] {
  if (schema === undefined || depth > 20) return [];
  switch (schema.kind) {
    case 'object':
      return schema.fields;
    case 'reference':
      return fieldsOf(scope, scope.drafts.get(schema.name)?.schema ?? { kind: 'never' }, depth + 1);
    case 'intersection':
      return schema.members.flatMap((member) => fieldsOf(scope, member, depth + 1));
    case 'require':
      return fieldsOf(scope, schema.schema, depth + 1).map((field) =>
        schema.fields.includes(field.name) ? { ...field, required: true } : field,
      );
    case 'union': {
      const rest = schema.members.filter((member) => member.kind !== 'null');
      const [only] = rest;
      return only !== undefined && rest.length === 1 ? fieldsOf(scope, only, depth + 1) : [];
    }
    default:
      return [];
  }
}
