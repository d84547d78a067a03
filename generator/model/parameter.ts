// parameters of a path item and of its operation -> Parameter[], the operation's own last word kept.

import { get, type Json, list, pointer, text } from '../json.js';
import { buildExamples } from './example.js';
import { camelCase, pascalCase, safe } from './identifier.js';
import type { Inputs, Parameter, Words } from './model.js';
import type { Found } from './operation.js';
import { buildSchema } from './schema.js';
import type { Scope } from './scope.js';
import { buildWords } from './words.js';

export function buildParameters(
  scope: Scope,
  found: Pick<Found, 'item' | 'node' | 'path' | 'pointer'>,
  owner: string,
): readonly Parameter[] {
  const known = new Map<string, Parameter>();
  for (const [from, node] of [
    ['item', found.item],
    ['own', found.node],
  ] as const) {
    const base = from === 'own' ? found.pointer : pointer('paths', found.path);
    for (const [index, entry] of list(get(node, 'parameters')).entries()) {
      const parameter = buildParameter(scope, entry, `${base}/parameters/${index}`, owner);
      if (parameter !== undefined) known.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  return [...known.values()];
}

function buildParameter(scope: Scope, entry: Json, place: string, owner: string): Parameter | undefined {
  const found = scope.resolve(entry, place);
  const name = text(get(found?.node, 'name'));
  const where = get(found?.node, 'in');
  if (found === undefined || name === undefined) return undefined;
  if (where !== 'path' && where !== 'query' && where !== 'header' && where !== 'cookie') {
    scope.fault(
      place,
      `is a parameter in ${JSON.stringify(where ?? null)}`,
      'Write in: path, query, header or cookie.',
    );
    return undefined;
  }
  const style = text(get(found.node, 'style'));
  const explode = get(found.node, 'explode');
  const [example] = buildExamples(scope, found.node);
  const examples = [...(example === undefined ? [] : [example.value]), ...furtherExamples(found.node)];
  return {
    name,
    in: where,
    identifier: safe(camelCase(name)),
    required: where === 'path' || get(found.node, 'required') === true,
    schema: buildSchema(scope, get(found.node, 'schema'), {
      pointer: `${found.place}/schema`,
      name: `${owner} ${pascalCase(name)}`,
    }),
    words: { ...rulesOf(get(found.node, 'schema')), ...buildWords(found.node) },
    ...(style === undefined ? {} : { style }),
    ...(typeof explode === 'boolean' ? { explode } : {}),
    ...(get(found.node, 'allowReserved') === true ? { reserved: true as const } : {}),
    ...(example === undefined ? {} : { example: example.value }),
    ...(examples.length > (example === undefined ? 0 : 1) ? { examples } : {}),
  };
}

/** What a reader is shown beside the first, which is the one that is sent. */
function furtherExamples(node: Json): readonly Json[] {
  const schema = get(node, 'schema');
  const only = get(schema, 'example');
  return [...list(get(node, 'x-examples')), ...(only === undefined ? [] : [only]), ...list(get(schema, 'examples'))];
}

/** A default stands in the schema, which has no words of its own here. */
function rulesOf(schema: Json | undefined): Pick<Words, 'rules'> {
  const { rules } = buildWords(schema);
  return rules === undefined ? {} : { rules };
}

/** The parameters of one place as a type of its own, or undefined where there are none. */
export function buildInputs(
  scope: Scope,
  parameters: readonly Parameter[],
  spot: { readonly where: Parameter['in']; readonly pointer: string; readonly name: string; readonly of: string },
): Inputs | undefined {
  const mine = parameters.filter((parameter) => parameter.in === spot.where);
  if (mine.length === 0) return undefined;
  const place = `${spot.pointer}/parameters/${spot.where}`;
  const name = scope.names.type(place, spot.name);
  const description = `The ${spot.where} parameters of \`${spot.of}\`.`;
  const fields = mine.map(({ name, schema, required, words }) => ({ name, schema, required, sensitive: false, words }));
  scope.drafts.set(name, { name, pointer: place, words: { description }, schema: { kind: 'object', fields } });
  return { schema: { kind: 'reference', name }, required: mine.some((parameter) => parameter.required) };
}
