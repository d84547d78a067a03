// SiblingUnion that callers send -> a type that takes exactly the sibling the tag names.

import type { SiblingUnion } from '../model/model.js';
import type { Declaration } from './declaration.js';
import { printKey, printString } from './literal.js';

/** `export type PaymentMethodDataInput = UnionInput<PaymentMethodData, 'type', { card: 'card' }>;` */
export function emitUnionInput({ type, tag, names }: SiblingUnion): readonly Declaration[] {
  if (tag === undefined || names.input === undefined) return [];
  const rows = tag.values.map(
    ({ value, member }) => `\n  ${printKey(value)}: ${member === undefined ? 'never' : printString(member)};`,
  );
  return [
    {
      kind: 'alias',
      name: names.input,
      doc: `\`${type}\` for those who write one: exactly the sibling that \`${tag.field}\` names is set, and no other.`,
      type: `UnionInput<${type}, ${printString(tag.field)}, {${rows.join('')}\n}>`,
    },
  ];
}
