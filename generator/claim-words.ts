// What spec/sources says, and its words in another language -> the same claims in that language, and what was forgotten.

import { entries, get, isObject, type Json, text } from './json.js';
import type { Problem } from './problem.js';

/** By file: `assumptions`, `inferences`, `unknowns`, and one for each page of the vendor's. */
export type Claims = ReadonlyMap<string, Json>;

export interface TranslatedClaims {
  readonly claims: Claims;
  readonly problems: readonly Problem[];
}

/** A question's Chinese that the letter to the vendor takes stands beside it already. */
const beside: Readonly<Record<string, string>> = { 'zh-Hans': 'question-zh' };

export function translateClaims(
  claims: Claims,
  words: Json | undefined,
  { file, language }: { readonly file: string; readonly language: string },
): TranslatedClaims {
  const said = new Map(leaves(words, ''));
  const used = new Set<string>();
  const problems: Problem[] = [];
  const say = (place: string, original: string, known?: string): string => {
    used.add(place);
    const found = said.get(place) ?? known;
    if (found === undefined)
      problems.push({ file, what: `does not translate ${place}`, instead: `Say in this language: ${original}` });
    return found ?? original;
  };
  const translated = new Map(
    [...claims].map(([name, one]) => [name, translateFile(name, one, say, beside[language] ?? '')] as const),
  );
  for (const place of said.keys())
    if (!used.has(place))
      problems.push({ file, what: `speaks of ${place}, which spec/sources does not have`, instead: 'Remove it.' });
  return { claims: translated, problems };
}

type Say = (place: string, original: string, known?: string) => string;

/** What a reader of the evidence page sees; the rest is for those who keep the spec. */
function translateFile(name: string, file: Json, say: Say, known: string): Json {
  if (name === 'assumptions' || name === 'inferences')
    return change(file, 'claims', (claims) => changeAll(claims, (id, one) => say(`${name}/${id}`, one)));
  if (name === 'unknowns')
    return Object.fromEntries(
      entries(file).map(([id, one]) => {
        const asked = change(one, 'question', (question) =>
          typeof question === 'string' ? say(`unknowns/${id}/question`, question, text(get(one, known))) : question,
        );
        return [
          id,
          change(asked, 'meanwhile', (meanwhile) =>
            typeof meanwhile === 'string' && !isReference(meanwhile)
              ? say(`unknowns/${id}/meanwhile`, meanwhile)
              : meanwhile,
          ),
        ];
      }),
    );
  if (get(file, 'page') !== name) return file;
  return change(file, 'about', (about) => (typeof about === 'string' ? say(`pages/${name}`, about) : about));
}

/** `assumptions#signing-key`: a name, not words. */
export function isReference(meanwhile: string): boolean {
  return /^(assumptions|inferences)#/.test(meanwhile);
}

function change(node: Json, key: string, rewrite: (value: Json) => Json): Json {
  const value = get(node, key);
  return isObject(node) && value !== undefined ? { ...node, [key]: rewrite(value) } : node;
}

function changeAll(node: Json, rewrite: (key: string, value: string) => string): Json {
  return Object.fromEntries(
    entries(node).map(([key, value]) => [key, typeof value === 'string' ? rewrite(key, value) : value]),
  );
}

/** `pages/checkout` and its words. */
function leaves(node: Json | undefined, place: string): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[place, node]];
  return entries(node).flatMap(([key, value]) => leaves(value, place === '' ? key : `${place}/${key}`));
}
