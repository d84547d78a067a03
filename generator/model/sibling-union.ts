// Named types -> those that are a tag plus one populated sibling, and how we know.

import { follow, get, type Json, text, texts } from '../json.js';
import { fieldsOf } from './fields.js';
import { camelCase, pascalCase, words } from './identifier.js';
import type { Field, Member, Schema, SiblingUnion, Tag } from './model.js';
import type { Draft, Scope } from './scope.js';

interface Found {
  readonly tag?: Tag;
  readonly fields: readonly Field[];
  readonly evidence: SiblingUnion['evidence'];
}

export function buildSiblingUnions(
  scope: Scope,
  { drafts, sent }: { readonly drafts: readonly Draft[]; readonly sent: ReadonlySet<string> },
): readonly SiblingUnion[] {
  return drafts.flatMap((draft) => {
    const fields = fieldsOf(scope, draft.schema);
    const said = get(follow(scope.document, `#${draft.pointer}`), 'x-sibling-union');
    // Parameters stand side by side: each filters or sets something of its own.
    if (fields.length === 0 || said === false || /\/parameters\/(path|query|header|cookie)$/.test(draft.pointer))
      return [];
    const siblings = fields.filter((field) => !field.required && isShape(scope, field.schema));
    const found =
      said === undefined ? find(scope, draft, fields, siblings) : declared(scope, said, { draft, fields, siblings });
    return found === undefined ? [] : [buildUnion(scope, draft, { ...found, sent: sent.has(draft.name) })];
  });
}

/** A declaration is taken at its word, and told where it names what is not there. */
function declared(
  scope: Scope,
  said: Json,
  of: { readonly draft: Draft; readonly fields: readonly Field[]; readonly siblings: readonly Field[] },
): Found {
  const { draft, fields, siblings } = of;
  const place = `${draft.pointer}/x-sibling-union`;
  const named = texts(get(said, 'members'));
  const members = siblings.filter((field) => named.length === 0 || named.includes(field.name));
  const wanted = text(get(said, 'tag'));
  const tagField = fields.find((field) => field.name === wanted);
  const choice = `Name optional object properties: ${siblings.map(({ name }) => name).join(', ') || 'there are none'}.`;
  for (const name of named.filter((one) => !members.some((member) => member.name === one)))
    scope.fault(place, `names the member ${name}, which is no optional object property`, choice);
  if (members.length === 0 && named.length === 0) scope.fault(place, 'has no members', choice);
  if (wanted !== undefined && tagField === undefined)
    scope.fault(place, `names the tag ${wanted}, which is no property`, 'Name a property, or leave the tag out.');
  const tag = tagField === undefined ? undefined : buildTag(tagField, members);
  return { fields: members, evidence: 'declared', ...(tag === undefined ? {} : { tag }) };
}

/** Found by itself, strongest evidence first; what is weaker is noted, not built. */
function find(scope: Scope, draft: Draft, fields: readonly Field[], siblings: readonly Field[]): Found | undefined {
  if (siblings.length === 0) return undefined;
  const byName = [...fields].sort((a, b) => Number(b.name === 'type') - Number(a.name === 'type'));
  for (const field of byName) {
    const values = stringsOf(field.schema);
    if (values === undefined || siblings.includes(field)) continue;
    const guess = values.length > 0 ? byValues(field, siblings, values.length) : byWords(field, fields, siblings);
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
 * The tag lists its values. A `type` whose values name siblings is a tag. Any other property must name all siblings
 * there are, with more than half of its values: a status may share a word with one that has nothing to do with it.
 */
function byValues(field: Field, siblings: readonly Field[], count: number): Guess | undefined {
  const tag = buildTag(field, siblings);
  const chosen = siblings.filter((sibling) => tag.values.some((value) => value.member === sibling.name));
  if (chosen.length === 0) return undefined;
  const exact = chosen.some((sibling) => tag.values.some(({ value }) => plain(value) === plain(sibling.name)));
  const sure =
    field.name === 'type'
      ? exact || chosen.length > 1
      : chosen.length > 1 && chosen.length === siblings.length && chosen.length * 2 > count;
  return { found: { tag, fields: chosen, evidence: 'enum' }, sure };
}

/** The tag is plain text: its description quotes siblings, or the object is nothing but the tag and its siblings. */
function byWords(field: Field, fields: readonly Field[], siblings: readonly Field[]): Guess | undefined {
  const quoted = siblings.filter((sibling) => field.words.description?.includes(`\`${sibling.name}\``));
  if (field.name !== 'type') return undefined;
  const whole = siblings.length > 1 && fields.every((other) => other === field || siblings.includes(other));
  if (whole) {
    const evidence = quoted.length > 0 ? 'described' : 'structure';
    return { found: { tag: buildTag(field, siblings), fields: siblings, evidence }, sure: true };
  }
  if (quoted.length > 0)
    return { found: { tag: buildTag(field, quoted), fields: quoted, evidence: 'described' }, sure: true };
  return siblings.length > 1 ? { found: { fields: siblings, evidence: 'structure' }, sure: false } : undefined;
}

function buildTag(field: Field, siblings: readonly Field[]): Tag {
  const listed = stringsOf(field.schema) ?? [];
  const byName = new Map(siblings.map((sibling) => [plain(sibling.name), sibling.name]));
  const names = listed.length > 0 ? listed : siblings.map((sibling) => sibling.name);
  const values = names.map((value) => {
    const member =
      siblings.find((sibling) => sibling.name === value)?.name ??
      byName.get(plain(value)) ??
      byName.get(`${plain(value)} data`);
    return member === undefined ? { value } : { value, member };
  });
  return { field: field.name, values, listed: listed.length > 0 };
}

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

function buildUnion(scope: Scope, draft: Draft, found: Found & { readonly sent: boolean }): SiblingUnion {
  const noun = camelCase(draft.name);
  // An index of its own would make every name a field of it, and no sibling could be told from another.
  const plainShape = draft.schema.kind === 'object' && draft.schema.rest === undefined;
  return {
    type: draft.name,
    noun,
    names: {
      case: scope.names.fresh(`${draft.name} Case`),
      resolve: scope.names.verb(`resolve ${draft.name}`),
      match: scope.names.verb(`match ${draft.name}`),
      arms: scope.names.fresh(`${draft.name} Arms`),
      ...(found.sent && plainShape && found.tag !== undefined
        ? { input: scope.names.fresh(`${draft.name} Input`) }
        : {}),
    },
    file: scope.names.file('unions', draft.name),
    ...(found.tag === undefined ? {} : { tag: found.tag }),
    members: found.fields.map((field) => buildMember(scope, draft, field)),
    evidence: found.evidence,
    words: draft.words,
  };
}

function buildMember(scope: Scope, draft: Draft, field: Field): Member {
  const inner = fieldsOf(scope, field.schema);
  return {
    field: field.name,
    kind: field.name,
    guard: scope.names.verb(`is ${draft.name} ${pascalCase(field.name)}`),
    schema: field.schema,
    required: inner.filter((leaf) => leaf.required && !mayBeNull(scope, leaf.schema)).map((leaf) => leaf.name),
    words: field.words,
  };
}

function mayBeNull(scope: Scope, schema: Schema): boolean {
  switch (schema.kind) {
    case 'null':
    case 'unknown':
      return true;
    case 'enum':
      return schema.values.includes(null);
    case 'union':
      return schema.members.some((member) => mayBeNull(scope, member));
    case 'reference':
      return mayBeNull(scope, scope.drafts.get(schema.name)?.schema ?? { kind: 'never' });
    default:
      return false;
  }
}

/** An object and nothing else: not "object or id". */
function isShape(scope: Scope, schema: Schema, depth = 0): boolean {
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
