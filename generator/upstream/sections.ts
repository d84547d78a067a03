// The lines of a page in, its head and its tables out: which lines belong to which part of the endpoint.

import { attachExamples, splitMedia } from './beside.js';
import { type Heading, isEnd, isMedia, mediaIn, readHeading, readMark, readModified } from './chrome.js';
import type { Where } from './endpoint.js';
import { opensJson } from './example.js';
import { isButton, type Line } from './lines.js';
import type { Section, Sections } from './section.js';
import { readTypeWords } from './type-words.js';

export function splitSections(lines: readonly Line[]): Sections {
  const reader = new Reader(lines);
  for (let at = 0; at < lines.length; at++) reader.read(at);
  attachExamples(reader.shown, reader.tables, reader.statuses);
  return reader;
}

class Reader implements Sections {
  readonly head: Line[] = [];
  readonly tables: Section[] = [];
  readonly statuses: { status: string; at: number }[] = [];
  readonly samples: Line[] = [];
  version?: string;
  dated?: number;
  hasRequest = false;
  hasAnswers = false;
  hasAuth = false;
  readonly #lines: readonly Line[];
  /** Examples in a column beside the tables. */
  readonly shown: Line[][] = [];
  #mode: 'head' | 'skip' | 'shown' | 'request' | 'answers' = 'head';
  #table: Section | undefined;
  #status: string | undefined;
  #media: string | undefined;
  /** A line that was read with the one above it. */
  #passed = -1;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  read(at: number): void {
    const line = this.#lines[at];
    if (line === undefined || at === this.#passed) return;
    const followed = this.#isType(at + 1);
    if (isButton(line) && !(followed && this.#isName(at))) return;
    const modified = this.#modified(at);
    if (modified !== undefined && !followed) {
      this.#close();
      this.version ??= modified.version ?? '';
      if (this.#mode === 'head') this.dated ??= this.head.length;
      if (this.#mode === 'answers') this.#table = undefined;
      return;
    }
    const heading = this.#heading(at);
    if (heading !== undefined) this.#enter(heading, at, line);
    else if (this.#mode === 'head') this.head.push(line);
    else if (this.#mode === 'skip') this.samples.push(line);
    else if (this.#mode === 'shown') this.shown.at(-1)?.push(line);
    else this.#keep(at, line);
  }

  /** The date may stand on a line of its own below its label, which is then read with it. */
  #modified(at: number): { readonly version?: string } | undefined {
    const [label = '', date = ''] = [this.#lines[at]?.text, this.#lines[at + 1]?.text];
    if (!/^\d{4}[-/.年]/.test(date)) return readModified(label);
    const both = readModified(`${label} ${date}`);
    if (both?.version === undefined || readModified(label)?.version !== undefined) return readModified(label);
    this.#passed = at + 1;
    return both;
  }

  #isType(at: number): boolean {
    let from = at;
    let next = this.#lines[from];
    while (next !== undefined && isButton(next)) next = this.#lines[++from];
    return next !== undefined && readTypeWords(next.text) !== undefined;
  }

  /** Buttons are written large; a field of such a name is so in an example too, or is written small. */
  #isName(at: number): boolean {
    const { text = '' } = this.#lines[at] ?? {};
    if (!/^[a-z]\w*$/.test(text)) return this.#lines.some((line) => line.text.startsWith(`"${text}":`));
    const splits = /^[\w$@.-]+$/.test(this.#lines[at - 1]?.text ?? '') && !this.#isMark(at - 1);
    const marked = [2, 3, 4].some((step) => readMark(this.#lines[at + step]?.text ?? '') !== undefined);
    return marked && !splits;
  }

  /** A field may be called `required`: a mark stands below a type, or below the title that stands below it. */
  #isMark(at: number): boolean {
    const [text = '', above = ''] = [this.#lines[at]?.text, this.#lines[at - 1]?.text];
    return (
      readMark(text) !== undefined && readMark(above) === undefined && (this.#isType(at - 1) || this.#isType(at - 2))
    );
  }

  /** A heading, unless it is the name of a field. */
  #heading(at: number): Heading | undefined {
    const { text = '' } = this.#lines[at] ?? {};
    const heading = isEnd(text) && this.hasAnswers ? ({ kind: 'end' } as const) : readHeading(text);
    if (heading === undefined) return undefined;
    const says = /param|参数|參數|[\u4e00-\u9fff]|\//i.test(text);
    const apart = this.#mode === 'skip' || this.#mode === 'shown';
    if (apart && !says && heading.kind !== 'answers' && heading.kind !== 'status' && heading.kind !== 'shown')
      return undefined;
    if (heading.kind === 'status') {
      if (this.#mode !== 'answers') return undefined;
      return heading.tab && this.#table !== undefined && this.#table.lines.length > 0 ? undefined : heading;
    }
    if (!this.#isType(at + 1) || (says && heading.kind !== 'body')) return heading;
    // `Body` and then `object {0}`: the type of the whole body, said once at its start.
    const opens = heading.kind === 'body' && /^[A-Z\u4e00-\u9fff]/.test(text) && this.#opens();
    return opens ? heading : undefined;
  }

  #opens(): boolean {
    return this.#table === undefined || (this.#mode === 'request' && this.#table.where !== 'request');
  }

  /** Code follows, and not a sentence about samples. */
  #isSamples(at: number): boolean {
    return [1, 2, 3, 4, 5, 6].some((step) =>
      /^(Shell|cURL|JavaScript|curl\s)/i.test(this.#lines[at + step]?.text ?? ''),
    );
  }

  #enter(heading: Heading, at: number, line: Line): void {
    switch (heading.kind) {
      case 'request':
        this.hasRequest = true;
        this.#turn('request');
        return;
      case 'samples':
      case 'auth':
        if (this.#mode === 'answers' && (heading.kind === 'auth' || !this.#isSamples(at))) return;
        this.hasAuth ||= heading.kind === 'auth';
        this.#turn('skip');
        return;
      case 'shown':
        // Below the rows of its answer it is read with them.
        if (this.#mode === 'answers' && this.#table !== undefined) this.#table.lines.push(line);
        else {
          this.#turn('shown');
          this.shown.push([]);
        }
        return;
      case 'end':
        this.#turn('skip');
        return;
      case 'answers':
        this.hasAnswers = true;
        this.#turn('answers');
        return;
      case 'status':
        if (!this.statuses.some(({ status }) => status === heading.status))
          this.statuses.push({ status: heading.status, at: line.number });
        this.#close();
        this.#table = undefined;
        this.#media = undefined;
        if (!heading.tab || this.#status === undefined) this.#status = heading.status;
        return;
      case 'parameters':
        if (this.#mode === 'answers') {
          // The headers of an answer have a table of their own, which is not compared.
          this.#table = { where: 'header', status: this.#status ?? '', at: line.number, lines: [] };
          return;
        }
        this.hasRequest = true;
        this.#turn('request');
        this.#open(heading.where, line);
        return;
      case 'body':
        if (this.#mode !== 'answers') {
          this.hasRequest = true;
          this.#turn('request');
        }
        if (heading.media !== undefined) this.#media = heading.media;
        this.#open(this.#mode === 'answers' ? 'answer' : 'request', line);
        return;
    }
  }

  #close(): void {
    if (this.#table !== undefined) delete this.#table.open;
  }

  #turn(mode: 'skip' | 'shown' | 'request' | 'answers'): void {
    this.#close();
    this.#mode = mode;
    this.#table = undefined;
    this.#media = undefined;
    if (mode === 'answers') this.#status = undefined;
  }

  #open(where: Where, line: Line): void {
    const known = this.tables.find(
      (table) => table.where === where && table.status === (where === 'answer' ? this.#status : undefined),
    );
    const isBody = where === 'answer' || where === 'request';
    this.#table = known ?? {
      where,
      ...(where === 'answer' && this.#status !== undefined ? { status: this.#status } : {}),
      ...(isBody && this.#media !== undefined ? { media: this.#media } : {}),
      at: line.number,
      lines: [],
      open: true,
    };
    if (known === undefined) this.tables.push(this.#table);
  }

  #keep(at: number, given: Line): void {
    const { media, line } = splitMedia(given);
    if (media !== undefined) this.#media = media;
    const said =
      isMedia(line.text) || /^(内容格式|内容类型|Content[ -]?Type)\s*:/i.test(line.text)
        ? mediaIn(line.text)
        : undefined;
    const empty = this.#table === undefined || this.#table.lines.length === 0;
    if (said !== undefined && empty && !this.#isType(at + 1)) {
      this.#media = said;
      const isBody = this.#table?.where === 'answer' || this.#table?.where === 'request';
      if (this.#table !== undefined && isBody) this.#table.media ??= said;
      return;
    }
    if (this.#table === undefined && this.#mode === 'answers' && opensJson(line.text)) this.#open('answer', line);
    this.#table?.lines.push(line);
  }
}
