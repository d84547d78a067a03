// The lines above the first table in, and the samples beside it; the method, the address and the title they show out.

import { readModified } from './chrome.js';
import type { Line } from './lines.js';

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

/** The first method that an address follows; in a menu, methods stand between titles. */
export function readAddress(head: readonly Line[], samples: readonly Line[]): Address | undefined {
  for (const [at, line] of head.entries()) {
    const found = line.text.match(methodAt);
    if (found === null || line.text.length > 2000) continue;
    const [, , method = '', rest = ''] = found;
    const below = [rest, ...head.slice(at + 1, at + 5).map(({ text }) => text)].filter(
      (text) => text !== '' && !/^.{0,12}(环境|環境|environment)$/i.test(text),
    );
    const address = joinAddress(below);
    if (address === undefined) continue;
    const title = titleAbove(head, at);
    return { method, ...address, ...(title === undefined ? {} : { title }) };
  }
  return readSample(samples);
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
    ({ text }) => !/环境|環境|environment|开发中|已发布|测试中|developing|released|testing|deprecated/i.test(text),
  );
  return above[last]?.said;
}
