// What changed in, lines for a person and for the changelog out.

import type { Compared, Rated } from './change.js';

const order = ['major', 'minor', 'patch', 'none'] as const;

export function printChanges(
  { step, changes, from, to, least, enough }: Compared,
  notes: readonly string[] = [],
): string {
  const groups = order.flatMap((one) => {
    const found = changes.filter((change) => change.step === one);
    return found.length === 0
      ? []
      : [`${one}: ${found.length}`, ...unique(found.map((change) => `  ${printChange(change)}`))];
  });
  const verdict =
    step === 'none'
      ? 'Nothing changed that a version would tell.'
      : `A ${step} step: after ${from} comes ${least ?? 'a version'} at least; the new document says ${to}${enough ? '' : ', which is too small'}.`;
  return [...groups, ...(groups.length === 0 ? [] : ['']), verdict, ...notes, ...changelog(changes)].join('\n');
}

const printChange = ({ kind, where, why }: Rated): string => `${kind.padEnd(8)} ${where}: ${why}`;
const unique = (lines: readonly string[]): readonly string[] => [...new Set(lines)];

/** In the form of Keep a Changelog. */
export function changelog(changes: readonly Rated[]): readonly string[] {
  const titles = { added: '### Added', modified: '### Changed', removed: '### Removed' } as const;
  const told = changes.filter(({ step }) => step === 'major' || step === 'minor');
  const sections = (['added', 'modified', 'removed'] as const).flatMap((kind) => {
    const lines = told
      .filter((change) => change.kind === kind)
      .map(({ where, why, step }) => `- ${step === 'major' ? '**Breaking:** ' : ''}${where}: ${why}.`);
    return lines.length === 0 ? [] : ['', titles[kind], '', ...unique(lines)];
  });
  return sections.length === 0 ? [] : ['', 'For the changelog:', ...sections];
}
