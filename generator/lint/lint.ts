// A spec and Redocly's configuration -> the problems in the spec, in the order of its files.

import { get, type Json, list, number, text } from '../json.js';
import type { Problem } from '../problem.js';
import { type RedoclyRun, runRedocly } from '../redocly.js';
import { cureFor } from './cures.js';

/**
 * Lints the spec whose entry file is `specFile`; warnings count. No problems means an empty list.
 *
 * @throws Error when Redocly cannot be run at all.
 */
export async function lintSpec(specFile: string, configFile: string): Promise<readonly Problem[]> {
  const run = await runRedocly(['lint', specFile, '--format=json', `--config=${configFile}`, '--max-problems=10000']);
  return [...readConfigWarning(run, configFile), ...readRun(run, specFile)];
}

/** What Redocly printed -> problems. A run that ends without a readable answer is a problem too. */
export function readRun({ code, stdout, stderr }: RedoclyRun, specFile: string): readonly Problem[] {
  const found = get(readJson(stdout), 'problems');
  if (found === undefined) {
    const instead = 'Mend what Redocly names; when it names the plugin, run: npm run build';
    return [{ file: specFile, what: `Redocly could not lint it. It said: ${wordsOf(stderr)}`, instead }];
  }
  const problems = list(found).map((problem) => readProblem(problem, specFile));
  if (problems.length === 0 && code !== 0) {
    return [{ file: specFile, what: `Redocly ended with ${code} and named no problem. It said: ${wordsOf(stderr)}` }];
  }
  return problems.sort(byPlace).map(({ problem }) => problem);
}

interface Placed {
  readonly problem: Problem;
  readonly line: number;
}

function readProblem(found: Json, specFile: string): Placed {
  const [location] = list(get(found, 'location'));
  const rule = text(get(found, 'ruleId')) ?? '';
  const [what = '', ...ours] = (text(get(found, 'message')) ?? '').split('\n');
  const meant = list(get(found, 'suggest')).flatMap((one) => text(one) ?? []);
  const said = meant.length > 0 ? `Write ${meant.join(' or ')}.` : ours.join('\n');
  const pointer = text(get(location, 'pointer'))?.replace(/^#\/?/, '/').replace(/^\/$/, '');
  return {
    problem: {
      file: text(get(get(location, 'source'), 'ref')) ?? specFile,
      ...(pointer === undefined ? {} : { pointer }),
      what,
      instead: said || cureFor(rule, text(get(found, 'reference'))),
    },
    line: number(get(get(location, 'start'), 'line')) ?? 0,
  };
}

function byPlace(a: Placed, b: Placed): number {
  if (a.problem.file !== b.problem.file) return a.problem.file < b.problem.file ? -1 : 1;
  return a.line - b.line;
}

/** A misspelt rule would be switched off without a word. */
function readConfigWarning({ stderr }: RedoclyRun, configFile: string): readonly Problem[] {
  if (!/Your config has \d+ (warning|error)/.test(stderr)) return [];
  return [
    {
      file: configFile,
      what: wordsOf(stderr.split(/\S* *Your config has/)[0] ?? ''),
      instead: 'Mend the configuration.',
    },
  ];
}

function readJson(source: string): Json | undefined {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** Without the banner that Redocly prints on Node 20. */
function wordsOf(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '' && !/^\s*[╔║╚]/.test(line));
  return lines.join('\n').trim() || 'nothing';
}
