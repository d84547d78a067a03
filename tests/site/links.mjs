// The files of a site -> links that lead nowhere, pages without a twin, pages that differ between languages.

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { check, note } from './report.mjs';

export function checkLinks(folder, name = 'the site') {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join((entry.parentPath ?? entry.path).slice(folder.length).replace(/^\//, ''), entry.name));
  const all = new Set(files);
  const pages = files.filter((path) => path.endsWith('.html') && !path.startsWith('redocly/'));
  const ids = new Map();
  const doubled = [];
  for (const page of pages) {
    const found = [...read(folder, page).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    ids.set(page, new Set(found));
    if (new Set(found).size !== found.length)
      doubled.push(`${page}: ${found.find((id, at) => found.indexOf(id) !== at)}`);
  }
  const dead = [];
  let count = 0;
  for (const page of pages)
    for (const [, href] of read(folder, page).matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (/^(https?:|mailto:)/.test(href)) continue;
      count += 1;
      const [path, hash = ''] = href.split('#');
      const target = path === '' ? page : posix.join(posix.dirname(page), path);
      if (!all.has(target)) dead.push(`${page}: ${href}`);
      else if (hash !== '' && !ids.get(target)?.has(decodeURIComponent(hash)))
        dead.push(`${page}: ${href}, no such anchor`);
    }
  note(`${name}: ${count} links within ${pages.length} pages`);
  check(`${name}: every link leads somewhere`, dead);
  check(`${name}: an anchor stands once on a page`, doubled);
  const below = pages.filter((path) => path.includes('/'));
  check(
    `${name}: each page has a Markdown twin`,
    below.filter((path) => !all.has(path.replace(/\.html$/, '.md'))),
  );
  const languages = new Set(below.map((path) => path.split('/')[0]));
  const names = new Set(below.map((path) => path.split('/')[1]));
  check(
    `${name}: each page exists in each language`,
    [...languages]
      .flatMap((language) => [...names].map((file) => `${language}/${file}`))
      .filter((path) => !all.has(path)),
  );
  return pages;
}

function read(folder, path) {
  return readFileSync(join(folder, path), 'utf8');
}
