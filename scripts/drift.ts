// npm run drift -- PAGE... [--spec FILE] [--json] [--propose]: published pages against the spec; exit 0 same, 1 differs, 2 not all read.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSpec } from '../generator/pipeline.js';
import { ProblemError } from '../generator/problem.js';
import { decodePage } from '../generator/upstream/decode.js';
import type { Unread } from '../generator/upstream/endpoint.js';
import { readKnowledge } from '../generator/upstream/knowledge.js';
import { proposeEdits } from '../generator/upstream/propose.js';
import { driftJson, printDrift } from '../generator/upstream/report.js';
import { type Against, type Drift, differs, exitCode, readDrift } from '../generator/upstream/upstream.js';
import { makeFolder } from '../generator/write/folder.js';
import { command, readWords } from './command.js';

const ours = 'spec/openapi.yaml';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; give the files in it one by one',
  EACCES: 'the file may not be opened',
};

/** A file that cannot be read is told beside the others. */
function readFile(name: string, against: Against): readonly Drift[] {
  const unread = (what: Unread): readonly Drift[] => [{ page: name, differences: [], notes: [], unread: [what] }];
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return unread({ what: reasons[String(error.code)] ?? `the file cannot be opened (${String(error.code)})` });
  }
  const page = decodePage(bytes);
  return 'unread' in page ? unread(page.unread) : readDrift({ name, text: page.text }, against);
}

await command(async () => {
  const options = {
    spec: { type: 'string', default: ours },
    json: { type: 'boolean' },
    propose: { type: 'boolean' },
    out: { type: 'string', default: 'build/drift.patch' },
  } as const;
  const { values, positionals } = readWords({ options, allowPositionals: true });
  if (positionals.length === 0)
    throw new ProblemError([{ file: 'drift', what: 'was given no page', instead: 'Run: npm run drift -- PAGE...' }]);
  const spec = await readSpec(values.spec, values.spec === ours);
  const against = { ...spec, knowledge: readKnowledge(join(dirname(values.spec), 'sources')) };
  const drifts = positionals.flatMap((name): readonly Drift[] => readFile(name, against));
  const { patch, left } = values.propose
    ? proposeEdits(drifts, (file) => readFileSync(file, 'utf8'))
    : { patch: '', left: [] };
  // Nobody applies what an earlier run proposed.
  if (values.propose) rmSync(values.out, { force: true });
  if (patch !== '') {
    makeFolder(dirname(values.out));
    writeFileSync(values.out, patch);
  }
  const differ = drifts.some(differs);
  const proposed = [
    ...(patch === ''
      ? [
          values.propose
            ? 'Nothing to propose.'
            : differ
              ? 'With --propose, the edit of the spec is written as a patch.'
              : '',
        ]
      : [`Proposed: ${values.out}; apply it with: git apply ${values.out}`]),
    ...left.map((one) => `  by hand  ${one}`),
  ].filter((line) => line !== '');
  if (values.json)
    console.log(
      JSON.stringify({ pages: drifts.map(driftJson), ...(values.propose ? { patch, byHand: left } : {}) }, null, 2),
    );
  else console.log([drifts.map(printDrift).join('\n\n'), ...proposed].join('\n'));
  process.exitCode = exitCode(drifts);
});
