// The changelog, the version and git's words in, what stands between this state and a release out.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line for each reason not to publish yet. */
export function findReasons(root: string): readonly string[] {
  const { version } = JSON.parse(readFileSync(join(root, 'generated/package.json'), 'utf8'));
  const git = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  return [
    ...changelogReasons(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version),
    ...(git.status === 0 && git.stdout === '' ? [] : ['git: there are changes that are not committed']),
  ];
}

/** The first section must be that of the version, with the day of its release and something in it. */
export function changelogReasons(changelog: string, version: string): readonly string[] {
  const [, heading = '', body = ''] = /^## (.+)\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(changelog) ?? [];
  const [first = '', day = ''] = heading.split(', ');
  if (first !== version)
    return [`CHANGELOG.md: its first section is ${first || 'missing'}, and the version is ${version}`];
  return [
    ...(/^\d{4}-\d{2}-\d{2}$/.test(day)
      ? []
      : [`CHANGELOG.md: "## ${heading}" must say the day: "## ${version}, 2026-01-31"`]),
    ...(/^- ./m.test(body) ? [] : [`CHANGELOG.md: ${version} lists no change`]),
  ];
}
