// The examples that a page shows in a column beside its tables in; each goes to the answer it is of.

import { opensJson, readExample } from './example.js';
import type { Line } from './lines.js';
import type { Section } from './section.js';
import { isHeading } from './table.js';

export function attachExamples(
  shown: readonly (readonly Line[])[],
  tables: Section[],
  statuses: readonly { readonly status: string }[],
): void {
  const answers = tables.filter(({ where }) => where === 'answer');
  const isGood = ({ status }: { readonly status?: string }): boolean => status?.startsWith('2') === true;
  for (const lines of shown) {
    // `200 - 成功示例`
    const wanted = lines.slice(0, 2).flatMap(({ text }) => text.match(/^([1-5]\d\d)\b/)?.[1] ?? [])[0];
    const home =
      wanted === undefined ? (answers.find(isGood) ?? answers[0]) : answers.find(({ status }) => status === wanted);
    const from = lines.findIndex(({ text }) => opensJson(text));
    const json = lines.slice(from, from + (readExample(lines, from)?.length ?? 0));
    if (json.length === 0) continue;
    if (home !== undefined) {
      const heading = { number: json[0]?.number ?? 0, text: 'Example', said: 'Example' };
      if (!home.lines.some((_, at) => isHeading(home.lines, at))) home.lines.push(heading, ...json);
      delete home.open;
      continue;
    }
    const of = wanted ?? statuses.find(isGood)?.status;
    const made: Section = {
      where: 'answer',
      ...(of === undefined ? {} : { status: of }),
      at: lines[0]?.number ?? 0,
      lines: json,
    };
    answers.push(made);
    tables.push(made);
  }
}

/** `application/json {`: the type of the body, and its example beside it. */
export function splitMedia(line: Line): { readonly media?: string; readonly line: Line } {
  const beside = line.text.match(/^(\w+\/[\w.+-]+) (?=[[{])/)?.[0];
  if (beside === undefined) return { line };
  const { number, text, said } = line;
  return { media: beside.trim(), line: { number, text: text.slice(beside.length), said: said.slice(beside.length) } };
}
