// Repositories of git in, what stands in the way of their release out: the version must fit what changed since the last one.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findReasons } from './ready.js';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'release-'));
  git('init', '--quiet', '--initial-branch', 'main');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

/** As it is built for `npm test`. */
const reasons = () => findReasons(root, join(import.meta.dirname, '../../build/scripts/check.js'));

function git(...words: readonly string[]): void {
  const who = ['-c', 'user.name=test', '-c', 'user.email=test@shop.example'];
  const { status, stderr } = spawnSync('git', [...who, ...words], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** Commits a document of these operations, as this version. */
function commit(version: string, operations: readonly string[], repository?: string): void {
  const paths = Object.fromEntries(
    operations.map((name) => {
      const responses = { 204: { description: 'Done.' } };
      return [`/${name}`, { post: { operationId: `lamps.${name}`, tags: ['lamps'], responses } }];
    }),
  );
  const info = { title: 'Lamps', version: '1', 'x-sdk': { package: 'lamps', version, client: 'Lamps', parts: [] } };
  write('spec/openapi.yaml', JSON.stringify({ openapi: '3.1.0', info, paths }));
  write('generated/package.json', JSON.stringify({ name: 'lamps', version, ...(repository && { repository }) }));
  write('CHANGELOG.md', `# Changelog\n\n## ${version}, 2026-01-31\n\n- a change\n`);
  git('add', '--all');
  git('commit', '--quiet', '--message', version);
}

function write(path: string, text: string): void {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

test('the first release has nothing to be compared with', () => {
  commit('1.0.0', ['light']);
  git('tag', 'v1.0.0');
  expect(reasons()).toEqual([]);
});

test.each([
  ['an operation that is gone, as a minor step', '1.1.0', ['dim'], 'the version 1.1.0 is too small after 1.0.0'],
  ['a new operation, as a patch', '1.0.1', ['light', 'dim', 'glow'], 'Write 1.1.0 or more as x-sdk.version'],
])('%s is refused, before its tag is set and after', (_, version, operations, reason) => {
  commit('1.0.0', ['light', 'dim']);
  git('tag', 'v1.0.0');
  commit(version, operations);
  expect(reasons()).toEqual([expect.stringContaining(reason)]);
  git('tag', `v${version}`);
  expect(reasons()).toEqual([expect.stringContaining(reason)]);
});

test('a version that is large enough is not refused', () => {
  commit('1.0.0', ['light', 'dim']);
  git('tag', 'v1.0.0');
  commit('2.0.0', ['light']);
  git('tag', 'v2.0.0');
  expect(reasons()).toEqual([]);
});

test('what cannot be compared is refused too', () => {
  commit('1.0.0', ['light']);
  git('tag', 'v1.0.0');
  commit('1.0.1', ['light']);
  write('spec/openapi.yaml', '{ "openapi": ');
  git('commit', '--quiet', '--all', '--message', 'broken');
  expect(reasons()).toEqual([expect.stringContaining('version: it could not be held against the last release')]);
  rmSync(join(root, '.git'), { recursive: true });
  expect(reasons().join()).toContain('version: it could not be held against the last release');
});

test('where a workflow would prove the origin, the package must name its repository', () => {
  commit('1.0.0', ['light']);
  vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_URL', 'https://identity.example');
  expect(reasons()).toEqual([expect.stringContaining('x-sdk.repository')]);
  commit('1.0.0', ['light'], 'https://git.example/owner/lamps');
  expect(reasons()).toEqual([]);
});
