// Named types -> those that are a tag plus one populated sibling, and how we know.

import { follow, get, type Json, text, texts } from '../json.js';
import { fieldsOf } from './fields.js';
import { camelCase, pascalCase } from './identifier.js';
import type { Field, Member, Schema, SiblingUnion } from './model.js';
import type { Draft, Scope } from './scope.js';
import { buildTag, type Found, findUnion, isShape } from './union-evidence.js';

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
    const siblings = fields.filter(
      (field) => (!field.required || mayBeNull(scope, field.schema)) && isShape(scope, field.schema),
    );
    const found =
      said === undefined
        ? findUnion(scope, draft, fields, siblings)
        : declared(scope, said, { draft, fields, siblings });
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
      ...(found.sent && plainShape && isWritable(found) ? { input: scope.names.fresh(`${draft.name} Input`) } : {}),
    },
    file: scope.names.file('unions', draft.name),
    ...(found.tag === undefined ? {} : { tag: found.tag }),
    members: found.fields.map((field) => buildMember(scope, draft, field)),
    evidence: found.evidence,
    words: draft.words,
  };
}

/** True where a caller can be told what to write: the tag's values are known, and no other sibling must be sent as null. */
function isWritable({ tag, evidence, fields }: Found): boolean {
  return tag !== undefined && (tag.listed || evidence !== 'structure') && fields.every(({ required }) => !required);
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

export function mayBeNull(scope: Scope, schema: Schema): boolean {
  switch (schema.kind) {
    case 'null':
    case 'unknown':
      return true;
    case 'enum':
      return schema.values.includes(null);
    case 'union':
      return schema.members.some((member) => mayBeNull(scope, member));
    case 'intersection':
      return schema.members.every((member) => mayBeNull(scope, member));
    case 'reference':
      return mayBeNull(scope, scope.drafts.get(schema.name)?.schema ?? { kind: 'never' });
    default:
      return false;
  }
}
