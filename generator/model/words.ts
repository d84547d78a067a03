// description, summary, marks -> Words.

import { entries, get, isList, type Json, list, text, texts } from '../json.js';
import { isLiteral, limits } from './leaf.js';
import { linkOf } from './link.js';
import type { Evidence, Rules, Words } from './model.js';

export function buildWords(node: Json | undefined): Words {
  const summary = text(get(node, 'summary')) ?? text(get(node, 'title'));
  const description = text(get(node, 'description'));
  const unit = text(get(node, 'x-unit'));
  const evidence = buildEvidence(node);
  const deprecatedValues = findDeprecated(node);
  const rules = buildRules(node);
  const more = linkOf(get(node, 'externalDocs') ?? get(node, 'x-more'));
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
    ...(get(node, 'deprecated') === true ? { deprecated: true as const } : {}),
    ...(deprecatedValues.length === 0 ? {} : { deprecatedValues }),
    ...(unit === undefined ? {} : { unit }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(Object.keys(rules).length === 0 ? {} : { rules }),
    ...(more === undefined ? {} : { more }),
  };
}

/** The normaliser keeps as `x-not`, `x-names` and the like what it takes out of the shape. */
function buildRules(node: Json | undefined): Rules {
  const value = get(node, 'default');
  const not = get(node, 'x-not');
  const names = texts(get(node, 'x-names'));
  const constant = get(node, 'x-const');
  const values = list(get(node, 'x-enum'));
  const meanings = findMeanings(node);
  const kept = get(node, 'x-rules');
  const coded = ['contentEncoding', 'contentMediaType'].flatMap((key) => text(get(node, key)) ?? []).join(' ');
  return {
    ...(value === undefined ? {} : { default: value }),
    ...(not === undefined ? {} : { not }),
    ...(names.length === 0 ? {} : { names }),
    ...(constant === undefined ? {} : { constant }),
    ...(values.length === 0 ? {} : { values }),
    ...(meanings.length === 0 ? {} : { meanings }),
    ...(kept === undefined ? {} : { kept }),
    ...(coded === '' || coded === 'application/json' ? {} : { coded }),
    ...(node === undefined ? {} : limits(node, ['minProperties', 'maxProperties'])),
  };
}

/** Words of one value: beside it in a choice of constants, or in a list of their own, as several renderers read it. */
function findMeanings(node: Json | undefined): NonNullable<Rules['meanings']> {
  const said = ['oneOf', 'anyOf'].flatMap((key) => list(get(node, key)));
  const listed = get(node, 'x-enumDescriptions') ?? get(node, 'x-enum-descriptions');
  return [
    ...said.flatMap((choice) => {
      const value = get(choice, 'const');
      const words = text(get(choice, 'description')) ?? text(get(choice, 'title'));
      return value === undefined || words === undefined ? [] : [{ value, text: words }];
    }),
    ...(isList(listed)
      ? list(get(node, 'enum')).map((value, index) => [value, listed[index]] as const)
      : entries(listed)
    ).flatMap(([value, words]) => (typeof words === 'string' ? [{ value, text: words }] : [])),
  ];
}

/** JSON Schema marks one value as `oneOf: [{ const: fax, deprecated: true }]`; a parameter has its values in its schema. */
function findDeprecated(node: Json | undefined): NonNullable<Words['deprecatedValues']> {
  const values = [node, get(node, 'schema')]
    .flatMap((one) => ['oneOf', 'anyOf'].flatMap((key) => list(get(one, key))))
    .filter((choice) => get(choice, 'deprecated') === true)
    .flatMap((choice) => [get(choice, 'const') ?? null, ...list(get(choice, 'enum'))]);
  return values.flatMap((value) => (isLiteral(value) && value !== null ? [value] : []));
}

export function buildEvidence(node: Json | undefined): Evidence | undefined {
  const mark = get(node, 'x-evidence');
  const source = text(get(node, 'x-source'));
  if (!isMark(mark)) return undefined;
  return source === undefined ? { mark } : { mark, source };
}

export function isMark(value: Json | undefined): value is Evidence['mark'] {
  return value === 'seen' || value === 'inferred' || value === 'assumed';
}
