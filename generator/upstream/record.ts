// A page in another language than the spec in, and its words as spec/sources keeps them; which words changed out.
//
// Our descriptions are English, the vendor's are Chinese. That a meaning changed is seen by comparing Chinese with Chinese.

import { entries, get, type Json, pointer, text } from '../json.js';
import type { Endpoint, Field, Part } from './endpoint.js';
import type { KnownPage } from './knowledge.js';
import { isSameWords } from './meaning.js';

/** A meaning as the page says it, and its place among the claims of that page. */
export interface Said {
  /** `request.amount` */
  readonly place: string;
  readonly path: readonly string[];
  readonly words: string;
  readonly line?: number;
  /** What was read on an earlier version of the page. */
  readonly before?: string;
  /** What the claim has to say where there is none yet. */
  readonly claim: Json;
}

/** Every meaning of the page that is not recorded as it stands there. */
export function unrecorded(page: Endpoint, known: KnownPage): readonly Said[] {
  return page.parts.flatMap((part) => {
    const section = sectionOf(part, known.claims);
    return section === undefined ? [] : part.fields.flatMap((field) => saidOf(section, part, field, known.claims));
  });
}

/** `request`, `answer`, `header`: the group of claims about one table. */
function sectionOf({ where, status }: Part, claims: Json | undefined): string | undefined {
  const section = get(claims, where);
  if (get(section, 'fields') === undefined) return undefined;
  const wanted = get(section, 'status');
  return where !== 'answer' || wanted === undefined || String(wanted) === status ? where : undefined;
}

function saidOf(section: string, part: Part, field: Field, claims: Json | undefined): readonly Said[] {
  // On one line, as a claim is.
  const words = `${field.title ?? ''} ${field.meaning ?? ''}`.replaceAll(/\s+/g, ' ').trim();
  if (words === '') return [];
  const path = ['claims', section, 'fields', field.path];
  const [, claim] = entries(get(get(claims, section), 'fields')).find(([name]) => name === field.path) ?? [];
  const before = text(get(claim, 'words'));
  if (before !== undefined && isSameWords({ meaning: words }, { meaning: before })) return [];
  const mark = field.required === undefined ? {} : { mark: field.required ? 'required' : 'optional' };
  return [
    {
      place: `${part.where}.${field.path}`,
      path: claim === undefined ? path : [...path, 'words'],
      words,
      ...(typeof field.at === 'number' ? { line: field.at } : {}),
      ...(before === undefined ? {} : { before }),
      claim: claim === undefined ? { type: field.types.join(' | '), ...mark, words } : words,
    },
  ];
}

export const pointerOfSaid = ({ path }: Said): string => pointer(...path);
