// Api -> what a person is told of its sibling unions: which were found, how we know, which were only suspected.

import type { Api, SiblingUnion } from './model/model.js';

const order: readonly SiblingUnion['evidence'][] = ['declared', 'enum', 'described', 'structure'];
const meaning = {
  declared: 'declared by x-sibling-union',
  enum: "the tag's listed values name siblings",
  described: "the tag's description quotes siblings",
  structure: 'nothing but a tag and its siblings',
};

/** Lines of text; empty where there is nothing to tell. */
export function reportUnions(api: Api): string {
  const suspected = api.notes.filter((note) => note.suspected === true);
  const groups = order.flatMap((evidence) => {
    const unions = api.unions.filter((union) => union.evidence === evidence);
    return unions.length === 0
      ? []
      : [`  ${evidence}: ${unions.length} (${meaning[evidence]})`, ...unions.map(printUnion)];
  });
  if (groups.length + suspected.length === 0) return '';
  return [
    `sibling unions: ${api.unions.length} found, ${countDistinct(api)} distinct; ${suspected.length} only suspected`,
    ...groups,
    ...(suspected.length === 0 ? [] : [`  suspected: ${suspected.length} (not built)`]),
    ...suspected.map(({ pointer, text }) => `    ${pointer} ${text}`),
  ].join('\n');
}

/** A document may describe one union in many places: the same schema or property, tag and members. */
export function countDistinct(api: Api): number {
  const places = new Map(api.types.map(({ name, pointer }) => [name, pointer]));
  const keys = api.unions.map(({ type, tag, members }) =>
    JSON.stringify([nameOf(places.get(type) ?? type), tag?.field, members.map(({ field }) => field)]),
  );
  return new Set(keys).size;
}

/** The component, the property, or the path of the request that a place belongs to. */
function nameOf(place: string): string {
  const parts = place.split('/').filter((part) => !/^(\d+|items|anyOf|oneOf|allOf|schema)$/.test(part));
  return parts.at(-2) === 'content' ? (parts[2] ?? place) : (parts.at(-1) ?? place);
}

function printUnion({ type, tag, members }: SiblingUnion): string {
  const names = members.map(({ field }) => field);
  const shown = names.length > 6 ? `${names.slice(0, 6).join(', ')} and ${names.length - 6} more` : names.join(', ');
  return `    ${type}${tag === undefined ? '' : ` by ${tag.field}`}: ${shown}`;
}
