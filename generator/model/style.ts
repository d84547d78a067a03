// Parameters -> how each is written, where that is not what a client does by itself.

import type { Operation, Parameter, PathStyle, QueryStyle, Schema, ValueStyle } from './model.js';
import type { Scope } from './scope.js';

const joined: ReadonlyMap<string, QueryStyle['style']> = new Map([
  ['form', 'comma'],
  ['spaceDelimited', 'space'],
  ['pipeDelimited', 'pipe'],
]);

type Styles = Pick<Operation, 'queryStyles' | 'pathStyles' | 'headerStyle' | 'cookieStyle'>;

export function buildStyles(scope: Scope, parameters: readonly Parameter[]): Styles {
  const within = (where: Parameter['in']): readonly Parameter[] => parameters.filter((one) => one.in === where);
  // By itself a client joins a header's list with commas, and repeats a cookie's name.
  const headerStyle = buildValueStyle(scope, within('header'), ({ explode }) => explode === true);
  const cookieStyle = buildValueStyle(scope, within('cookie'), ({ explode }) => explode === false);
  return {
    queryStyles: within('query').flatMap((parameter) => buildQueryStyle(scope, parameter)),
    pathStyles: within('path').flatMap((parameter) => buildPathStyle(scope, parameter)),
    ...(headerStyle === undefined ? {} : { headerStyle }),
    ...(cookieStyle === undefined ? {} : { cookieStyle }),
  };
}

function buildQueryStyle(scope: Scope, parameter: Parameter): readonly QueryStyle[] {
  const style = styleOf(scope, parameter) ?? (parameter.reserved ? 'plain' : undefined);
  return style === undefined ? [] : [{ name: parameter.name, style, reserved: parameter.reserved === true }];
}

function buildPathStyle(scope: Scope, { name, style, explode = false, schema }: Parameter): readonly PathStyle[] {
  if (style === 'label' || style === 'matrix') return [{ name, style, explode }];
  const { list, record } = kindsOf(scope, schema);
  return list || record ? [{ name, style: 'simple', explode }] : [];
}

function buildValueStyle(
  scope: Scope,
  parameters: readonly Parameter[],
  isUnusual: (parameter: Parameter) => boolean,
): ValueStyle | undefined {
  const composed = parameters.filter(({ schema }) => {
    const { list, record } = kindsOf(scope, schema);
    return list || record;
  });
  return composed.length === 0 ? undefined : { unusual: composed.filter(isUnusual).map(({ name }) => name) };
}

/** By itself a client writes a list as `a=1&a=2` and an object, one level deep, as `a[b]=1`. */
function styleOf(
  scope: Scope,
  { style = 'form', explode = style === 'form', schema }: Parameter,
): QueryStyle['style'] | undefined {
  const kinds = kindsOf(scope, schema);
  if (style === 'deepObject') return kinds.deep ? 'deep' : undefined;
  if (!explode) return kinds.list || kinds.record ? joined.get(style) : undefined;
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

/** How a field of a body is written, whatever it holds: what is neither a list nor an object is the same in all styles. */
export function styleNamed(style: string, explode: boolean): QueryStyle['style'] {
  return style === 'deepObject' ? 'deep' : ((explode ? undefined : joined.get(style)) ?? 'spread');
}
