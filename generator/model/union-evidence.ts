// An object's fields -> the tag and the siblings among them, and how we know; what is weaker is only suspected.

import { words } from './identifier.js';
import type { Field, Schema, SiblingUnion, Tag } from './model.js';
import type { Draft, Scope } from './scope.js';

export interface Found {
  readonly tag?: Tag;
  readonly fields: readonly Field[];
  readonly evidence: SiblingUnion['evidence'];
}

/** Found by itself, strongest evidence first; what is weaker is noted, not built. */
export function findUnion(
  scope: Scope,
  draft: Draft,
  fields: readonly Field[],
  siblings: readonly Field[],
): Found | undefined {
  if (siblings.length === 0) return undefined;
  const byName = [...fields].sort((a, b) => Number(isType(b)) - Number(isType(a)));
  for (const field of byName) {
    const values = stringsOf(field.schema);
    if (values === undefined || siblings.includes(field)) continue;
    const guess = values.length > 0 ? byValues(field, fields, siblings) : byWords(field, fields, siblings);
    if (guess === undefined) continue;
    if (guess.sure) return guess.found;
    const members = guess.found.fields.map(({ name }) => name).join(', ');
    scope.suspect(
      draft.pointer,
      `may be a sibling union by ${field.name} (${members}); x-sibling-union says whether it is`,
    );
  }
  return undefined;
}

interface Guess {
  readonly found: Found;
  readonly sure: boolean;
}

/**
 * The tag lists its values. A `type` whose values name siblings is a tag, unless all but a few of many name none. Any
 * other property must name all siblings there are, with more than half of its values or in an object that holds
 * nothing else: a status may share a word with one that has nothing to do with it.
 */
function byValues(field: Field, fields: readonly Field[], siblings: readonly Field[]): Guess | undefined {
  const tag = buildTag(field, siblings);
  const chosen = siblings.filter((sibling) => tag.values.some((value) => value.member === sibling.name));
  if (chosen.length === 0) return undefined;
  const exact = chosen.some((sibling) => tag.values.some(({ value }) => plain(value) === plain(sibling.name)));
  const count = tag.values.length;
  // Of one value in three an object may hold what it is about: a film's season is no film.
  const few = chosen.length * 5 < (chosen.length === siblings.length ? count : count * 2);
  const every = chosen.length === siblings.length && (exact || chosen.length > 1);
  const most = chosen.length > 1 ? chosen.length * 2 > count || isWhole(field, fields, siblings) : count === 1;
  const sure = isType(field) ? (exact || chosen.length > 1) && !few : every && most;
  return { found: { tag, fields: chosen, evidence: 'enum' }, sure };
}

/** The tag is plain text: its description quotes siblings, or the object is nothing but the tag and its siblings. */
function byWords(field: Field, fields: readonly Field[], siblings: readonly Field[]): Guess | undefined {
  const said = quotedIn(field.words.description).map((value) => memberOf(value, siblings));
  const quoted = siblings.filter(({ name }) => said.includes(name));
  // `source_type` is a tag where its words name two; anything else may mention a field for another reason.
  const isTag = isType(field) || (/^(type|kind)$/i.test(words(field.name).at(-1) ?? '') && quoted.length > 1);
  if (!isTag) return undefined;
  if (siblings.length > 1 && isWhole(field, fields, siblings)) {
    const evidence = quoted.length > 0 ? 'described' : 'structure';
    // Two of one kind, as a relation's two ends, stand side by side.
    const kinds = new Set(siblings.map(({ schema }) => JSON.stringify(withoutNull(schema))));
    return {
      found: { tag: buildTag(field, siblings), fields: siblings, evidence },
      sure: quoted.length > 0 || (kinds.size > 1 && !isFeature(siblings) && !siblings.some(isBeside)),
    };
  }
  if (quoted.length > 0)
    return { found: { tag: buildTag(field, quoted), fields: quoted, evidence: 'described' }, sure: true };
  const alike = isType(field) ? withOneEnding(siblings) : [];
  if (alike.length > 1)
    return { found: { tag: buildTag(field, alike), fields: alike, evidence: 'structure' }, sure: true };
  return siblings.length > 1 ? { found: { fields: siblings, evidence: 'structure' }, sure: false } : undefined;
}

const isType = ({ name }: Field): boolean => plain(name) === 'type';

/** `item_data`, `tax_data`: the word behind says that what stands before it is a value of the tag. */
function withOneEnding(siblings: readonly Field[]): readonly Field[] {
  // Options and configurations stand beside each other elsewhere.
  const groups = ['data', 'details'].map((ending) =>
    siblings.filter(({ name }) => {
      const all = plain(name).split(' ');
      return all.length > 1 && all.at(-1) === ending;
    }),
  );
  return groups.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** What stands between quotes of any kind. */
function quotedIn(text = ''): readonly string[] {
  return [...text.matchAll(/[`"'\u201c\u2018]([^`"'\u201d\u2019]+)[`"'\u201d\u2019]/g)].map(([, one = '']) => one);
}

/** A feature of GeoJSON: a place, and what is known of it. */
function isFeature(siblings: readonly Field[]): boolean {
  return ['geometry', 'properties'].every((name) => siblings.some((sibling) => sibling.name === name));
}

/** What any object may have beside what it says. */
function isBeside({ name }: Field): boolean {
  return /^_?(links|meta|metadata|embedded)$/.test(name);
}

/** Nothing but a tag and its siblings. */
function isWhole(tag: Field, fields: readonly Field[], siblings: readonly Field[]): boolean {
  return fields.every((other) => other === tag || siblings.includes(other));
}

function withoutNull(schema: Schema): readonly Schema[] {
  return schema.kind === 'union' ? schema.members.filter((member) => member.kind !== 'null') : [schema];
}

export function buildTag(field: Field, siblings: readonly Field[]): Tag {
  const listed = stringsOf(field.schema) ?? [];
  if (listed.length > 0) {
    const values = listed.map((value) => {
      const member = memberOf(value, siblings);
      return member === undefined ? { value } : { value, member };
    });
    return { field: field.name, values, listed: true };
  }
  // Of a plain string the quoted words are its values, and each sibling's own name where none stands for it.
  const said = quotedIn(field.words.description).map((value) => ({ value, member: memberOf(value, siblings) }));
  const values = siblings.map(({ name }) => ({
    value: said.find(({ member }) => member === name)?.value ?? name,
    member: name,
  }));
  return { field: field.name, values, listed: false };
}

/** The sibling that a value names, by its own name, written together, or with a word behind it: `ITEM` is `item_data`. */
function memberOf(value: string, siblings: readonly Field[]): string | undefined {
  const named = (wanted: string): string | undefined => siblings.find(({ name }) => plain(name) === wanted)?.name;
  const said = plain(value);
  if (said === '') return undefined;
  const joined = said.replaceAll(' ', '');
  const exact =
    siblings.find(({ name }) => name === value)?.name ??
    named(said) ??
    siblings.find(({ name }) => plain(name).replaceAll(' ', '') === joined)?.name;
  return exact ?? endings.flatMap((word) => named(`${said} ${word}`) ?? [])[0];
}

/** What a sibling may be called beyond the value that names it. */
const endings = ['data', 'details', 'options', 'config'];

/** `ITEM_VARIATION`, `itemVariation` and `item_variation` are one name. */
function plain(name: string): string {
  return words(name).join(' ').toLowerCase();
}

/** The strings a field may hold: none listed for a plain string, undefined for anything else. */
function stringsOf(schema: Schema): readonly string[] | undefined {
  if (schema.kind === 'string') return [];
  if (schema.kind === 'literal') return typeof schema.value === 'string' ? [schema.value] : undefined;
  if (schema.kind === 'enum') {
    const strings = schema.values.filter((value) => typeof value === 'string');
    return schema.values.every((value) => value === null || typeof value === 'string') ? strings : undefined;
  }
  if (schema.kind !== 'union') return undefined;
  const said = schema.members.filter((member) => member.kind !== 'null').map(stringsOf);
  const strings = said.flatMap((one) => one ?? []);
  return said.length > 0 && said.every((one) => one !== undefined) ? strings : undefined;
}

/** An object and nothing else: not "object or id". */
export function isShape(scope: Scope, schema: Schema, depth = 0): boolean {
  if (depth > 20) return false;
  switch (schema.kind) {
    case 'object':
      return true;
    case 'reference': {
      const target = scope.drafts.get(schema.name);
      return target !== undefined && isShape(scope, target.schema, depth + 1);
    }
    case 'intersection':
      return schema.members.every((member) => isShape(scope, member, depth + 1));
    case 'require':
    case 'omit':
      return isShape(scope, schema.schema, depth + 1);
    case 'union': {
      const rest = schema.members.filter((member) => member.kind !== 'null');
      return rest.length > 0 && rest.every((member) => isShape(scope, member, depth + 1));
    }
    default:
      return false;
  }
}
