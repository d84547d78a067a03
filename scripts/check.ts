// npm run check [-- --base REVISION]: refuses a release whose version is too small for what changed since the last one.

import { parseArgs } from 'node:util';
import { compareDocuments } from '../generator/change/change.js';
import { printChanges } from '../generator/change/report.js';
import { lastRelease, openRevision } from '../generator/change/revision.js';
import { readSpec } from '../generator/pipeline.js';
import { ProblemError, printProblem } from '../generator/problem.js';

try {
  const { values } = parseArgs({
    options: { base: { type: 'string' }, spec: { type: 'string', default: 'spec/openapi.yaml' } },
  });
  const base = values.base ?? lastRelease();
  if (base === undefined) console.log('No release yet (no tag v1.2.3): nothing to compare with.');
  else {
    const before = await openRevision(base);
    try {
      const [a, b] = [await readSpec(before.file, false), await readSpec(values.spec, false)];
      const compared = await compareDocuments(a.document, b.document);
      console.log(printChanges(compared));
      if (!compared.enough) {
        const instead = `Write ${compared.least ?? ''} or more as x-sdk.version in spec/openapi.yaml, then: npm run generate`;
        throw new ProblemError([
          {
            file: values.spec,
            pointer: '/info',
            what: `the version ${compared.to} is too small after ${compared.from}`,
            instead,
          },
        ]);
      }
    } finally {
      await before.close();
    }
  }
} catch (error) {
  if (!(error instanceof ProblemError) && !(error instanceof TypeError && 'code' in error)) throw error;
  console.error(error instanceof ProblemError ? error.problems.map(printProblem).join('\n') : error.message);
  process.exitCode =
    error instanceof ProblemError && error.problems.some(({ what }) => what.startsWith('the version')) ? 1 : 2;
}
