// What the command was given -> one run: the output written or compared, and what there is to say of it.

import { ProblemError } from '../generator/problem.js';
import { finishInterrupted } from '../generator/write/journal.js';
import { freshInputs, writeStamp } from '../generator/write/stamp.js';
import { compareOutput, writeOutput } from '../generator/write/write.js';
import type { Tell } from './progress.js';

export interface Given {
  readonly spec: string;
  readonly out: string;
  readonly overlay?: string;
  readonly check: boolean;
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

/** The files and folders that a run comes from, as far as it has seen them. */
export function inputsOf({ spec }: Given, seen: Iterable<string> = []): readonly string[] {
  const own = spec === ours.spec ? ['spec', ours.config, 'CHANGELOG.md'] : [spec, ...seen];
  return [...new Set([...own, 'templates'])];
}

/** Gives the lines to show; `seen` collects the files of the spec, also those of a run that fails. */
export async function generate(given: Given, tell: Tell, seen = new Set<string>()): Promise<readonly string[]> {
  const { spec, out, overlay, check } = given;
  const config: { readonly config?: string } = spec === ours.spec ? { config: ours.config } : {};
  if (!check) finishInterrupted(out);
  const asked = overlay === undefined ? spec : `${spec} ${overlay}`;
  const known = freshInputs(out, asked);
  if (known !== undefined) {
    for (const file of known) seen.add(file);
    return [`${out}: nothing changed`];
  }
  // Only now: what follows loads two compilers.
  const { generateSdk, lintSpec, reportUnions } = await import('../generator/pipeline.js');
  const linting = config.config === undefined ? [] : lintSpec(spec, config.config);
  const saw = (file: string) => void seen.add(file);
  const sources = { spec, templates: 'templates', saw, ...config, ...(overlay === undefined ? {} : { overlay }) };
  // Side by side: Redocly lints in a process of its own. What it has to say of a fault is better than what we have.
  const generating = generateSdk(sources, tell);
  generating.catch(() => {});
  const problems = await linting;
  if (problems.length > 0) throw new ProblemError(problems);
  const { api, output } = await generating;
  tell(check ? 'compare' : 'write', output.size, output.size);
  const differences = (check ? compareOutput : writeOutput)(output, out);
  if (check && differences.length > 0) {
    const what = `differs from the spec in ${differences.length} files`;
    throw new ProblemError([
      ...differences.map(({ path, change }) => ({ file: `${out}/${path}`, what: faults[change] })),
      { file: out, what, instead: 'Run: npm run generate' },
    ]);
  }
  writeStamp(out, asked, inputsOf(given, seen));
  const counts = `${output.size} files, ${api.resources.length} resources, ${api.types.length} types`;
  return [
    ...api.notes.flatMap(({ pointer, text, suspected }) => (suspected ? [] : [`note   ${spec}#${pointer}: ${text}`])),
    ...(config.config === undefined && api.unions.length > 0 ? [reportUnions(api)] : []),
    `${out}: ${counts}, ${api.unions.length} sibling unions; ${differences.length} files changed`,
  ];
}
