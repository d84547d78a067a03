// Sibling union -> one row for each member: what it means, what to do, an example, the call.

import { printJson } from '../../json-text.js';
import type { Api, Member, SiblingUnion } from '../../model/model.js';
import { printString } from '../literal.js';
import { fieldsOf, standFor, typeNamed } from '../stand-in.js';
import type { Block, MemberView } from './block.js';
import { plain } from './call-snippet.js';
import { viewEvidence } from './evidence-view.js';
import type { UiWords } from './words.js';

/** `place` gives the anchor of a member's fields on the same page; empty where they stand elsewhere. */
export function unionBlocks(api: Api, union: SiblingUnion, words: UiWords, place: Placing): readonly Block[] {
  return [
    {
      kind: 'note',
      text: words.unionNote(union.type, union.tag?.field ?? '', union.tag?.listed === true),
      marked: union.tag?.listed !== true,
    },
    { kind: 'members', members: union.members.map((member) => viewMember({ api, union, member, words, place })) },
  ];
}

type Placing = (field: string) => string;

interface About {
  readonly api: Api;
  readonly union: SiblingUnion;
  readonly member: Member;
  readonly words: UiWords;
  readonly place: Placing;
}

function viewMember({ api, union, member, words, place }: About): MemberView {
  const name = member.schema.kind === 'reference' ? member.schema.name : '';
  const target = typeNamed(api, name);
  const anchor = place(member.field);
  return {
    id: `${union.noun}.${member.field}`,
    name: member.field,
    means: target?.words.description ?? '',
    todo: member.words.description ?? '',
    example: printJson(exampleOf(api, union, member), 2),
    call: callFor(api, member),
    labels: { means: words.means, todo: words.todo, example: words.answerExample, call: words.sdkCall },
    evidence: viewEvidence(words, member.words.evidence),
    fields: anchor === '' ? false : { href: `#${anchor}`, text: words.fieldsOf(member.field), note: '' },
  };
}

function exampleOf(api: Api, union: SiblingUnion, member: Member) {
  const name = member.schema.kind === 'reference' ? member.schema.name : '';
  const shown = typeNamed(api, name)?.example;
  const fields = fieldsOf(api, member.schema).map((field) => field.name);
  const { tag } = union;
  const value = tag?.values.find((one) => one.member === member.field)?.value ?? member.field;
  return {
    ...(tag === undefined ? {} : { [tag.field]: value }),
    [member.field]: shown === undefined ? standFor(api, member.schema, fields) : plain(shown),
  };
}

/** `if (step.kind === 'redirect_to_url') { const { url } = step.payload; }` */
function callFor(api: Api, member: Member): string {
  const leaves = member.required.length > 0 ? member.required : fieldsOf(api, member.schema).map(({ name }) => name);
  const names = leaves.filter((name) => /^[a-z_$][\w$]*$/i.test(name) && name !== 'package');
  const taken = names.length === 0 ? 'step.payload;' : `const { ${names.join(', ')} } = step.payload;`;
  return `if (step.kind === ${printString(member.kind)}) {\n  ${taken}\n}`;
}
