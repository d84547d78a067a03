// Every document that we keep -> its site: each link leads somewhere, and an anchor stands once on its page.

import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { renderSite } from '../../pipeline.js';

const specs = readdirSync('tests/golden')
  .map((name) => join('tests/golden', name, 'spec.yaml'))
  .filter((path) => existsSync(path));

test.each([...specs, 'tests/samples/foreign.yaml'])('%s', async (spec) => {
  const files = await renderSite({ spec, templates: 'templates' });
  const pages = [...files].filter(([path]) => path.endsWith('.html'));
  const anchors = new Map(
    pages.map(([path, text]) => [path, [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)]),
  );
  for (const [path, ids] of anchors) expect(new Set(ids).size, path).toBe(ids.length);
  const dead = pages.flatMap(([path, text]) =>
    [...text.matchAll(/ (?:href|src)="([^"]*)"/g)].flatMap(([, href = '']) => {
      const [file = '', anchor = ''] = href.split('#');
      const target = file === '' ? path : posix.join(posix.dirname(path), file);
      const there = files.has(target) && (anchor === '' || anchors.get(target)?.includes(decodeURIComponent(anchor)));
      return there || /^https?:/.test(href) ? [] : [`${path}: ${href}`];
    }),
  );
  expect(pages.length).toBeGreaterThan(3);
  expect(dead).toEqual([]);
});
