// npm run change -- OLD NEW [--json]: two documents, as files or revisions of git; what changed and which version may follow.

import { compareDocuments } from '../generator/change/change.js';
import { printChanges } from '../generator/change/report.js';
import { openRevision, readOpened } from '../generator/change/revision.js';
import { checkTypeTests } from '../generator/change/type-tests.js';
import { readSpec } from '../generator/pipeline.js';
import { ProblemError } from '../generator/problem.js';
import { command, readWords } from './command.js';

await command(async () => {
  const { values, positionals } = readWords({ options: { json: { type: 'boolean' } }, allowPositionals: true });
  const [old, next = 'spec/openapi.yaml', more] = positionals;
  if (old === undefined || more !== undefined)
    throw new ProblemError([
      { file: 'change', what: 'needs an old and a new document', instead: 'Run: npm run change -- OLD NEW' },
    ]);
  const before = await openRevision(old, ['spec', 'tests/types', 'tests/sdk']);
  const after = await openRevision(next, ['spec', 'generated']).catch(async (error) => {
    await before.close();
    throw error;
  });
  try {
    const read = async (file: string) => (await readSpec(file, false)).document;
    const compared = await compareDocuments(await readOpened(before, read), await readOpened(after, read));
    const typeTests = checkTypeTests(before.folder, after.folder ?? (next === 'spec/openapi.yaml' ? '.' : undefined));
    if (values.json) console.log(JSON.stringify({ ...compared, typeTests }, null, 2));
    else console.log(printChanges(compared, typeTests.lines));
  } finally {
    await Promise.all([before.close(), after.close()]);
  }
});
