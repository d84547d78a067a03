// npm run generate [-- --check | --watch] [-- --spec FILE --out DIR [--overlay FILE]]: the spec becomes the SDK.

import { setFlagsFromString } from 'node:v8';
import { ProblemError } from '../generator/problem.js';
import { explain, readWords } from './command.js';
import { type Given, generate, inputsOf, readGiven } from './generation.js';
import { showProgress } from './progress.js';
import { watch } from './watch.js';

// A run lasts seconds, and each function of it is hot for a part of one: optimised as eagerly as in a server, it costs
// a third more than it saves.
setFlagsFromString('--interrupt-budget=600000');

const words = { spec: { type: 'string' }, out: { type: 'string' }, overlay: { type: 'string' } } as const;
const options = { ...words, check: { type: 'boolean' }, watch: { type: 'boolean' } } as const;

try {
  const { watch: again = false, ...values } = readWords({ options }).values;
  if (again && values.check) throw new ProblemError([{ file: '--watch', what: 'writes, and --check does not' }]);
  const given = readGiven(values);
  if (again) await runAgain(given);
  else for (const line of await run(given)) console.log(line);
} catch (error) {
  console.error(tell(error));
  process.exitCode = 1;
}

async function run(given: Given, seen?: Set<string>): Promise<readonly string[]> {
  const { tell, end } = showProgress(process.stderr);
  try {
    return await generate(given, tell, seen);
  } finally {
    end();
  }
}

async function runAgain(given: Given): Promise<void> {
  // A run may be left wherever it is: what it writes, the next one finishes.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  await watch(async () => {
    const seen = new Set<string>();
    try {
      for (const line of await run(given, seen)) console.log(line);
    } catch (error) {
      console.error(tell(error));
    }
    const inputs = inputsOf(given, seen);
    console.log(`watching ${inputs.join(', ')}; Ctrl-C ends`);
    return inputs;
  }, inputsOf(given));
}

function tell(error: unknown): string {
  return explain(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
}
