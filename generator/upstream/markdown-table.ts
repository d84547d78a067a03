// The lines of a Markdown export in, the tables among them out: row by row, each cell by the name of its column.

import type { Line } from './lines.js';
import { cellsOf, readColumns, type TableRow } from './markdown-rows.js';

export const isTableHead = (text: string): boolean => text.startsWith('|') && readColumns(cellsOf(text)) !== undefined;

/** Rows until the table ends; a cell may hold a line break that nobody escaped. */
export function tableAt(
  lines: readonly Line[],
  at: number,
): { readonly rows: readonly TableRow[]; readonly next: number } {
  const columns = readColumns(cellsOf(lines[at]?.text ?? '')) ?? [];
  const rows: TableRow[] = [];
  let next = at + 1;
  if (/^\|?[\s:|-]+$/.test(lines[next]?.text ?? '')) next++;
  while (next < lines.length && lines[next]?.text.startsWith('|')) {
    const line = lines[next]?.number ?? 0;
    let written = lines[next]?.said ?? '';
    next++;
    // A meaning of several lines, in a table that has no word for them.
    while (!written.endsWith('|') && next < lines.length && !/^([|#>]|```)/.test(lines[next]?.text ?? '|'))
      written += `\n${lines[next++]?.said ?? ''}`;
    const cells = cellsOf(written);
    const named = columns.flatMap((column, index) =>
      column === undefined || cells[index] === undefined ? [] : [[column, cells[index]] as const],
    );
    rows.push({ line, cells: new Map(named) });
  }
  return { rows, next };
}

/** The tables under `# 数据模型`, by the name of their type. */
export function readModels(lines: readonly Line[]): ReadonlyMap<string, readonly TableRow[]> {
  const found = new Map<string, readonly TableRow[]>();
  let name: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const { text = '' } = lines[at] ?? {};
    name = text.match(/^<h2 id="[^"]*">([^<]+)<\/h2>$/)?.[1] ?? text.match(/^## (\S+)$/)?.[1] ?? name;
    if (!isTableHead(text)) continue;
    const { rows, next } = tableAt(lines, at);
    at = next - 1;
    if (name !== undefined && !found.has(name) && rows.every(({ cells }) => cells.has('type'))) found.set(name, rows);
  }
  return found;
}
