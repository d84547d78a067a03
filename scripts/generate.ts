// npm run generate [-- --check] [-- --spec FILE --out DIR]: the spec becomes the SDK.

import { parseArgs } from 'node:util';
import { lintSpec } from '../generator/lint/lint.js';
import { generateSdk } from '../generator/pipeline.js';
import { ProblemError, printProblem } from '../generator/problem.js';
import { compareOutput, writeOutput } from '../generator/write/write.js';

const { values } = parseArgs({
  options: { spec: { type: 'string' }, out: { type: 'string' }, check: { type: 'boolean' } },
});
const own = values.spec === undefined;
const spec = values.spec ?? 'spec/openapi.yaml';
const out = values.out ?? 'generated';

try {
  if (!own && values.out === undefined)
    throw new ProblemError([{ file: spec, what: 'has nowhere to go', instead: 'Add --out DIR.' }]);
  const problems = own ? await lintSpec(spec, 'redocly.yaml') : [];
  if (problems.length > 0) throw new ProblemError(problems);
  const { api, output } = await generateSdk({
    spec,
    templates: 'templates',
    ...(own ? { config: 'redocly.yaml' } : {}),
  });
  const differences = await (values.check ? compareOutput : writeOutput)(output, out);
  for (const { path, change } of values.check ? differences : []) console.error(`${change.padEnd(6)} ${out}/${path}`);
  if (values.check && differences.length > 0)
    throw new ProblemError([
      { file: out, what: `differs from the spec in ${differences.length} files`, instead: 'Run: npm run generate' },
    ]);
  for (const { pointer, text } of api.notes) console.log(`note   ${spec}#${pointer}: ${text}`);
  console.log(
    `${out}: ${output.size} files, ${api.resources.length} resources, ${api.types.length} types, ${api.unions.length} sibling unions; ${differences.length} changed`,
  );
} catch (error) {
  if (!(error instanceof ProblemError)) throw error;
  console.error(error.problems.map(printProblem).join('\n'));
  process.exitCode = 1;
}
