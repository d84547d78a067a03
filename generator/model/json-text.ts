// A request's schema -> its fields that hold JSON as text, each with a variable's name for its value.

import { fieldsOf } from './fields.js';
import { camelCase, safe } from './identifier.js';
import type { JsonTextField, Schema } from './model.js';
import { unique } from './names.js';
import type { Scope } from './scope.js';

export function jsonTextFields(scope: Scope, request: Schema | undefined): readonly JsonTextField[] {
  const used = new Set(['jsonText', 'rest']);
  return fieldsOf(scope, request).flatMap(({ name, required, schema }) => {
    const members = schema.kind === 'union' ? schema.members : [schema];
    const [only, ...others] = members.filter((member) => member.kind !== 'null');
    if (only?.kind !== 'json-text' || others.length > 0) return [];
    const variable = unique(safe(/^[A-Za-z_]\w*$/.test(name) ? name : camelCase(name)), used, (key) => key);
    return [{ name, variable, required, nullable: members.some((member) => member.kind === 'null') }];
  });
}
