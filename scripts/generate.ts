// npm run generate [-- --check | --watch] [-- --spec FILE --out DIR [--overlay FILE]]: the spec becomes the SDK.

import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { ProblemError, printProblem } from '../generator/problem.js';
import { finishInterrupted } from '../generator/write/journal.js';
import { isFresh, writeStamp } from '../generator/write/stamp.js';
import { compareOutput, writeOutput } from '../generator/write/write.js';

const words = { spec: { type: 'string' }, out: { type: 'string' }, overlay: { type: 'string' } } as const;
const options = { ...words, check: { type: 'boolean' } } as const;

// A run lasts seconds, and each function of it is hot for a part of one: optimised as eagerly as in a server, it costs
// a third more than it saves.
setFlagsFromString('--interrupt-budget=600000');

try {
  await run(parseArgs({ options }).values);
} catch (error) {
  if (!(error instanceof ProblemError) && !(error instanceof TypeError && 'code' in error)) throw error;
  console.error(error instanceof ProblemError ? error.problems.map(printProblem).join('\n') : error.message);
  process.exitCode = 1;
}

async function run({ spec = 'spec/openapi.yaml', out = 'generated', overlay, check = false }: Given): Promise<void> {
  const config: { readonly config?: string } = spec === 'spec/openapi.yaml' ? { config: 'redocly.yaml' } : {};
  if (config.config === undefined && out === 'generated') {
    throw new ProblemError([{ file: spec, what: 'has nowhere to go', instead: 'Add --out DIR.' }]);
  }
  const asked = overlay === undefined ? spec : `${spec} ${overlay}`;
  if (!check) finishInterrupted(out);
  if (isFresh(out, asked)) return console.log(`${out}: nothing changed`);
  // Only now: what follows loads two compilers.
  const { generateSdk, lintSpec, reportUnions } = await import('../generator/pipeline.js');
  const problems = config.config === undefined ? [] : await lintSpec(spec, config.config);
  if (problems.length > 0) throw new ProblemError(problems);
  const { api, output, files } = await generateSdk({
    spec,
    templates: 'templates',
    ...config,
    ...(overlay === undefined ? {} : { overlay }),
  });
  const differences = (check ? compareOutput : writeOutput)(output, out);
  if (check && differences.length > 0) {
    for (const { path, change } of differences) console.error(`${change.padEnd(6)} ${out}/${path}`);
    const what = `differs from the spec in ${differences.length} files`;
    throw new ProblemError([{ file: out, what, instead: 'Run: npm run generate' }]);
  }
  const inputs =
    config.config === undefined ? [...files, ...(overlay === undefined ? [] : [overlay])] : ['spec', config.config];
  writeStamp(out, asked, [...inputs, 'templates', 'build/generator', 'package-lock.json']);
  for (const { pointer, text, suspected } of api.notes)
    if (!suspected) console.log(`note   ${spec}#${pointer}: ${text}`);
  if (config.config === undefined && api.unions.length > 0) console.log(reportUnions(api));
  const counts = `${output.size} files, ${api.resources.length} resources, ${api.types.length} types`;
  console.log(`${out}: ${counts}, ${api.unions.length} sibling unions; ${differences.length} files changed`);
}

interface Given {
  readonly spec?: string;
  readonly out?: string;
  readonly overlay?: string;
  readonly check?: boolean;
}
