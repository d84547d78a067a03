// npm run evidence [-- --details] [-- --letter zh|en]: how sure we are, operation by operation, and what to ask the vendor.

import { dirname, join } from 'node:path';
import { readSpec } from '../generator/pipeline.js';
import { ProblemError } from '../generator/problem.js';
import { printEvidence, readEvidence } from '../generator/upstream/evidence.js';
import { readKnowledge } from '../generator/upstream/knowledge.js';
import { languages, writeLetter } from '../generator/upstream/letter.js';
import { command, readWords } from './command.js';

const ours = 'spec/openapi.yaml';
await command(async () => {
  const words = {
    spec: { type: 'string', default: ours },
    details: { type: 'boolean' },
    letter: { type: 'string' },
    json: { type: 'boolean' },
  } as const;
  const { spec, details = false, letter, json } = readWords({ options: words }).values;
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
});
