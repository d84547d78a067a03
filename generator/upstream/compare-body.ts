// One body of a page and of the document in, each in all its media types; what differs out, media type by media type.

import { bareMedia, comparePart, lineOf, type Setting } from './compare-part.js';
import type { Found } from './difference.js';
import type { Part } from './endpoint.js';

export function compareBody(page: Part | undefined, spec: Part | undefined, setting: Setting): readonly Found[] {
  const { where, prefix = where } = setting;
  const shown = formsOf(page);
  const known = formsOf(spec);
  const pairs = pairForms(shown, known);
  const found: Found[] = [];
  const told = new Set<string>();
  for (const [one, other] of pairs) {
    const place = other === known[0] || other?.media === undefined ? prefix : `${prefix}(${other.media})`;
    for (const difference of comparePart(one, other, { ...setting, prefix: place })) {
      // Where both media types refer to one schema, what differs in it is told once.
      const key = JSON.stringify({ ...difference, place: difference.place.slice(place.length), line: undefined });
      if (!told.has(key)) found.push(difference);
      told.add(key);
    }
  }
  if (page === undefined || spec === undefined) return found;
  const rest = (forms: readonly Part[]): readonly Part[] =>
    forms.filter((one) => !pairs.some((pair) => pair.includes(one)));
  for (const one of rest(shown))
    found.push({
      ...content,
      change: 'added',
      place: prefix,
      ...lineOf(one),
      pointer: String(spec.at),
      page: one.media ?? '',
    });
  for (const one of rest(known)) {
    const gone = {
      ...content,
      change: 'removed' as const,
      place: prefix,
      spec: one.media ?? '',
      pointer: String(spec.at),
    };
    // A page for people shows one media type, whatever else is taken.
    found.push(page.others === undefined ? { ...gone, uncompared: true } : { ...gone, breaking: true });
  }
  return found;
}

const content = { aspect: 'content', breaking: false } as const;

/** The body as it is told first, then in its other media types. */
export function formsOf(part: Part | undefined): readonly Part[] {
  return part === undefined ? [] : [part, ...(part.others ?? [])];
}

type Pair = readonly [Part | undefined, Part | undefined];

/** By media type; where none is in both, what each tells first. */
function pairForms(shown: readonly Part[], known: readonly Part[]): readonly Pair[] {
  const same = shown.flatMap((one): readonly Pair[] => {
    const other = known.find((form) => isSame(one.media, form.media));
    return other === undefined ? [] : [[one, other]];
  });
  return same.length > 0 ? same : [[shown[0], known[0]]];
}

const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && bareMedia(one) === bareMedia(other);
