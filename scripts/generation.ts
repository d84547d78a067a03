// What the command was given -> one run: the output written or compared, and what there is to say of it.

import type { loadSources } from '../generator/load/load.js';
import { ProblemError } from '../generator/problem.js';
import { alone } from '../generator/write/alone.js';
import { finishInterrupted } from '../generator/write/journal.js';
import { freshInputs, writeStamp } from '../generator/write/stamp.js';
import { compareOutput, type Difference, writeOutput } from '../generator/write/write.js';
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

async function begin(sources: Parameters<typeof loadSources>[0], config: string) {
  const [{ lintSpec }, load] = await Promise.all([
    import('../generator/lint/lint.js'),
    import('../generator/load/load.js'),
  ]);
  const linting = lintSpec(sources.spec, config);
  const loading = load.loadSources(sources);
  for (const one of [linting, loading]) one.catch(() => {});
  return { linting, loading };
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
  const saw = (file: string) => void seen.add(file);
  const sources = { spec, templates: 'templates', saw, ...config, ...(overlay === undefined ? {} : { overlay }) };
  // Only now: what follows loads two compilers. Redocly, in processes of its own, lints and bundles meanwhile.
  const begun = config.config === undefined ? undefined : await begin(sources, config.config);
  const { generateSdk, reportUnions } = await import('../generator/pipeline.js');
  const generating = generateSdk(sources, tell, begun?.loading);
  // What Redocly has to say of a fault is better than what we have.
  generating.catch(() => {});
  const problems = (await begun?.linting) ?? [];
  if (problems.length > 0) throw new ProblemError(problems);
  const { api, output } = await generating;
  tell(check ? 'compare' : 'write', output.size, output.size);
  const stamp = (): void => writeStamp(out, asked, inputsOf(given, seen));
  const write = (): readonly Difference[] => {
    const written = writeOutput(output, out);
    // In the same turn: what is remembered of this run must not be the output of another.
    stamp();
    return written;
  };
  const differences = check ? compareOutput(output, out) : alone(out, write);
  if (check && differences.length > 0) {
    const what = `differs from the spec in ${differences.length} files`;
    throw new ProblemError([
      ...differences.map(({ path, change }) => ({ file: `${out}/${path}`, what: faults[change] })),
      { file: out, what, instead: 'Run: npm run generate' },
    ]);
  }
  if (check) stamp();
  const counts = `${output.size} files, ${api.resources.length} resources, ${api.types.length} types`;
  return [
    ...api.notes.flatMap(({ pointer, text, suspected }) => (suspected ? [] : [`note   ${spec}#${pointer}: ${text}`])),
    ...(config.config === undefined && api.unions.length > 0 ? [reportUnions(api)] : []),
    `${out}: ${counts}, ${api.unions.length} sibling unions; ${differences.length} files changed`,
  ];
}
