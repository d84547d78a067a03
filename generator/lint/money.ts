// Rule: an amount of money is an integer in minor units, and says so.

import { object, text } from '../json.js';
import { type Fault, type Follow, inside, members, type Node, typesOf } from './node.js';
import { followIn, nodeOf, type Rule, report } from './visitor.js';

const unit = 'minor units';

export const money: Rule = () => ({
  Schema(value, context) {
    const properties = members(inside(nodeOf(value, context), 'properties'));
    for (const [name, property] of properties) report(checkMoney(name, property, followIn(context)), context);
  },
  Parameter(value, context) {
    const parameter = nodeOf(value, context);
    const name = text(inside(parameter, 'name').value) ?? '';
    const schema = inside(parameter, 'schema');
    const own = inside(parameter, 'x-unit').value;
    const marked = own === undefined ? schema : { ...schema, value: { ...object(schema.value), 'x-unit': own } };
    report(checkMoney(name, marked, followIn(context)), context);
  },
});

export function checkMoney(name: string, property: Node, follow: Follow): readonly Fault[] {
  const schema = object(follow(property).value);
  const said = text(object(property.value)['x-unit']) ?? text(schema['x-unit']);
  if (said !== unit && !isAmount(name)) return [];
  const { place } = property;
  const types = typesOf(schema);
  const faults: Fault[] = [];
  if (types.length !== 1 || types[0] !== 'integer') {
    const what = `${name} is money, but ${types.length === 0 ? 'has no type' : `a ${types.join(' or ')}`}`;
    faults.push({ place, what, instead: 'Write type: integer; money is counted in minor units.' });
  }
  if (said !== unit) {
    const what = `${name} is money, but ${said === undefined ? 'has no unit' : `is counted in ${said}`}`;
    faults.push({ place, what, instead: `Write x-unit: ${unit}.` });
  }
  return faults;
}

/** `amount`, `refunded_amount`, `fee`, `service_fee`; not `fee_rate`. */
function isAmount(name: string): boolean {
  return /(^|_)(amount|fee)$|[a-z](Amount|Fee)$/.test(name);
}
