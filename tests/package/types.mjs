// The installed package in, what each compiler says of a merchant's code out: no library is skipped.

import { mkdirSync, writeFileSync } from 'node:fs';
import { inTools, run, scratch } from './place.mjs';

const compilers = { 5.4: 'typescript-5.4', 5.9: 'typescript', 6: 'typescript-6', 7: 'typescript-7' };
const modes = {
  'NodeNext, import': { module: 'NodeNext', moduleResolution: 'NodeNext', extension: 'mts' },
  'NodeNext, require': { module: 'NodeNext', moduleResolution: 'NodeNext', extension: 'cts' },
  Bundler: { module: 'ESNext', moduleResolution: 'Bundler', extension: 'ts' },
};
const strict = {
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  skipLibCheck: false,
  noEmit: true,
};

export function types() {
  return Object.entries(compilers).flatMap(([version, compiler]) =>
    Object.entries(modes).map(([mode, options]) => ({
      name: `TypeScript ${version}, ${mode}`,
      work: () => check(compiler, `${version}-${options.extension}`, options),
    })),
  );
}

async function check(compiler, name, { extension, ...options }) {
  const folder = `${scratch}types-${name}`;
  mkdirSync(folder);
  const { readFileSync } = await import('node:fs');
  for (const file of ['shop', 'server'])
    writeFileSync(`${folder}/${file}.${extension}`, readFileSync(`${scratch}${file}.ts`, 'utf8'));
  const compile = async (file, more) => {
    const config = { compilerOptions: { ...strict, ...options, ...more }, files: [`${file}.${extension}`] };
    writeFileSync(`${folder}/${file}.json`, JSON.stringify(config));
    await run(process.execPath, [inTools(`${compiler}/bin/tsc`), '-p', `${file}.json`], { cwd: folder });
  };
  // The shop needs no types of Node; whoever starts a sandbox has them.
  await compile('shop', { types: [] });
  await compile('server', { types: ['node'], typeRoots: [inTools('@types')] });
}
