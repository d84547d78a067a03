// Measurements with their limits in, lines for a screen out, and whether all limits are kept.

export interface Row {
  readonly what: string;
  readonly value: string;
  /** With a limit, `over` says whether it is missed; without one the row is for comparison only. */
  readonly limit?: string;
  readonly over?: boolean;
}

export function printTable(rows: readonly Row[]): string {
  const widths = [
    Math.max(...rows.map(({ what }) => what.length)),
    Math.max(...rows.map(({ value }) => value.length)),
    Math.max(...rows.map(({ limit = '' }) => limit.length)),
  ] as const;
  return rows
    .map(({ what, value, limit = '', over }) => {
      const cells = [what.padEnd(widths[0]), value.padStart(widths[1]), limit.padStart(widths[2])];
      return `${cells.join('   ')}   ${limit && (over ? 'MISSED' : 'kept')}`.trimEnd();
    })
    .join('\n');
}
