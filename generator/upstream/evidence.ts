// The document in, how much of each operation was seen, inferred and assumed out, and what it rests on.

import { entries, follow, get, type Json, list, text } from '../json.js';
import { type Described, readDocument } from './document.js';

export const marks = ['seen', 'inferred', 'assumed'] as const;
export type Mark = (typeof marks)[number];

export interface EvidenceRow {
  /** An operation, or what all of them share. */
  readonly name: string;
  readonly counts: Readonly<Record<Mark | 'unmarked', number>>;
  /** What was not seen: its place, its mark, its source. */
  readonly open: readonly { readonly place: string; readonly mark: Mark; readonly source: string }[];
}

interface Marked {
  readonly place: string;
  readonly node: Json | undefined;
}

export function readEvidence(document: Json): readonly EvidenceRow[] {
  const operations = readDocument(document).map((operation) =>
    rowOf(operation.operationId ?? `${operation.method} ${operation.path}`, nodesOf(operation, document)),
  );
  const shared = rowOf('shared by all', sharedNodes(document));
  return [...operations, shared, total([...operations, shared])];
}

function nodesOf(operation: Described, document: Json): readonly Marked[] {
  const at = (pointer: number | string): Json | undefined => follow(document, `#${pointer}`);
  const own: Marked = { place: 'operation', node: at(operation.pointer) };
  const parts = operation.parts.flatMap((part): readonly Marked[] => {
    const prefix = part.where === 'answer' ? `answer ${part.status ?? ''}` : part.where;
    const answer: readonly Marked[] = part.where === 'answer' ? [{ place: prefix, node: at(part.at) }] : [];
    const fields = part.fields.filter(({ role }) => role !== 'credential');
    return [...answer, ...fields.map(({ path, at: pointer }) => ({ place: `${prefix} ${path}`, node: at(pointer) }))];
  });
  return [own, ...parts];
}

/** Servers, credentials, the signing recipe and the envelope, word by word. */
function sharedNodes(document: Json): readonly Marked[] {
  const schemes = entries(get(get(document, 'components'), 'securitySchemes'));
  const servers = list(get(document, 'servers'));
  const words = (place: string, evidence: Json | undefined): readonly Marked[] =>
    entries(evidence).map(([word, mark]) => ({
      place: `${place} ${word}`,
      node: { 'x-evidence': mark },
    }));
  return [
    ...servers.map((node): Marked => ({ place: `server ${text(get(node, 'url')) ?? ''}`, node })),
    ...schemes.map(([name, node]) => ({ place: `credential ${name}`, node })),
    ...schemes.flatMap(([, node]) => words('signing', get(get(node, 'x-signing'), 'evidence'))),
    ...words('envelope', get(get(document, 'x-envelope'), 'evidence')),
  ];
}

function rowOf(name: string, nodes: readonly Marked[]): EvidenceRow {
  const counts = { seen: 0, inferred: 0, assumed: 0, unmarked: 0 };
  const open: { place: string; mark: Mark; source: string }[] = [];
  for (const { place, node } of nodes) {
    const mark = marks.find((one) => one === get(node, 'x-evidence'));
    counts[mark ?? 'unmarked']++;
    if (mark !== undefined && mark !== 'seen') open.push({ place, mark, source: text(get(node, 'x-source')) ?? '' });
  }
  return { name, counts, open };
}

function total(rows: readonly EvidenceRow[]): EvidenceRow {
  const counts = { seen: 0, inferred: 0, assumed: 0, unmarked: 0 };
  for (const row of rows) for (const mark of [...marks, 'unmarked'] as const) counts[mark] += row.counts[mark];
  return { name: 'all', counts, open: [] };
}

export function printEvidence(rows: readonly EvidenceRow[], details = false): string {
  const width = Math.max(...rows.map(({ name }) => name.length), 9);
  const columns = [...marks, 'unmarked'] as const;
  const head = ['operation'.padEnd(width), ...columns.map((name) => name.padStart(9)), '   seen'].join('');
  const lines = rows.flatMap(({ name, counts, open }) => {
    const all = columns.reduce((sum, mark) => sum + counts[mark], 0);
    const share = all === 0 ? '-' : `${Math.round((100 * counts.seen) / all)} %`;
    const line = [
      name.padEnd(width),
      ...columns.map((mark) => String(counts[mark]).padStart(9)),
      share.padStart(7),
    ].join('');
    return [
      line,
      ...(details
        ? open.map(({ place, mark, source }) => `  ${mark.padEnd(9)} ${place}${source === '' ? '' : `  (${source})`}`)
        : []),
    ];
  });
  return [head, ...lines].join('\n');
}
