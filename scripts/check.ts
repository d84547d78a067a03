// npm run check [-- --base REVISION] [--spec FILE]: exit 1 when the version is too small for what changed since the last release.

import { checkRelease } from '../generator/change/release.js';
import { printChanges } from '../generator/change/report.js';
import { readSpec } from '../generator/pipeline.js';
import { printProblem } from '../generator/problem.js';
import { command, readWords } from './command.js';

await command(async () => {
  const { values } = readWords({
    options: { base: { type: 'string' }, spec: { type: 'string', default: 'spec/openapi.yaml' } },
  });
  const read = async (file: string) => (await readSpec(file, false)).document;
  const release = await checkRelease(values.base, values.spec, read);
  if (release === undefined) console.log('No release yet (no tag like v1.2.3): nothing to compare with.');
  else {
    const { base, compared, refusal, least } = release;
    console.log(`Since ${base}:\n\n${printChanges(compared)}`);
    if (refusal !== undefined) {
      const instead = `Write ${least} or more as x-sdk.version in ${values.spec}, then: npm run generate`;
      console.error(`\n${printProblem({ file: values.spec, pointer: '/info', what: refusal, instead })}`);
      process.exitCode = 1;
    }
  }
});
