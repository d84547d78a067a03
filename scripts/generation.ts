// What the command was given -> one run: the output written or compared, what there is to say of it, what it came from.

import { ProblemError } from '../generator/problem.js';
import { finishInterrupted } from '../generator/write/journal.js';
import { isFresh, writeStamp } from '../generator/write/stamp.js';
import { compareOutput, writeOutput } from '../generator/write/write.js';
import type { Tell } from './progress.js';

export interface Given {
  readonly spec: string;
  readonly out: string;
  readonly overlay?: string;
  readonly check: boolean;
}

export interface Generation {
  readonly lines: readonly string[];
  /** The files and folders that it came from. */
  readonly inputs: readonly string[];
}

const ours = { spec: 'spec/openapi.yaml', out: 'generated', config: 'redocly.yaml' };

/** The spec of this project, or somebody else's document, which needs a folder of its own to go to. */
export function readGiven(given: { spec?: string; out?: string; overlay?: string; check?: boolean }): Given {
  const { spec = ours.spec, out = ours.out, overlay, check = false } = given;
  if (spec !== ours.spec && out === ours.out) {
    throw new ProblemError([{ file: spec, what: 'has nowhere to go', instead: 'Add --out DIR.' }]);
  }
  return { spec, out, check, ...(overlay === undefined ? {} : { overlay }) };
}

const faults = { add: 'is missing', change: 'is another', remove: 'should not be there' } as const;

/** What is known of the inputs before anything was read. */
export function inputsOf({ spec, overlay }: Given, files: readonly string[] = [spec]): readonly string[] {
  const own =
    spec === ours.spec
      ? ['spec', ours.config, 'CHANGELOG.md']
      : [...files, ...(overlay === undefined ? [] : [overlay])];
  return [...new Set(own), 'templates'];
}

export async function generate(given: Given, tell: Tell): Promise<Generation> {
  const { spec, out, overlay, check } = given;
  const config: { readonly config?: string } = spec === ours.spec ? { config: ours.config } : {};
  if (!check) finishInterrupted(out);
  const asked = overlay === undefined ? spec : `${spec} ${overlay}`;
  if (isFresh(out, asked)) return { lines: [`${out}: nothing changed`], inputs: inputsOf(given) };
  // Only now: what follows loads two compilers.
  const { generateSdk, lintSpec, reportUnions } = await import('../generator/pipeline.js');
  const linting = config.config === undefined ? [] : lintSpec(spec, config.config);
  const sources = { spec, templates: 'templates', ...config, ...(overlay === undefined ? {} : { overlay }) };
  // Side by side: Redocly lints in a process of its own. What it has to say of a fault is better than what we have.
  const generating = generateSdk(sources, tell);
  generating.catch(() => {});
  const problems = await linting;
  if (problems.length > 0) throw new ProblemError(problems);
  const { api, output, files } = await generating;
  tell(check ? 'compare' : 'write', output.size, output.size);
  const differences = (check ? compareOutput : writeOutput)(output, out);
  if (check && differences.length > 0) {
    const what = `differs from the spec in ${differences.length} files`;
    throw new ProblemError([
      ...differences.map(({ path, change }) => ({ file: `${out}/${path}`, what: faults[change] })),
      { file: out, what, instead: 'Run: npm run generate' },
    ]);
  }
  const inputs = inputsOf(given, files);
  writeStamp(out, asked, [...inputs, 'build/generator', 'package-lock.json']);
  const counts = `${output.size} files, ${api.resources.length} resources, ${api.types.length} types`;
  return {
    lines: [
      ...api.notes.flatMap(({ pointer, text, suspected }) => (suspected ? [] : [`note   ${spec}#${pointer}: ${text}`])),
      ...(config.config === undefined && api.unions.length > 0 ? [reportUnions(api)] : []),
      `${out}: ${counts}, ${api.unions.length} sibling unions; ${differences.length} files changed`,
    ],
    inputs,
  };
}
