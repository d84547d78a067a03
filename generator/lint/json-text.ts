// Rule: an example of JSON inside a string is JSON.

import { get, text } from '../json.js';
import { type Fault, type Follow, inside, items, members, type Node, propertiesOf } from './node.js';
import { followIn, nodeOf, type Rule, report } from './visitor.js';

export const jsonText: Rule = () => ({
  Schema(value, context) {
    report(checkSchemaExamples(nodeOf(value, context)), context);
  },
  MediaType(value, context) {
    report(checkBodyExamples(nodeOf(value, context), followIn(context)), context);
  },
});

export function checkSchemaExamples(schema: Node): readonly Fault[] {
  if (!isJsonText(schema)) return [];
  const all = [inside(schema, 'example'), inside(schema, 'default'), ...items(inside(schema, 'examples'))];
  return all.flatMap((example) => checkJson('the example', example));
}

/** The body's own fields; deeper ones have examples of their own. */
export function checkBodyExamples(media: Node, follow: Follow): readonly Fault[] {
  const named = members(inside(media, 'examples')).map(([, example]) => inside(follow(example), 'value'));
  const fields = [...propertiesOf(inside(media, 'schema'), follow)].filter(([, field]) => isJsonText(follow(field)));
  return [inside(media, 'example'), ...named].flatMap((example) =>
    fields.flatMap(([name]) => checkJson(`${name} in the example`, inside(example, name))),
  );
}

function isJsonText({ value }: Node): boolean {
  return get(value, 'contentMediaType') === 'application/json';
}

function checkJson(what: string, { value, place }: Node): readonly Fault[] {
  const said = text(value);
  if (said === undefined) return [];
  try {
    JSON.parse(said);
    return [];
  } catch {
    return [{ place, what: `${what} is not JSON`, instead: 'Write JSON text, in single quotes.' }];
  }
}
