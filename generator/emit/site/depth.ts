// The bodies of one page -> how deep their fields are written out on it: a page of ten thousand fields helps nobody.

import type { Api, Schema } from '../../model/model.js';
import { fieldsOf, typeNamed } from '../stand-in.js';
import { splitNull } from './type-words.js';

/** More than the largest call of nearly every document has in all. */
const most = 1200;
const depths = [12, 8, 6, 5, 4, 3, 2];

/** What lies deeper is named, and stands on the page of types. */
export function depthFor(api: Api, schemas: readonly Schema[]): number {
  return depths.find((depth) => countTo(api, schemas, depth) <= most) ?? 1;
}

/** As `FieldPage` writes them: a type once, wherever it is met first. Stops counting where it is too much. */
function countTo(api: Api, schemas: readonly Schema[], deepest: number): number {
  const shown = new Set<string>();
  let count = 0;
  const visit = (schema: Schema, depth: number): void => {
    if (count > most || depth > deepest) return;
    const { type } = splitNull(schema);
    switch (type.kind) {
      case 'reference': {
        const target = shown.has(type.name) ? undefined : typeNamed(api, type.name);
        if (depth > 0) shown.add(type.name);
        if (target !== undefined) visit(target.schema, depth);
        return;
      }
      case 'array':
        visit(type.items, depth);
        return;
      case 'json-text':
        visit(type.schema, depth);
        return;
      case 'union':
        count += type.members.length;
        for (const member of type.members) visit(member, depth + 1);
        return;
      default:
        for (const field of fieldsOf(api, type)) {
          count += 1;
          visit(field.schema, depth + 1);
        }
    }
  };
  for (const schema of schemas) visit(schema, 0);
  return count;
}
