// The changelog, the version, the address of the repository and git's words in, what stands between this state and a release out.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line for each reason not to publish yet. `check` is the compiled `npm run check`. */
export function findReasons(root: string, check = join(root, 'build/scripts/check.js')): readonly string[] {
  const { version, repository } = JSON.parse(readFileSync(join(root, 'generated/package.json'), 'utf8'));
  const status = git(root, 'status', '--porcelain');
  return [
    ...changelogReasons(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version),
    ...(status === '' ? [] : ['git: there are changes that are not committed']),
    ...versionReasons(root, check),
    ...(process.env.ACTIONS_ID_TOKEN_REQUEST_URL && repository === undefined ? [noRepository] : []),
  ];
}

/** Without it npm refuses to prove, by a workflow's identity, where the package was made. */
export const noRepository =
  'the package names no repository, so npm cannot prove where it was made (provenance): write the address of the ' +
  'public repository whose workflow publishes it as x-sdk.repository in spec/openapi.yaml, then: npm run generate';

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

/** `npm run check` knows the release before this one, and whether the version is large enough after it. */
function versionReasons(root: string, check: string): readonly string[] {
  const { status, stderr, stdout } = spawnSync(process.execPath, [check], { cwd: root, encoding: 'utf8' });
  if (status === 0) return [];
  const said = (stderr.trim() || stdout.trim()).replaceAll('\n', '\n    ');
  return [`version: ${status === 1 ? '' : 'it could not be held against the last release: '}${said}`];
}

/** What git prints; nothing where it fails. */
function git(root: string, ...words: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', words, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
