// The type tests of the old revision and the SDK of the new one in, what no longer compiles out.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

export interface TypeTests {
  readonly faults: readonly string[];
  /** For a person. */
  readonly lines: readonly string[];
}

/** `old` holds tests/types and tests/sdk of the old revision, `next` holds generated/ of the new one. */
export function checkTypeTests(old: string | undefined, next: string | undefined): TypeTests {
  const tests =
    old === undefined
      ? undefined
      : ['tests/types', 'tests/sdk'].map((name) => join(old, name)).filter((path) => existsSync(path));
  const sdk = next === undefined ? undefined : resolve(next, 'generated');
  if (tests === undefined || tests.length === 0 || sdk === undefined || !existsSync(join(sdk, 'src/index.ts')))
    return { faults: [], lines: ['The type tests were not compiled: they belong to revisions of this project.'] };
  // Inside the project, so that what the tests import is found; and where git does not look.
  mkdirSync('build', { recursive: true });
  const scratch = mkdtempSync(resolve('build', 'type-tests-'));
  try {
    for (const path of tests) cpSync(path, join(scratch, path.slice((old ?? '').length + 1)), { recursive: true });
    const options = {
      extends: './next.json',
      compilerOptions: {
        noEmit: true,
        incremental: false,
        composite: false,
        skipLibCheck: true,
        types: ['node'],
        rootDir: '/',
        paths: { chingchingpay: [join(sdk, 'src/index.ts')], 'chingchingpay/*': [join(sdk, 'src/*.ts')] },
      },
      include: ['tests/types/*.test-d.ts', 'tests/sdk/*.ts'],
    };
    cpSync(join(sdk, 'tsconfig.json'), join(scratch, 'next.json'));
    writeFileSync(join(scratch, 'tsconfig.json'), JSON.stringify(options));
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', scratch, '--pretty', 'false'], { encoding: 'utf8' });
    const faults = stdout
      .split('\n')
      .filter((line) => /error TS\d+/.test(line) && !/Cannot find module '[^']*generated\//.test(line))
      .map((line) => line.replace(/^.*?(tests\/)/, '$1'));
    const title =
      faults.length === 0 ? 'The type tests of the old revision compile against the new SDK.' : 'No longer compiles:';
    return { faults, lines: [title, ...faults.map((fault) => `  ${fault}`)] };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
