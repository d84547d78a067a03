// Query parameters -> how each is written, where that is not what a client does by itself.

import type { Parameter, QueryStyle, Schema } from './model.js';
import type { Scope } from './scope.js';

const joined: { readonly [style: string]: QueryStyle['style'] } = {
  form: 'comma',
  spaceDelimited: 'space',
  pipeDelimited: 'pipe',
};

export function buildQueryStyles(scope: Scope, parameters: readonly Parameter[]): readonly QueryStyle[] {
  return parameters.flatMap((parameter) => {
    if (parameter.in !== 'query') return [];
    const style = styleOf(scope, parameter);
    return style === undefined ? [] : [{ name: parameter.name, style }];
  });
}

/** By itself a client writes a list as `a=1&a=2` and an object, one level deep, as `a[b]=1`. */
function styleOf(
  scope: Scope,
  { style = 'form', explode = style === 'form', schema }: Parameter,
): QueryStyle['style'] | undefined {
  const kinds = kindsOf(scope, schema);
  if (style === 'deepObject') return kinds.deep ? 'deep' : undefined;
  if (!explode) return kinds.list || kinds.record ? joined[style] : undefined;
  return kinds.record ? 'spread' : undefined;
}

interface Kinds {
  readonly list: boolean;
  readonly record: boolean;
  /** Lists, or objects in objects, for which brackets go deeper than one level. */
  readonly deep: boolean;
}

const plain: Kinds = { list: false, record: false, deep: false };

function kindsOf(scope: Scope, schema: Schema, depth = 0): Kinds {
  if (depth > 10) return { list: true, record: true, deep: true };
  const all = (schemas: readonly Schema[]): Kinds =>
    schemas
      .map((one) => kindsOf(scope, one, depth + 1))
      .reduce((a, b) => ({ list: a.list || b.list, record: a.record || b.record, deep: a.deep || b.deep }), plain);
  switch (schema.kind) {
    case 'unknown':
      return { list: true, record: true, deep: true };
    case 'array':
    case 'tuple':
      return { ...plain, list: true, deep: true };
    case 'object': {
      const inside = all([...schema.fields.map((field) => field.schema), ...(schema.rest ? [schema.rest] : [])]);
      return { list: false, record: true, deep: inside.list || inside.record };
    }
    case 'reference':
      return kindsOf(scope, scope.drafts.get(schema.name)?.schema ?? { kind: 'unknown' }, depth + 1);
    case 'union':
    case 'intersection':
      return all(schema.members);
    case 'require':
    case 'omit':
      return kindsOf(scope, schema.schema, depth + 1);
    default:
      return plain;
  }
}
