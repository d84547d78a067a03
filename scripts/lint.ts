// The spec -> its problems on the screen, or one line when there is none.

import { lintSpec } from '../generator/lint/lint.js';
import { printProblem } from '../generator/problem.js';

const spec = 'spec/openapi.yaml';
const problems = await lintSpec(spec, 'redocly.yaml');

if (problems.length === 0) {
  console.log(`${spec}: no problems`);
} else {
  console.error(problems.map(printProblem).join('\n'));
  console.error(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  process.exitCode = 1;
}
