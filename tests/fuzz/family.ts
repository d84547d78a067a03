// Dice and names -> schemas of which one has a discriminator and the others are made of it, or of each other.

import { propertyNames } from './names.js';
import { type Node, type Shapes, shape } from './shape.js';

/** `references` in the order of `names`. */
export function family(from: Shapes, names: readonly string[], references: readonly string[]): Node {
  const { dice, modern } = from;
  const [parent, ...kinds] = names;
  const [tag, other] = [dice.pick(propertyNames), dice.pick(propertyNames)];
  if (parent === undefined || kinds.length === 0) return {};
  const values = kinds.map((name, index) => (dice.once(2) ? name : `kind ${index}`));
  const mapping = Object.fromEntries(
    values.map((value, index) => [value, dice.once(3) ? kinds[index] : references[index + 1]]),
  );
  const discriminator = { propertyName: tag, ...(dice.once(2) ? { mapping } : {}) };
  const declared: Node = {
    type: 'string',
    ...(dice.once(3) ? { enum: [...values, ...(dice.once(2) ? ['none of them'] : [])] } : {}),
    ...(dice.once(6) ? { readOnly: true } : {}),
  };
  return Object.fromEntries([
    [
      parent,
      {
        type: 'object',
        discriminator,
        ...(dice.once(2) ? { required: [tag] } : {}),
        properties: { [other]: shape(from, 2), ...(dice.once(6) ? {} : { [tag]: declared }) },
      },
    ],
    ...kinds.map((name, index) => {
      const made = references[dice.once(3) ? index : 0];
      const own = dice.once(4) ? { [tag]: { type: 'string', enum: [values[index]] } } : {};
      const more = { type: 'object', properties: { [dice.pick(propertyNames)]: shape(from, 2), ...own } };
      return [
        name,
        {
          allOf: [{ $ref: made }, ...(dice.once(6) ? [] : [more])],
          ...(dice.once(5) ? { discriminator } : {}),
          ...(!modern && dice.once(8) ? { nullable: true } : {}),
        },
      ];
    }),
  ]);
}
