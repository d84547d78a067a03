// Rule: x-sibling-union names a tag that exists and all optional object properties, and nothing else.

import { get, isObject, object, text, texts } from '../json.js';
import { advise } from './nearest.js';
import { type Fault, type Follow, inside, items, type Node, propertiesOf, typesOf } from './node.js';
import { followIn, nodeOf, type Rule, report } from './visitor.js';

export const siblingUnion: Rule = () => ({
  Schema(value, context) {
    report(checkSiblingUnion(nodeOf(value, context), followIn(context)), context);
  },
});

/** The shape of the extension itself is the extensions rule's. */
export function checkSiblingUnion(schema: Node, follow: Follow): readonly Fault[] {
  const said = inside(schema, 'x-sibling-union');
  if (!isObject(said.value)) return [];
  const properties = propertiesOf(schema, follow);
  const required = texts(inside(schema, 'required').value);
  const siblings = [...properties]
    .filter(([name, property]) => !required.includes(name) && isObjectSchema(property, follow))
    .map(([name]) => name);
  const listed = items(inside(said, 'members'));
  return [
    ...checkTag(inside(said, 'tag'), properties, siblings),
    ...listed.flatMap((member) => checkMember(member, properties, required, siblings)),
    ...siblings.flatMap((name) => checkListed(name, schema, listed)),
  ];
}

function checkTag(tag: Node, properties: ReadonlyMap<string, Node>, siblings: readonly string[]): readonly Fault[] {
  const name = text(tag.value);
  if (name === undefined || (properties.has(name) && !siblings.includes(name))) return [];
  const others = [...properties.keys()].filter((other) => !siblings.includes(other));
  const what = properties.has(name) ? `the tag ${name} is itself a sibling` : `the tag ${name} is no property here`;
  return [{ place: tag.place, what, instead: advise(name, others) }];
}

function checkMember(
  member: Node,
  properties: ReadonlyMap<string, Node>,
  required: readonly string[],
  siblings: readonly string[],
): readonly Fault[] {
  const { value, place } = member;
  const name = text(value);
  if (name === undefined || siblings.includes(name)) return [];
  if (!properties.has(name)) {
    return [{ place, what: `the member ${name} is no property here`, instead: advise(name, siblings) }];
  }
  if (required.includes(name)) {
    const instead = `Take ${name} out of required, or out of members.`;
    return [{ place, what: `the member ${name} is required, so it says nothing about the case`, instead }];
  }
  const instead = `Give ${name} type: object, or take it out of members.`;
  return [{ place, what: `the member ${name} is no object`, instead }];
}

function checkListed(name: string, schema: Node, listed: readonly Node[]): readonly Fault[] {
  if (listed.some((member) => member.value === name)) return [];
  const place = schema.place.child(['properties', name]);
  const instead = `Add ${name} to x-sibling-union's members, or make it required.`;
  return [{ place, what: `${name} is an optional object beside a sibling union, but not one of its members`, instead }];
}

/** An object, or an object and null. */
function isObjectSchema(schema: Node, follow: Follow, depth = 0): boolean {
  const real = follow(schema);
  if (depth > 20 || !isObject(real.value)) return false;
  const types = typesOf(real.value);
  if (types.length > 0) return types.every((type) => type === 'object');
  if ('properties' in object(real.value)) return true;
  const all = items(inside(real, 'allOf'));
  const choices = [...items(inside(real, 'anyOf')), ...items(inside(real, 'oneOf'))].filter((one) => !isNull(one));
  if (all.length > 0) return all.some((part) => isObjectSchema(part, follow, depth + 1));
  return choices.length > 0 && choices.every((choice) => isObjectSchema(choice, follow, depth + 1));
}

function isNull({ value }: Node): boolean {
  return get(value, 'type') === 'null' || get(value, 'const') === null;
}
