// spec/sources/ -> which pages, versions, inferences and assumptions a source may name.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entries, get, isList, type Json, list, text } from '../json.js';
import { parseDocument } from '../yaml.js';

export interface Sources {
  /** The versions of each page; none for a page without a date. */
  readonly pages: ReadonlyMap<string, readonly string[]>;
  /** The ids in `inferences.yaml` and `assumptions.yaml`. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
}

export const noteFiles: readonly string[] = ['inferences', 'assumptions'];

/** @throws ProblemError when a file is no YAML. */
export function readSources(folder: string): Sources {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  const all = files.sort().map((file) => {
    const path = join(folder, file);
    return [file.replace(/\.yaml$/, ''), parseDocument(readFileSync(path, 'utf8'), path)] as const;
  });
  return {
    pages: new Map(all.filter(([name]) => !noteFiles.includes(name)).map(([name, file]) => [name, versionsOf(file)])),
    notes: new Map(all.filter(([name]) => noteFiles.includes(name)).map(([name, file]) => [name, idsOf(file)])),
  };
}

function versionsOf(file: Json): readonly string[] {
  return namesOf(get(file, 'versions'), 'date');
}

function idsOf(file: Json): readonly string[] {
  return namesOf(get(file, 'claims'), 'id');
}

/** The keys of a map; the entries of a list, or what they hold under `key`. */
function namesOf(value: Json | undefined, key: string): readonly string[] {
  if (!isList(value)) return entries(value).map(([name]) => name);
  return list(value).flatMap((item) => text(item) ?? text(get(item, key)) ?? []);
}
