// spec/sources in, what is already known of a page out: its versions, and where the document differs from it on purpose.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { entries, get, type Json, text } from '../json.js';
import { parseDocument } from '../yaml.js';
import type { Found } from './difference.js';
import type { Described } from './document.js';
import { matchEndpoint } from './match.js';

/** Each file of the folder by its name; empty where there is no such folder. */
export type Knowledge = ReadonlyMap<string, { readonly file: string; readonly content: Json }>;

export function readKnowledge(folder: string): Knowledge {
  let names: readonly string[];
  try {
    names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  } catch {
    return new Map();
  }
  return new Map(
    [...names].sort().map((name) => {
      const file = join(folder, name);
      return [
        basename(name).replace(/\.ya?ml$/, ''),
        { file, content: parseDocument(readFileSync(file, 'utf8'), file) },
      ];
    }),
  );
}

export interface KnownPage {
  readonly name: string;
  readonly file: string;
  /** When each version was last changed, by its name. */
  readonly versions: ReadonlyMap<string, string>;
  /** What it says, table by table. */
  readonly claims: Json | undefined;
}

export function pageOf(knowledge: Knowledge, operation: Described): KnownPage | undefined {
  for (const [name, { file, content }] of knowledge) {
    if (get(content, 'page') !== name) continue;
    const same =
      text(get(content, 'operation')) === operation.operationId ||
      matchEndpoint({ method: text(get(content, 'method')) ?? '', path: text(get(content, 'path')) ?? '' }, [
        operation,
      ]) !== undefined;
    if (!same || get(content, 'path') === undefined) continue;
    const versions = entries(get(content, 'versions')).map(
      ([version, one]) => [version, text(get(one, 'modified')) ?? version] as const,
    );
    return { name, file, versions: new Map(versions), claims: get(content, 'claims') };
  }
  return undefined;
}

/** The page's date against the newest one we know. */
export function compareVersion(version: string | undefined, page: KnownPage | undefined): readonly Found[] {
  if (version === undefined || page === undefined || page.versions.size === 0) return [];
  const newest = [...page.versions.keys()].sort().at(-1) ?? '';
  const modified = page.versions.get(newest) ?? newest;
  const same = version.length > 10 ? version === modified : version === modified.slice(0, 10);
  if (same) return [];
  return [
    { change: 'changed', aspect: 'version', place: 'page.version', page: version, spec: modified, breaking: false },
  ];
}

/** What is listed as intended becomes known; what is only worth a word when listed, and is not, goes. */
export function markKnown(
  found: readonly Found[],
  knowledge: Knowledge,
  page: KnownPage | undefined,
): readonly Found[] {
  const content = knowledge.get('deviations')?.content;
  const lists = ['*', ...(page === undefined ? [] : [page.name])].flatMap((name) => entries(get(content, name)));
  return found.flatMap((one): readonly Found[] => {
    const entry = lists.find(([place, said]) => fitsPlace(place, one.place) && fitsSaying(said, one));
    if (entry === undefined) {
      // The name of a type is worth a word once it is no longer the one that is written down.
      const isNews = one.aspect === 'name' && lists.some(([place, said]) => place === one.place && get(said, 'name'));
      return one.quiet && !isNews ? [] : [one];
    }
    const { quiet: _, cut: __, uncompared: ___, ...difference } = one;
    const source = text(get(entry[1], 'source'));
    const why = text(get(entry[1], 'why')) ?? '';
    return [{ ...difference, known: { why, ...(source === undefined ? {} : { source }) } }];
  });
}

function fitsPlace(pattern: string, place: string): boolean {
  return pattern.endsWith('.*') ? place.startsWith(pattern.slice(0, -1)) : pattern === place;
}

const silent = /^(absent|none|lost|cut)\b/;

function fitsSaying(said: Json, { aspect, page, spec, change }: Found): boolean {
  const name = aspect === 'limit' ? ((spec ?? page ?? '').split(' ')[0] ?? '') : aspect;
  const entry = get(said, name);
  if (entry === undefined) return false;
  const [onPage, inSpec] = [text(get(entry, 'page')) ?? '', String(get(entry, 'spec') ?? '')];
  switch (aspect) {
    case 'presence':
      return change === 'removed' ? inSpec.startsWith('present') || silent.test(onPage) : inSpec.startsWith('absent');
    case 'mark':
    case 'type':
      // `none or optional`: whether the page says nothing or says so.
      return page === undefined ? silent.test(onPage) : onPage.split(' or ').includes(page) && (spec ?? '') === inSpec;
    case 'default':
    case 'name':
      return page === onPage;
    case 'version':
      return page?.slice(0, 10) === onPage.slice(0, 10) && spec?.slice(0, 10) === inSpec.slice(0, 10);
    case 'limit':
      return page === undefined && spec === `${name} ${inSpec}`;
    default:
      return true;
  }
}
