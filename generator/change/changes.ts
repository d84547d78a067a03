// Two bundled documents in, every place where they differ out: found by Redocly's own diff, one entry for each.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entries, get, type Json, list, pointer, pointerParts, text } from '../json.js';
import { ProblemError } from '../problem.js';
import { runRedocly } from '../redocly.js';

export interface Change {
  readonly kind: 'added' | 'removed' | 'modified';
  /** Where it is used: `/paths/~1orders/post/requestBody/content/application~1json/schema/properties/id`. */
  readonly path: readonly string[];
  /** What stands there, in Redocly's words: Schema, Operation, Parameter. */
  readonly type: string;
  /** The word that changed; absent when the whole came or went. */
  readonly property?: string;
  readonly old?: Json;
  readonly new?: Json;
  /** Where it is written. */
  readonly pointer: string;
}

/** The two documents must be whole: every reference inside them. */
export async function findChanges(old: Json, next: Json): Promise<readonly Change[]> {
  const folder = await mkdtemp(join(tmpdir(), 'change-'));
  try {
    const [a, b, config] = ['old.json', 'new.json', 'redocly.yaml'].map((name) => join(folder, name));
    if (a === undefined || b === undefined || config === undefined) return [];
    await Promise.all([
      writeFile(a, JSON.stringify(old)),
      writeFile(b, JSON.stringify(next)),
      writeFile(config, 'extends: []\n'),
    ]);
    const { stdout, stderr } = await runRedocly([
      'diff',
      a,
      b,
      '--format',
      'json',
      '--fail-on',
      'none',
      '--config',
      config,
    ]);
    const report = readReport(stdout);
    if (report === undefined) {
      const said =
        stderr
          .split('\n')
          .find((line) => /error|fail|cannot/i.test(line))
          ?.trim() ?? 'nothing readable';
      throw new ProblemError([
        { file: 'the documents', what: `cannot be compared (Redocly said: ${said})`, instead: 'Mend what it names.' },
      ]);
    }
    const own = [...compareExtensions(old, next), ...compareNames(old, next)];
    const isOwn = ({ path, property }: Change): boolean =>
      (path[1] === 'schemas' && path.length === 3 && property === undefined) ||
      ['x-signing', 'x-envelope'].some((word) => word === property || path.includes(word));
    return [...report.filter((change) => !isOwn(change)), ...own];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readReport(stdout: string): readonly Change[] | undefined {
  let report: Json;
  try {
    report = JSON.parse(stdout);
  } catch {
    return undefined;
  }
  const changes = get(report, 'changes');
  return changes === undefined ? undefined : list(changes).flatMap(readChange);
}

function readChange(change: Json): readonly Change[] {
  const told = get(change, 'kind');
  const property = text(get(change, 'property'));
  const base = get(change, 'base');
  const revision = get(change, 'revision');
  const place = text(get(revision ?? base, 'pointer')) ?? '';
  if (told !== 'added' && told !== 'removed' && told !== 'modified') return [];
  const old = get(base, 'value');
  const next = get(revision, 'value');
  // A word that came or went is told as modified.
  const kind = told !== 'modified' ? told : old === undefined ? 'added' : next === undefined ? 'removed' : told;
  return [
    {
      kind,
      path: pointerParts((text(get(change, 'path')) ?? '').replace(/^#/, '')),
      type: text(get(change, 'typeName')) ?? '',
      pointer: place.replace(/^#/, ''),
      ...(property === undefined ? {} : { property }),
      ...(old === undefined ? {} : { old }),
      ...(next === undefined ? {} : { new: next }),
    },
  ];
}

/** What moves money is compared whole: a diff does not look into every corner of an extension. */
function compareExtensions(old: Json, next: Json): readonly Change[] {
  const schemes = (document: Json): Json | undefined => get(get(document, 'components'), 'securitySchemes');
  const names = new Set([...entries(schemes(old)), ...entries(schemes(next))].map(([name]) => name));
  const pairs = [...names].map(
    (name) =>
      [
        ['components', 'securitySchemes', name],
        'x-signing',
        get(get(schemes(old), name), 'x-signing'),
        get(get(schemes(next), name), 'x-signing'),
      ] as const,
  );
  const all = [...pairs, [[], 'x-envelope', get(old, 'x-envelope'), get(next, 'x-envelope')] as const];
  return all.flatMap(([path, property, before, after]): readonly Change[] =>
    JSON.stringify(before) === JSON.stringify(after)
      ? []
      : [
          {
            kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'modified',
            path,
            type: 'Extension',
            property,
            pointer: pointer(...path, property),
            ...(before === undefined ? {} : { old: before }),
            ...(after === undefined ? {} : { new: after }),
          },
        ],
  );
}

/** The names of types are public too, and a diff that follows references does not see them. */
function compareNames(old: Json, next: Json): readonly Change[] {
  const schemas = (document: Json): Json | undefined => get(get(document, 'components'), 'schemas');
  const named = (kind: 'added' | 'removed', name: string): Change => ({
    kind,
    path: ['components', 'schemas', name],
    type: 'TypeName',
    pointer: `/components/schemas/${name}`,
  });
  const [before, after] = [schemas(old), schemas(next)];
  return [
    ...entries(before).flatMap(([name]) => (get(after, name) === undefined ? [named('removed', name)] : [])),
    ...entries(after).flatMap(([name]) => (get(before, name) === undefined ? [named('added', name)] : [])),
  ];
}
