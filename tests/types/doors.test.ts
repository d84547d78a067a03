// The built declarations in, which of them a door leads to out: who opens the main door never meets the wire types.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../generated/', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** Every declaration file that a door's declarations reach, and the packages that they import. */
function reach(door: string): { readonly files: ReadonlyMap<string, string>; readonly packages: ReadonlySet<string> } {
  const files = new Map<string, string>();
  const packages = new Set<string>();
  const visit = (path: string): void => {
    if (files.has(path)) return;
    const text = readFileSync(root + path, 'utf8');
    files.set(path, text);
    const { importedFiles, typeReferenceDirectives, referencedFiles } = ts.preProcessFile(text, true, true);
    for (const { fileName } of [...importedFiles, ...typeReferenceDirectives, ...referencedFiles])
      if (fileName.startsWith('.')) visit(posix.join(posix.dirname(path), fileName.replace(/\.js$/, '.d.ts')));
      else packages.add(fileName);
  };
  visit(posix.normalize(manifest.exports[door].import.types));
  return { files, packages };
}

test('the main door leads to no wire type and no package, and is one file but for what small doors lead to', () => {
  const { files, packages } = reach('.');
  expect(files.get('dist/index.d.ts')).toContain('export declare class Payments {');
  expect([...files.keys()].filter((path) => !/^dist\/(index|runtime\/[\w-]+)\.d\.ts$/.test(path))).toEqual([]);
  expect(
    [...files.keys()].filter((path) => /^dist\/(wire|fetch|sandbox|shapes|gateway\/.+)\.d\.ts$/.test(path)),
  ).toEqual([]);
  for (const [path, text] of files) {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(code, path).not.toMatch(/\bpaths\b|components\[|operations\[|wire|\bany\b/);
  }
  expect([...packages]).toEqual([]);
});

test('the walk would find them: the door for openapi-fetch leads to the wire types', () => {
  const { files, packages } = reach('./fetch');
  expect([...files.keys()]).toContain('dist/wire.d.ts');
  expect([...packages]).toContain('openapi-fetch');
});

const doors = Object.keys(manifest.exports);

test.each(doors)('the door %s has its declarations and its code, for import and for require', (door) => {
  const { import: module, require: common } = manifest.exports[door];
  expect(module.types).toBe(module.default.replace(/\.js$/, '.d.ts'));
  expect(common.types).toBe(common.default.replace(/\.cjs$/, '.d.cts'));
  expect(readFileSync(root + posix.normalize(module.default), 'utf8')).toMatch(/export /);
  expect(readFileSync(root + posix.normalize(common.default), 'utf8')).toMatch(/exports\./);
  for (const [path, text] of reach(door).files) {
    const twin = readFileSync(root + path.replace(/\.d\.ts$/, '.d.cts'), 'utf8');
    expect(twin.replaceAll(".cjs'", ".js'")).toBe(text);
    expect(twin).not.toContain(".js'");
  }
});

test('a class is the same one whichever door it came through, and require gives what import gives', async () => {
  const names = async (door: string) => {
    const name = posix.join('chingchingpay', door);
    const module = await import(/* @vite-ignore */ name);
    const common = createRequire(import.meta.url)(name);
    expect(Object.keys(common).sort()).toEqual(Object.keys(module).sort());
    return [module, common];
  };
  const [[main, mainCommon], [signing, signingCommon]] = await Promise.all([names('.'), names('./signing')]);
  for (const [sdk, door] of [
    [main, signing],
    [mainCommon, signingCommon],
  ])
    expect(() => door.verify(door.recipe, [], { body: new Uint8Array() })).toThrow(sdk.ConfigurationError);
  for (const door of doors) await names(door);
  const [, fetchCommon] = await names('./fetch');
  const options = { server: 'test', apiKey: 'a', secret: 'b' };
  expect(fetchCommon.createFetchClient(options).POST).toBeTypeOf('function');
});
