// A changelog, and its lines in another language -> the changelog in that language, and what was forgotten.

import { entries, isList, type Json } from './json.js';
import type { Problem } from './problem.js';

export interface TranslatedChangelog {
  readonly changelog: string;
  readonly problems: readonly Problem[];
}

/** Lines by their place: `about/0`, `unreleased`, `sections/Added`, `0.1.0/Added/0`; a day is the same in every language. */
export function translateChangelog(changelog: string, words: Json | undefined, file: string): TranslatedChangelog {
  const said = new Map(leaves(words));
  const used = new Set<string>();
  const problems: Problem[] = [];
  const say = (place: string, original: string): string => {
    used.add(place);
    const found = said.get(place);
    if (found !== undefined && codes(found) === codes(original)) return found;
    const what = found === undefined ? 'does not translate' : 'does not name the same `code` as';
    problems.push({ file, what: `${what} ${place} of CHANGELOG.md`, instead: `Say in this language: ${original}` });
    return original;
  };
  let [version, section, item, about] = ['', '', 0, 0];
  const line = (original: string): string => {
    const [, mark = '', rest = ''] = /^(#{1,3} |- |)(.*)$/.exec(original) ?? [];
    if (mark === '- ') return `- ${say(`${version}/${section}/${item++}`, rest)}`;
    if (mark === '### ') {
      [section, item] = [rest, 0];
      return `### ${say(`sections/${rest}`, rest)}`;
    }
    if (mark === '## ') {
      version = rest.replace(/,.*/, '');
      return rest.endsWith(', unreleased') ? `## ${version}, ${say('unreleased', 'unreleased')}` : original;
    }
    return mark === '# ' || rest === '' ? original : say(`about/${about++}`, rest);
  };
  // An item may go on in the next line.
  const translated = changelog
    .replace(/\n {2,}(?=\S)/g, ' ')
    .split('\n')
    .map(line)
    .join('\n');
  for (const place of said.keys())
    if (!used.has(place) && place !== 'unreleased')
      problems.push({ file, what: `speaks of ${place}, which CHANGELOG.md does not have`, instead: 'Remove it.' });
  return { changelog: translated, problems };
}

/** Names are the same in every language: who translates the wrong line names others. */
function codes(line: string): string {
  return (line.match(/`[^`]*`/g) ?? []).sort().join();
}

function leaves(node: Json | undefined, place = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[place, node]];
  const children = isList(node) ? node.map((item, index) => [String(index), item] as const) : entries(node);
  return children.flatMap(([key, item]) => leaves(item, place === '' ? key : `${place}/${key}`));
}
