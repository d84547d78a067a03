// The text of a published page in, the endpoint it describes out, and every part of it that could not be read.

import { readAddress } from './address.js';
import type { Endpoint, Part, Unread } from './endpoint.js';
import { htmlToText, isHtml } from './html.js';
import { readLine, readLines } from './lines.js';
import { readPart } from './part.js';
import { splitSections } from './sections.js';

export interface PageRead {
  /** Undefined when it is no page about an endpoint. */
  readonly endpoint?: Endpoint;
  readonly unread: readonly Unread[];
  /** What was left alone and is worth knowing. */
  readonly notes: readonly Unread[];
}

/** What the document has at that place: the paths in each part, by `where` and status. */
export type Known = (method: string, path: string, part: Pick<Part, 'where' | 'status'>) => readonly string[];

/** Longer texts are no page. */
const largest = 4_000_000;
const mostLines = 60_000;

export function readPage(source: string, known: Known = () => []): PageRead {
  const saved = isHtml(source);
  // A saved page carries its scripts along.
  if (source.length > largest * (saved ? 10 : 1))
    return nothing(`it has ${source.length} characters, more than any page`);
  const lines = saved ? htmlToText(source).flatMap(readLine) : readLines(source);
  if (lines.length > mostLines) return nothing(`it has ${lines.length} lines, more than any page`);
  if (lines.length === 0) return nothing('the file is empty');
  const sections = splitSections(lines);
  const address = readAddress(sections);
  if (address === undefined) return nothing('no line with a method (GET, POST, ...) is followed by an address');
  const { method, path, server, title } = address;
  const version = sections.version || address.version;
  const read = sections.tables
    .filter(({ where, status }) => status === undefined || where === 'answer')
    .map((section) => readPart(section, known(method, path, section)));
  const parts = read.map(({ part }) => part);
  const folded = sections.statuses
    .filter(({ status }) => !parts.some((part) => part.where === 'answer' && part.status === status))
    .map(({ status, at }): Part => ({ where: 'answer', status, fields: [], shown: new Set(), at }));
  const missing: Unread[] = [];
  if (!sections.hasRequest && !sections.hasAnswers)
    return nothing(`${method} ${path}: neither a request nor a response follows the address`);
  if (!sections.hasAnswers) missing.push({ what: 'no part for the responses is on the page; is the copy cut?' });
  else if (parts.every(({ where }) => where !== 'answer') && folded.length === 0)
    missing.push({ what: 'the part for the responses names no status and no body; is the copy cut?' });
  return {
    endpoint: {
      method,
      path,
      ...(server === undefined ? {} : { server }),
      ...(title === undefined ? {} : { title }),
      ...(version === undefined ? {} : { version }),
      ...(sections.hasAuth ? { auth: true } : {}),
      parts: [...parts, ...folded],
    },
    unread: [...missing, ...read.flatMap(({ unread }) => unread)],
    notes: read.flatMap(({ notes }) => notes),
  };
}

const nothing = (what: string): PageRead => ({ unread: [{ what }], notes: [] });
