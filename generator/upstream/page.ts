// The text of a published page in, the endpoint it describes out, and every part of it that could not be read.

import type { Endpoint, Part, Unread } from './endpoint.js';
import { type Line, readLines } from './lines.js';
import { readPart } from './part.js';
import { type Sections, splitSections } from './sections.js';

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
  if (source.length > largest) return nothing(`it has ${source.length} characters, more than any page`);
  const lines = readLines(source);
  if (lines.length > mostLines) return nothing(`it has ${lines.length} lines, more than any page`);
  const sections = splitSections(lines);
  const address = readAddress(sections.head);
  if (address === undefined) return nothing('no line with a method (GET, POST, ...) is followed by an address');
  const { method, path, server, title } = address;
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
      ...(sections.version ? { version: sections.version } : {}),
      parts: [...parts, ...folded],
    },
    unread: [...missing, ...read.flatMap(({ unread }) => unread)],
    notes: read.flatMap(({ notes }) => notes),
  };
}

const nothing = (what: string): PageRead => ({ unread: [{ what }], notes: [] });

const methodAt = /^(.{0,12}?)\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE)(?:$|\s+|(?=https?:|\/))(.*)$/;
const glued = /(Request|请求参数|Last modified.*|修改于.*)$/;

interface Address {
  readonly method: string;
  readonly path: string;
  readonly server?: string;
  readonly title?: string;
}

/** The first method that an address follows; in a menu, methods stand between titles. */
function readAddress(head: Sections['head']): Address | undefined {
  for (const [at, line] of head.entries()) {
    const found = line.text.match(methodAt);
    if (found === null || line.text.length > 2000) continue;
    const [, , method = '', rest = ''] = found;
    const below = [rest, ...head.slice(at + 1, at + 4).map(({ text }) => text)].filter((text) => text !== '');
    const address = joinAddress(below);
    if (address === undefined) continue;
    const title = titleAbove(head, at);
    return { method, ...address, ...(title === undefined ? {} : { title }) };
  }
  return undefined;
}

function joinAddress(lines: readonly string[]): Omit<Address, 'method'> | undefined {
  const [first = '', second = ''] = lines.map((text) => text.replace(glued, '').trim());
  if (/^\/\S*$/.test(first)) return { path: first };
  if (!/^(https?:\/\/|\{\{?\w+\}?\})\S+$/.test(first)) return undefined;
  if (/^\/[^\s/]\S*$/.test(second)) return { path: second, server: first };
  return { path: first };
}

/** The last words above the method that are neither a server's label nor a menu. */
function titleAbove(head: readonly Line[], at: number): string | undefined {
  const above = head.slice(0, at).filter(({ text }) => !/^https?:|^(GET|POST|PUT|PATCH|DELETE)$/.test(text));
  const last = above.findLastIndex(
    ({ text }) => !/环境|環境|environment|开发中|已发布|测试中|developing|released|testing|deprecated/i.test(text),
  );
  return above[last]?.said;
}
