// npm run evidence [-- --details] [-- --letter zh|en]: how sure we are, operation by operation, and what to ask the vendor.

import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSpec } from '../generator/pipeline.js';
import { ProblemError, printProblem } from '../generator/problem.js';
import { printEvidence, readEvidence } from '../generator/upstream/evidence.js';
import { readKnowledge } from '../generator/upstream/knowledge.js';
import { languages, writeLetter } from '../generator/upstream/letter.js';

const ours = 'spec/openapi.yaml';
try {
  const words = {
    spec: { type: 'string', default: ours },
    details: { type: 'boolean' },
    letter: { type: 'string' },
    json: { type: 'boolean' },
  } as const;
  const { spec, details = false, letter, json } = parseArgs({ options: words }).values;
  const only = languages.find((one) => one === letter);
  if (letter !== undefined && only === undefined)
    throw new ProblemError([
      {
        file: 'evidence',
        what: `knows no letter in ${JSON.stringify(letter)}`,
        instead: 'Write --letter zh or --letter en.',
      },
    ]);
  const { document } = await readSpec(spec, spec === ours);
  const knowledge = readKnowledge(join(dirname(spec), 'sources'));
  const rows = readEvidence(document);
  if (json) console.log(JSON.stringify(rows, null, 2));
  else if (only !== undefined) console.log(writeLetter(document, knowledge, only));
  else {
    console.log(printEvidence(rows, details));
    if (knowledge.has('unknowns'))
      for (const language of languages)
        console.log(`\n${'-'.repeat(72)}\n\n${writeLetter(document, knowledge, language)}`);
  }
} catch (error) {
  if (!(error instanceof ProblemError) && !(error instanceof TypeError && 'code' in error)) throw error;
  console.error(error instanceof ProblemError ? error.problems.map(printProblem).join('\n') : error.message);
  process.exitCode = 2;
}
