// The lines above the first table in, and the samples beside it; the method, the address and the title they show out.

import { readModified } from './chrome.js';
import type { Line } from './lines.js';
import type { Sections } from './section.js';

export interface Address {
  readonly method: string;
  readonly path: string;
  readonly server?: string;
  readonly title?: string;
  /** A date that stands beside the address. */
  readonly version?: string;
}

const methods = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE';
const methodAt = new RegExp(`^(.{0,40}?)(?:^|[^A-Za-z])(${methods})(?:$|\\s+|(?=https?:|/|[\u4e00-\u9fff]))(.*)$`);

/** The method that an address follows; in a menu, methods stand between titles, and a title may be a path. */
export function readAddress({
  head,
  dated,
  samples,
}: Pick<Sections, 'head' | 'dated' | 'samples'>): Address | undefined {
  const found = head.flatMap((_, at) => addressAt(head, at) ?? []);
  const above = dated === undefined ? undefined : found.findLast(({ at }) => at < dated);
  const [first] = found;
  return (above ?? first)?.address ?? readSample(samples);
}

function addressAt(head: readonly Line[], at: number): { readonly at: number; readonly address: Address } | undefined {
  const { text = '' } = head[at] ?? {};
  const found = text.length > 2000 ? null : text.match(methodAt);
  if (found === null) return undefined;
  const [, , method = '', rest = ''] = found;
  const below = [rest, ...head.slice(at + 1, at + 5).map((line) => line.text)].filter(
    (line) => line !== '' && !/^.{0,12}(环境|環境|environment)$/i.test(line),
  );
  const address = joinAddress(below);
  if (address === undefined) return undefined;
  const title = titleAbove(head, at);
  return { at, address: { method, ...address, ...(title === undefined ? {} : { title }) } };
}

function joinAddress(lines: readonly string[]): Omit<Address, 'method'> | undefined {
  const [first = '', second = ''] = lines.map((text) => text.replace(/^(路径|请求路径|地址|Path|URL)\s*:\s*/i, ''));
  const one = cleanAddress(first);
  if (/^\/\S*$/.test(one.path)) return one;
  if (!/^(https?:\/\/|\{\{?\w+\}?\})\S+$/.test(one.path)) return undefined;
  const two = cleanAddress(second);
  return /^\/[^\s/]\S*$/.test(two.path) ? { ...two, server: one.path } : one;
}

/** What stands beside the address comes along without a space: a date, a button, a description. */
function cleanAddress(text: string): { readonly path: string; readonly version?: string } {
  const end = text.search(/(Last modified|Modified at|修改于|最后修改时间|最後修改時間).*$/);
  const version = end < 0 ? undefined : readModified(text.slice(end))?.version;
  const path = (end < 0 ? text : text.slice(0, end))
    .replace(/\s.*$/s, '')
    .replace(/[^\u0021-\u007e].*$/s, '')
    .replace(/(?<=\})(?=[A-Za-z]).*$/s, '');
  return { path, ...(version === undefined ? {} : { version }) };
}

/** A page whose head is lost still has its request in the words of curl. */
function readSample(samples: readonly Line[]): Address | undefined {
  for (const { text } of samples.slice(0, 200)) {
    if (text.length > 4000 || !/^curl\s/.test(text)) continue;
    const method = text.match(new RegExp(`(?:--request|-X)\\s+['"]?(${methods})\\b`))?.[1] ?? 'GET';
    const url = text.match(/(?:^|\s)['"]?((?:https?:\/\/|\/)[^\s'"\\]+)/)?.[1]?.replace(/\?.*$/s, '');
    if (url !== undefined) return { method, path: url };
  }
  return undefined;
}

/** The last words above the method that are neither a server's label nor a menu. */
function titleAbove(head: readonly Line[], at: number): string | undefined {
  const above = head.slice(0, at).filter(({ text }) => !/^https?:|^(GET|POST|PUT|PATCH|DELETE)$/.test(text));
  const last = above.findLastIndex(
    ({ text }) =>
      !/环境|環境|environment|^(设计中|待确定|开发中|对接中|联调中|测试中|已测完|已发布|维护中|已废弃|将废弃)$|developing|released|testing|deprecated/i.test(
        text,
      ),
  );
  return above[last]?.said;
}
