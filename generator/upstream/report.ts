// What differs in, lines for a person out; and the same as plain values for a machine.

import type { Json } from '../json.js';
import type { Part } from './endpoint.js';
import type { Drift, Told } from './upstream.js';

const signs = { added: '+', removed: '-', changed: '~' } as const;

export function printDrift(drift: Drift): string {
  const { endpoint, operation, differences, unread, notes } = drift;
  if (endpoint === undefined)
    return unread
      .map(({ line, what }) => `${drift.page}${line === undefined ? '' : `:${line}`}: not read: ${what}`)
      .join('\n');
  const found = differences.filter(({ known }) => known === undefined);
  // What breaks callers comes first.
  const news = [...found.filter(({ breaking }) => breaking), ...found.filter(({ breaking }) => !breaking)];
  const known = differences.filter((one) => one.known !== undefined);
  const title = `${drift.page}: ${endpoint.method} ${operation?.path ?? endpoint.path}`;
  const about = [operation?.operationId, endpoint.version && `modified ${endpoint.version}`].filter(
    (one) => one !== undefined && one !== '',
  );
  const broken = found.filter(({ breaking }) => breaking).length;
  const counts = [
    `${news.length} ${news.length === 1 ? 'difference' : 'differences'}${broken === 0 ? '' : ` (${broken} ${broken === 1 ? 'breaks' : 'break'} callers)`}`,
    `${known.length} known`,
  ];
  if (unread.length > 0) counts.push(`${unread.length} not read`);
  return [
    about.length === 0 ? title : `${title} (${about.join(', ')})`,
    ...news.flatMap((one) => printDifference(one, drift.page)),
    ...known.map(
      (one) => `  known  ${one.place}: ${sides(one)}${one.known?.why === '' ? '' : ` (${one.known?.why ?? ''})`}`,
    ),
    ...unread.map(({ line, what }) => `  not read  ${line === undefined ? '' : `line ${line}: `}${what}`),
    ...notes.map(({ line, what }) => `  note  ${line === undefined ? '' : `line ${line}: `}${what}`),
    `  ${counts.join(', ')}`,
  ].join('\n');
}

function printDifference(one: Told, page: string): readonly string[] {
  const where = [
    one.line === undefined ? page : `${page}:${one.line}`,
    ...(one.at === undefined ? [] : [`${one.at.file}#${one.at.pointer}`]),
    ...(one.symbol === undefined ? [] : [one.symbol]),
  ];
  const weight = one.breaking ? 'breaks callers' : 'breaks nobody';
  return [`  ${signs[one.change]} ${one.place}: ${sides(one)}; ${weight}`, `      ${where.join('  ')}`];
}

function sides({ change, aspect, page, spec, at }: Told): string {
  const what = aspect === 'presence' || aspect === 'callback' ? '' : `${aspect} `;
  if (change === 'added') return `${what}${shorten(page ?? '')}, not in the spec`;
  if (change === 'removed') return `${what}${shorten(spec ?? '')}, not on the page`;
  // The words of an earlier page stand in spec/sources.
  const side = at?.pointer.startsWith('/claims/') ? 'until now' : 'in the spec';
  return `${what}${page === undefined ? 'not on the page' : shorten(page)}, ${side} ${spec === undefined ? 'none' : shorten(spec)}`;
}

const shorten = (text: string): string => (text.length > 100 ? `${text.slice(0, 97)}...` : text);

/** What `--json` prints for one page; `read` is everything that was read of it. */
export function driftJson({ page, endpoint, operation, differences, unread, notes }: Drift): Json {
  return plain({
    page,
    ...(endpoint === undefined ? {} : { read: { ...endpoint, parts: endpoint.parts.map(partJson) } }),
    ...(operation === undefined
      ? {}
      : {
          operation: {
            id: operation.operationId,
            method: operation.method,
            path: operation.path,
            pointer: operation.pointer,
          },
        }),
    differences: differences.map(({ pointer: _, ...one }) => one),
    unread,
    notes,
  });
}

const partJson = ({ shown, places: _, others, ...part }: Part): object => ({
  ...part,
  complete: [...shown],
  ...(others === undefined || others.length === 0 ? {} : { others: others.map(partJson) }),
});

/** JSON has no absent values. */
function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
