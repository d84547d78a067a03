// The folders beside a spec -> the words, guides and claims that a reference is made of.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Json } from '../json.js';
import { parseDocument } from '../yaml.js';
import { readFolder } from './folder.js';

export interface Library {
  /** Overlays by language and file: `zh-Hans`. */
  readonly words: ReadonlyMap<string, { readonly overlay: Json; readonly file: string }>;
  /** Markdown, by `en/signing.md`. */
  readonly guides: ReadonlyMap<string, string>;
  /** What the vendor's pages say and what we make of it, by file: `assumptions`. */
  readonly claims: ReadonlyMap<string, Json>;
  readonly changelog: string;
}

export const noLibrary: Library = { words: new Map(), guides: new Map(), claims: new Map(), changelog: '' };

export async function readLibrary(spec: string, config: string): Promise<Library> {
  const folder = dirname(spec);
  const [words, guides, claims] = await Promise.all(
    ['words', 'guides', 'sources'].map((name) => {
      const path = join(folder, name);
      return existsSync(path) ? readFolder(path) : new Map<string, string>();
    }),
  );
  const changelog = join(dirname(config), 'CHANGELOG.md');
  const parse = (name: string, files: ReadonlyMap<string, string> = new Map()) =>
    [...files].map(([file, text]) => {
      const path = join(folder, name, file);
      return [basename(file, '.yaml'), { overlay: parseDocument(text, path), file: path }] as const;
    });
  return {
    words: new Map(parse('words', words)),
    guides: guides ?? new Map(),
    claims: new Map(parse('sources', claims).map(([name, { overlay }]) => [name, overlay])),
    changelog: existsSync(changelog) ? await readFile(changelog, 'utf8') : '',
  };
}

/** MiniSearch as a plain script, for the browser; the only place that knows where it is installed. */
export function readSearchScript(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('minisearch');
  return readFile(join(dirname(dirname(entry)), 'umd', 'index.js'), 'utf8');
}
