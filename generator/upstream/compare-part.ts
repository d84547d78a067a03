// One table of a page and of the document in, what differs out: fields, the values of the example, the media type.

import { compareField, typeText, written } from './compare-field.js';
import type { Found } from './difference.js';
import type { Described } from './document.js';
import type { Field, Part, Where } from './endpoint.js';
import { isPlaceholder, leavesOf } from './part.js';
import { containerOf, ownerOf } from './path.js';

export const lineOf = ({ at }: { readonly at: number | string }) => (typeof at === 'number' ? { line: at } : {});
export const pointerOf = ({ at }: { readonly at: number | string }) => (typeof at === 'string' ? { pointer: at } : {});

export interface Setting {
  readonly where: Where;
  readonly condensed: boolean;
  /** The page is in another language than the document. */
  readonly foreign: boolean;
  readonly spec: Described;
  /** The page tells how to be let in, in words of its own. */
  readonly auth?: true;
  readonly prefix?: string;
}

export function comparePart(page: Part | undefined, spec: Part | undefined, setting: Setting): readonly Found[] {
  const { where, condensed, prefix = where } = setting;
  const sent = where !== 'answer';
  const known = new Map((spec?.fields ?? []).map((field) => [field.path, field]));
  const shown = new Map((page?.fields ?? []).map((field) => [field.path, field]));
  const found: Found[] = [];
  const home = spec?.places?.get('') ?? (spec === undefined ? setting.spec.pointer : String(spec.at));
  const isNew = (path: string): boolean =>
    !known.has(path) && (containerOf(path) === '' || known.has(ownerOf(path)) || !shown.has(ownerOf(path)));
  for (const [path, field] of shown) {
    if (where === 'header' && ofTheBody.test(path) && !known.has(path)) continue;
    const place = `${prefix}.${path}`;
    const same = known.get(path) ?? caseless(where, known, path);
    if (same !== undefined)
      found.push(...compareField({ page: field, spec: same, place, sent, foreign: setting.foreign }));
    else if (isNew(path))
      found.push({
        change: 'added',
        aspect: 'presence',
        place,
        page: typeText(field) + (field.required === undefined ? '' : field.required ? ', required' : ', optional'),
        ...lineOf(field),
        pointer: spec?.places?.get(containerOf(path)) ?? home,
        breaking: sent && field.required === true,
      });
  }
  if (page === undefined ? !condensed : true)
    found.push(...removed(page, [...known.values()], { ...setting, prefix, shown }));
  if (page !== undefined && spec !== undefined)
    found.push(...compareExample(page, spec, prefix), ...compareMedia(page, spec, prefix));
  return found;
}

/** Headers that a document tells by its media types. */
const ofTheBody = /^(content-type|accept)$/i;

const caseless = (where: Where, known: ReadonlyMap<string, Field>, path: string): Field | undefined =>
  where === 'header' ? [...known.values()].find((field) => field.path.toLowerCase() === path.toLowerCase()) : undefined;

function removed(
  page: Part | undefined,
  known: readonly Field[],
  setting: Setting & { readonly prefix: string; readonly shown: ReadonlyMap<string, Field> },
): readonly Found[] {
  const { where, prefix, shown } = setting;
  const gone = known.filter((field) => {
    if (
      shown.has(field.path) ||
      [...shown.keys()].some((path) => where === 'header' && path.toLowerCase() === field.path.toLowerCase())
    )
      return false;
    // A page shows credentials in words of its own.
    if (field.role === 'credential' && (page === undefined || setting.auth || field.path === 'Authorization'))
      return false;
    // The address has a place for it, which was compared.
    if (page === undefined && where === 'path') return false;
    const container = containerOf(field.path);
    if (page === undefined || (where !== 'request' && where !== 'answer')) return true;
    return page.shown.has(container);
  });
  const end = page?.open ? known.findLastIndex(({ path }) => shown.has(path)) : Infinity;
  const names = new Set(gone.map(({ path }) => path));
  // What goes with its container is not told again.
  return gone
    .filter(({ path }) => !names.has(ownerOf(path)) || ownerOf(path) === path)
    .map((field) => ({
      change: 'removed' as const,
      aspect: 'presence' as const,
      place: `${prefix}.${field.path}`,
      spec: typeText(field),
      ...(page === undefined ? {} : lineOf(page)),
      ...pointerOf(field),
      breaking: true,
      ...(known.indexOf(field) > end ? { cut: true as const } : {}),
    }));
}

/** Values that tell something, against the document's own example. */
function compareExample(page: Part, spec: Part, prefix: string): readonly Found[] {
  if (page.example === undefined || spec.example === undefined) return [];
  const known = new Map(leavesOf(spec.example.value));
  const names = new Set(spec.fields.map(({ path }) => path));
  return leavesOf(page.example.value).flatMap(([path, value]): readonly Found[] => {
    const bare = path.replace(/(\[\])+$/, '');
    const old = known.get(path);
    if (
      isPlaceholder(value) ||
      (!names.has(bare) && path !== '') ||
      (old !== undefined && written(old) === written(value))
    )
      return [];
    if (typeof value === 'string' && /\{\{[^{}]*\}\}/.test(value)) return [];
    const field = spec.fields.find((one) => one.path === bare);
    if (field?.examples?.some((one) => written(one) === written(value))) return [];
    const shown = page.fields.find((one) => one.path === bare);
    const line = shown?.from === 'example' ? shown.at : page.example?.at;
    return [
      {
        change: old === undefined ? 'added' : 'changed',
        aspect: 'example',
        place: `${prefix}.${bare}`,
        page: written(value),
        ...(old === undefined ? {} : { spec: written(old) }),
        ...(typeof line === 'number' ? { line } : {}),
        ...(spec.example === undefined ? {} : { pointer: String(spec.example.at) }),
        breaking: false,
      },
    ];
  });
}

function compareMedia(page: Part, spec: Part, prefix: string): readonly Found[] {
  if (
    page.media === undefined ||
    spec.media === undefined ||
    bareMedia(page.media) === bareMedia(spec.media) ||
    spec.media === '*/*'
  )
    return [];
  return [
    {
      change: 'changed',
      aspect: 'content',
      place: prefix,
      page: page.media,
      spec: spec.media,
      ...lineOf(page),
      ...pointerOf(spec),
      breaking: true,
    },
  ];
}

export const bareMedia = (media: string): string => media.split(';')[0]?.trim().toLowerCase() ?? media;
