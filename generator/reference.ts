// Schema -> the names of the types it mentions.

import type { Schema } from './model/model.js';

/** The names a schema mentions itself, in order. */
export function references(schema: Schema): readonly string[] {
  switch (schema.kind) {
    case 'reference':
      return [schema.name];
    case 'array':
      return references(schema.items);
    case 'tuple':
      return [...schema.items.flatMap(references), ...(schema.rest ? references(schema.rest) : [])];
    case 'object':
      return [
        ...schema.fields.flatMap((field) => references(field.schema)),
        ...(schema.rest ? references(schema.rest) : []),
      ];
    case 'union':
    case 'intersection':
      return schema.members.flatMap(references);
    case 'require':
    case 'omit':
    case 'json-text':
      return references(schema.schema);
    default:
      return [];
  }
}
