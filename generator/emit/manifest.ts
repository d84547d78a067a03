// Api -> the files that make a folder a package: package.json and how it is compiled.

import type { Api } from '../model/model.js';

/** The doors of the package, by the name one imports and the file below `src` that opens it. */
export type Doors = Readonly<Record<string, string>>;

/** Its subcommands live with the sandbox. */
export const hasCommand = (api: Api): boolean => api.sdk.parts.includes('sandbox');

/** The file behind the package's command. It stands beside `src`, so that it is there before anything is compiled. */
export const binFile = 'bin/command.js';

/** What one types: the package's name without its scope. */
export function commandOf({ sdk }: Api): string {
  const name = sdk.package.replace(/^@[^/]*\//, '');
  return /^[a-z0-9][a-z0-9._-]*$/i.test(name) ? name : 'sdk';
}

export function emitBin(header: string): string {
  return `#!/usr/bin/env node
// ${header}

import { runCommand } from '../dist/command-line.js';

process.exitCode = await runCommand(process.argv.slice(2));
`;
}

export function emitPackage(api: Api, doors: Doors): string {
  const { sdk } = api;
  const own = sdk.disclaimer === undefined ? '' : ` ${sdk.disclaimer}`;
  return print({
    name: sdk.package,
    version: sdk.version,
    description: `TypeScript SDK for ${api.title}: signed, typed, narrowed.${own}`,
    license: 'MIT',
    // What npm compares with the workflow that published, before it proves where the package was made.
    ...(sdk.repository === undefined ? {} : { repository: { type: 'git', url: printRepository(sdk.repository) } }),
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20.19' },
    ...(hasCommand(api) ? { bin: { [commandOf(api)]: binFile } } : {}),
    files: [...(hasCommand(api) ? ['bin'] : []), 'dist'],
    exports: Object.fromEntries(
      Object.entries(doors).map(([door, file]) => [
        door,
        {
          import: { types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` },
          require: { types: `./dist/${file}.d.cts`, default: `./dist/${file}.cjs` },
        },
      ]),
    ),
    scripts: { build: 'node build.mjs', check: 'tsc -p tsconfig.json' },
    dependencies: { 'openapi-fetch': '0.17.0' },
    // Only what keeps the sandbox's store where Node has no SQLite of its own.
    ...(hasCommand(api)
      ? { peerDependencies: { libsql: '^0.5.29' }, peerDependenciesMeta: { libsql: { optional: true } } }
      : {}),
    devDependencies: {
      ...(usesNode(api) ? { '@types/node': '20.19.43' } : {}),
      rolldown: '1.2.19',
      typescript: '5.9.3',
    },
  });
}

/** As npm itself writes it. */
const printRepository = (address: string): string => `git+${address.replace(/\.git$/, '')}.git`;

/** Checks everything, emits nothing. */
export function emitCheckConfig(api: Api): string {
  return print({
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      module: 'NodeNext',
      moduleResolution: 'NodeNext',
      types: usesNode(api) ? ['node'] : [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noImplicitOverride: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      noFallthroughCasesInSwitch: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      skipLibCheck: false,
      noEmit: true,
    },
    include: ['src', 'test'],
  });
}

/** Examples import the package by its name, so they are compiled after it. */
export function emitExamplesConfig(): string {
  return print({
    extends: './tsconfig.json',
    compilerOptions: { noEmit: false, rootDir: 'examples', outDir: 'build/examples' },
    include: ['examples'],
  });
}

function usesNode(api: Api): boolean {
  return hasCommand(api);
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
