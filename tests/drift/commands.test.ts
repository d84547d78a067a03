// A small repository with a tag, and what changed since -> the release is refused or not, and says so by its exit code.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve('.');
const folder = mkdtempSync(join(tmpdir(), 'release-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const spec = (version: string, fields = 'id: { type: string }', required = 'id'): string => `openapi: 3.1.0
info: { title: Tea, version: 9.9.9, x-sdk: { version: ${version} } }
paths:
  /cups:
    get:
      operationId: cups.list
      responses:
        '200':
          description: ok
          content: { application/json: { schema: { type: object, required: [${required}], properties: { ${fields} } } } }
`;
const write = (text: string): void => writeFileSync(join(folder, 'spec/openapi.yaml'), text);

function git(...words: readonly string[]): void {
  const name = ['-c', 'user.name=Tea', '-c', 'user.email=tea@house.example', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', [...name, ...words], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
function commit(text: string, ...tags: readonly string[]): void {
  write(text);
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', 'a state');
  for (const tag of tags) git('tag', tag);
}

function run(script: string, ...words: readonly string[]) {
  return runIn(folder, script, ...words);
}
function runIn(cwd: string, script: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, `build/scripts/${script}.js`), ...words], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: status, out: stdout, said: stderr.trim() };
}

beforeAll(() => {
  mkdirSync(join(folder, 'spec'));
  mkdirSync(join(folder, 'generated'));
  writeFileSync(join(folder, 'generated/index.ts'), 'export const a = 1;\n');
  write(spec('1.0.0'));
  git('init', '-q');
  commit(spec('1.0.0'));
});

describe('npm run check', () => {
  test('where there is no repository, and where there is no release', () => {
    const nowhere = mkdtempSync(join(tmpdir(), 'nowhere-'));
    expect(runIn(nowhere, 'check')).toMatchObject({ code: 2, said: expect.stringContaining('knows no commit here') });
    rmSync(nowhere, { recursive: true });
    expect(run('check')).toMatchObject({ code: 0, out: expect.stringContaining('No release yet') });
  });

  test('a field that went asks for a major step: 1.0.1 is refused, 2.0.0 is not', () => {
    commit(spec('1.0.0', 'id: { type: string }, name: { type: string }'), 'v1.0.0', 'v0.9.0', 'vacation');
    commit(spec('1.0.1'));
    const refused = run('check');
    expect(refused).toMatchObject({
      code: 1,
      said: expect.stringContaining('the version 1.0.1 is too small after 1.0.0'),
    });
    expect(refused.said).toContain('Write 2.0.0 or more');
    expect(refused.out).toContain('Since v1.0.0:');
    expect(refused.out).toContain('a field goes');
    write(spec('2.0.0'));
    expect(run('check')).toMatchObject({ code: 0, said: '' });
  });

  test('the tag of the release that is being made is not what it is compared with', () => {
    commit(spec('1.0.1'), 'v1.0.1');
    expect(run('check')).toMatchObject({ code: 1, out: expect.stringContaining('Since v1.0.0:') });
    git('tag', '-d', 'v1.0.1');
  });

  test('the same version with another package is refused: a registry takes no version twice', () => {
    commit(spec('2.0.0'), 'v2.0.0');
    expect(run('check', '--base', 'v2.0.0')).toMatchObject({ code: 0 });
    writeFileSync(join(folder, 'generated/index.ts'), 'export const a = 2;\n');
    commit(spec('2.0.0'));
    expect(run('check')).toMatchObject({
      code: 1,
      said: expect.stringContaining('generated/ is other than in v2.0.0'),
    });
    commit(spec('2.0.1'));
    expect(run('check')).toMatchObject({ code: 0, said: '' });
  });

  test.each([
    ['a base that is not there', ['--base', 'v7.7.7'], 'is neither a file nor a revision of git'],
    ['a base that looks like an option', ['--base=--all'], 'is neither a file nor a revision of git'],
    ['a version that is none', ['--spec', 'spec/none.yaml'], 'is no version like 1.2.3'],
    ['an unknown option', ['--bas', 'v1'], "Unknown option '--bas'"],
  ])('%s: one clear line', (_, words, wanted) => {
    writeFileSync(join(folder, 'spec/none.yaml'), spec('next'));
    const { code, said } = run('check', ...words);
    expect(said).toContain(wanted);
    expect(said).not.toMatch(/^ +at /m);
    expect(code).toBe(wanted.startsWith('is no version') ? 1 : 2);
  });
});

describe('npm run change', () => {
  beforeAll(() => {
    commit(spec('1.0.0', 'id: { type: string }, name: { type: string }'), 'one');
    commit(spec('2.0.0'), 'two');
  });

  test('two revisions, a revision and a file, two files', () => {
    for (const words of [['one', 'two'], ['one'], ['one', 'spec/openapi.yaml']])
      expect(run('change', ...words)).toMatchObject({
        code: 0,
        out: expect.stringContaining('A major step: after 1.0.0 comes 2.0.0'),
      });
    expect(run('change', 'spec/openapi.yaml', 'spec/openapi.yaml').out).toContain('Nothing changed');
  });

  test.each([
    ['a revision that is not there', ['v7.7.7'], 'v7.7.7: is neither a file nor a revision of git'],
    ['a folder', ['spec', 'spec/openapi.yaml'], 'spec'],
    ['a file that is no YAML', ['spec/broken.yaml'], 'spec/broken.yaml'],
    ['bytes', ['spec/bytes.yaml'], 'spec/bytes.yaml'],
    ['nothing', [], 'needs an old and a new document'],
    ['a document of nothing', ['spec/empty.yaml'], 'spec/empty.yaml: is no OpenAPI document of version 3'],
    ['a revision whose document is broken', ['broken'], 'broken:spec/openapi.yaml'],
  ])('%s: exit 2 and one clear line', (_, words, wanted) => {
    writeFileSync(join(folder, 'spec/broken.yaml'), 'openapi: 3.1.0\npaths: [\n');
    writeFileSync(join(folder, 'spec/bytes.yaml'), Buffer.from([0, 1, 255, 254, 0, 9, 200]));
    writeFileSync(join(folder, 'spec/empty.yaml'), '');
    if (words[0] === 'broken') {
      commit('openapi: 3.1.0\npaths: [\n', 'broken');
      write(spec('2.0.0'));
    }
    const { code, said } = run('change', ...words);
    expect(said).toContain(wanted);
    expect(said).not.toMatch(/^ +at |Redocly said/m);
    expect(code).toBe(2);
  });
});
