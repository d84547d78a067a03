// package.json and src in, dist out: one file for each door, as ES module and as CommonJS, with declarations of both.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import ts from 'typescript';
import { joinDeclarations, specifiers } from './declarations.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const { exports: doors, bin = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const targets = Object.values(doors).filter((door) => typeof door === 'object');
const modules = targets.map((door) => nameOf(door.import.default));
const commands = Object.values(bin).map((file) => nameOf(/dist\/[\w-]+\.js/.exec(readFileSync(join(root, file)))?.[0]));

const typings = targets.map((door) => posix.normalize(door.import.types));
const joined = joinDeclarations(declare(), typings);
rmSync(join(root, 'dist'), { recursive: true, force: true });
for (const [path, text] of joined) {
  write(path, text);
  write(path.replace(/\.d\.ts$/, '.d.cts'), inCommonJs(text));
}
await bundle([...modules, ...commands], 'esm', '.js');
await bundle(modules, 'cjs', '.cjs');

/** Checks src and test together, once; gives the declarations of src by their path in the package. */
function declare() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const all = {
    ...options,
    noEmit: false,
    declaration: true,
    rootDir: root,
    outDir: join(root, 'dist'),
  };
  const program = ts.createProgram(fileNames, all);
  const made = new Map();
  const faults = [...ts.getPreEmitDiagnostics(program)];
  const keep = (file, text) => made.set(file.slice(join(root, 'dist/').length).replace(/^src\//, 'dist/'), text);
  if (faults.length === 0) faults.push(...program.emit(undefined, keep, undefined, true).diagnostics);
  if (faults.length === 0) return new Map([...made, ...withoutInternals(program, all)]);
  const host = {
    getCurrentDirectory: () => process.cwd(),
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  };
  console.error(ts.formatDiagnostics(faults, host));
  process.exit(1);
}

/**
 * What is `@internal` is for our own calls, and is not declared. The runtime alone says so: no comment in it repeats a
 * document, where the word could stand in any sentence or address.
 */
function withoutInternals(program, options) {
  const compilerOptions = { ...options, stripInternal: true };
  return program
    .getSourceFiles()
    .filter(({ fileName, text }) => fileName.startsWith(join(root, 'src/runtime/')) && text.includes('@internal'))
    .map(({ fileName, text }) => [
      fileName.slice(root.length).replace(/^src\/(.*)\.ts$/, 'dist/$1.d.ts'),
      ts.transpileDeclaration(text, { compilerOptions, fileName }).outputText,
    ]);
}

/** The same declarations for `require`: in a package of ES modules, these lead from `.cjs` to `.cjs`. */
function inCommonJs(text) {
  let changed = text;
  for (const { pos, fileName } of specifiers(text).reverse()) {
    const end = pos + 1 + fileName.length;
    changed = `${changed.slice(0, end).replace(/js$/, 'cjs')}${changed.slice(end)}`;
  }
  return changed;
}

/**
 * What doors have in common stands in files of its own, so that a class is the same whichever door it came through. All
 * of it that the main door needs is one file: each more would cost whoever imports the package a look at the disk.
 */
async function bundle(names, format, suffix) {
  const inputs = (some) => Object.fromEntries(some.map((name) => [name, join(root, `src/${name}.ts`)]));
  const open = (some) =>
    rolldown({
      input: inputs(some),
      cwd: root,
      platform: 'neutral',
      external: (id) => !id.startsWith('.') && !id.startsWith(root),
    });
  const alone = await open(names.slice(0, 1));
  const [main] = (await alone.generate({ format })).output;
  await alone.close();
  const needed = new Set(main.moduleIds);
  const made = await open(names);
  const { output } = await made.generate({
    format,
    exports: 'named',
    entryFileNames: `[name]${suffix}`,
    chunkFileNames: `shared/[name]${suffix}`,
    codeSplitting: { groups: [{ name: 'core', test: (id) => needed.has(id), minShareCount: 2 }] },
  });
  await made.close();
  // A dependency's CommonJS says itself, by `__esModule`, where its default export is; "1" would say that it does not.
  for (const { fileName, code } of output) write(`dist/${fileName}`, code.replace(/(__toESM\(\w+), 1\)/g, '$1)'));
}

function nameOf(path) {
  return posix.basename(path, '.js');
}

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
