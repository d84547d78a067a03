// A changelog is translated line by line; what is forgotten, said of nothing, or said of another line is heard.

import { expect, test } from 'vitest';
import { translateChangelog } from './changelog-words.js';
import type { Json } from './json.js';

const english = `# Changelog

About it.

## 0.2.0, unreleased

### Added

- A \`solve\` that
  finds.
- Another.

## 0.1.0, 2026-11-26

### Added

- The first.
`;
const words = {
  about: ['关于。'],
  unreleased: '未发布',
  sections: { Added: '新增' },
  '0.2.0': { Added: ['`solve` 能找到。', '另一个。'] },
  '0.1.0': { Added: ['第一个。'] },
};

test('every line is said in the other language, and a day stays as it is', () => {
  const { changelog, problems } = translateChangelog(english, words, 'changelog.zh-Hans.yaml');
  expect(problems).toEqual([]);
  expect(changelog).toBe(`# Changelog

关于。

## 0.2.0, 未发布

### 新增

- \`solve\` 能找到。
- 另一个。

## 0.1.0, 2026-11-26

### 新增

- 第一个。
`);
});

test.each<[string, Json | undefined, RegExp]>([
  ['no words at all', undefined, /does not translate 0\.1\.0\/Added\/0/],
  ['a missing line', { ...words, '0.2.0': { Added: ['`solve` 能找到。'] } }, /does not translate 0\.2\.0\/Added\/1/],
  ['a missing heading', { ...words, sections: {} }, /does not translate sections\/Added/],
  ['lines out of order', { ...words, '0.2.0': { Added: ['另一个。', '`solve`'] } }, /same `code` as 0\.2\.0\/Added\/0/],
  ['a line that is gone', { ...words, '0.1.0': { Added: ['第一个。', '第二个。'] } }, /speaks of 0\.1\.0\/Added\/1/],
])('%s is heard', (_, given, wanted) => {
  const { problems } = translateChangelog(english, given, 'changelog.zh-Hans.yaml');
  expect(problems.map(({ what }) => what).join('\n')).toMatch(wanted);
});

test('a release needs no new words', () => {
  const released = english.replace('unreleased', '2026-12-01');
  expect(translateChangelog(released, words, 'changelog.zh-Hans.yaml').problems).toEqual([]);
});
