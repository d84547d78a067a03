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

/** @throws ProblemError when a file is no YAML. */
export function readSources(folder: string): Sources {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return collectSources(
    new Map(
      files.sort().map((file) => {
        const path = join(folder, file);
        return [file.replace(/\.yaml$/, ''), parseDocument(readFileSync(path, 'utf8'), path)];
      }),
    ),
  );
}

/** A file that does not say `page` is about the pages and no page itself. */
export function collectSources(files: ReadonlyMap<string, Json>): Sources {
  const pages = [...files].filter(([name, file]) => get(file, 'page') === name);
  const notes = [...files].filter(([name]) => name === 'inferences' || name === 'assumptions');
  return {
    pages: new Map(pages.map(([name, file]) => [name, namesOf(get(file, 'versions'), 'date')])),
    notes: new Map(notes.map(([name, file]) => [name, namesOf(get(file, 'claims'), 'id')])),
  };
}

/** The keys of a map; the entries of a list, or what they hold under `key`. */
function namesOf(value: Json | undefined, key: string): readonly string[] {
  if (!isList(value)) return entries(value).map(([name]) => name);
  return list(value).flatMap((item) => text(item) ?? text(get(item, key)) ?? []);
}
