// Schema -> the names that its printed type mentions: an import that nothing uses does not compile.

import type { Schema } from '../model/model.js';
import { type Side, sideOf } from './type.js';

export function mentions(schema: Schema, side: Side = 'taken'): readonly string[] {
  switch (schema.kind) {
    case 'reference':
      return [schema.name];
    case 'array':
      return mentions(schema.items);
    case 'tuple':
      return schema.items.flatMap((item) => mentions(item));
    case 'object':
      return [
        ...schema.fields.flatMap((field) => mentions(field.schema, side)),
        ...(schema.rest ? mentions(schema.rest) : []),
      ];
    case 'union':
      return schema.members.flatMap((member) => mentions(member, sideOf(schema, side)));
    case 'intersection':
      return schema.members.flatMap((member) => mentions(member, side));
    case 'require':
    case 'omit':
      return mentions(schema.schema, side);
    case 'json-text':
      return side === 'given' ? mentions(schema.schema) : [];
    default:
      return [];
  }
}
