// A curl command in, the request it sends out.

import { type Captured, checkUrl, collectHeaders, methodWord, withBody } from './captured.js';

/** What takes a word: the option it is short for. */
const valued: Readonly<Record<string, string>> = {
  '-X': 'request',
  '--request': 'request',
  '-H': 'header',
  '--header': 'header',
  '-d': 'data',
  '--data': 'data',
  '--data-raw': 'raw',
  '--data-ascii': 'data',
  '--data-binary': 'data',
  '--json': 'json',
  '--url': 'url',
  '-u': 'other',
  '--user': 'other',
  '-A': 'other',
  '--user-agent': 'other',
  '-b': 'other',
  '--cookie': 'other',
  '-e': 'other',
  '--referer': 'other',
  '-o': 'other',
  '--output': 'other',
  '-m': 'other',
  '--max-time': 'other',
  '--connect-timeout': 'other',
  '--proxy': 'other',
  '-x': 'other',
  '--resolve': 'other',
  '--cacert': 'other',
  '--cert': 'other',
  '--key': 'other',
  '-w': 'other',
  '--write-out': 'other',
};
const refused = /^(-F|--form|--form-string|--data-urlencode|-T|--upload-file|-K|--config|-G|--get)$/;

export function readCurl(command: string): Captured {
  const [first, ...words] = splitWords(command).filter((word, index) => index > 0 || word !== '$');
  if (!/^curl(\.exe)?$/.test(first ?? '')) throw new TypeError('the command is none of curl');
  const data: string[] = [];
  const headers: (readonly [string, string])[] = [];
  let method: string | undefined;
  let url: string | undefined;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const [name, joined] = separate(word);
    if (refused.test(name)) throw new TypeError(`curl's ${name} is not understood: give the request as raw HTTP`);
    const option = Object.hasOwn(valued, name) ? valued[name] : undefined;
    if (option === undefined) {
      if (!word.startsWith('-') || word === '-') url ??= word;
      continue;
    }
    const value = joined ?? words[++at];
    if (value === undefined) throw new TypeError(`curl's ${name} has no value`);
    if (option === 'request') method = value;
    else if (option === 'url') url ??= value;
    else if (option === 'header') headers.push(readHeader(value));
    else if (option === 'data' && value.startsWith('@'))
      throw new TypeError(`curl's ${name} reads a file: write the body into the command`);
    else if (option === 'data' || option === 'raw' || option === 'json') data.push(value);
  }
  const verb = method ?? (data.length > 0 ? 'POST' : 'GET');
  if (!methodWord.test(verb)) throw new TypeError("curl's method is none of HTTP's");
  if (url === undefined) throw new TypeError('the curl command has no address');
  const address = /^https?:\/\//i.test(url) || url.startsWith('/') ? url : `http://${url}`;
  return withBody(
    { method: verb.toUpperCase(), url: checkUrl(address), headers: collectHeaders(headers) },
    Buffer.from(data.join('&')),
  );
}

/** `--request=POST` and `-XPOST` carry their value along. */
function separate(word: string): readonly [name: string, value: string | undefined] {
  const long = word.match(/^(--[\w-]+)=(.*)$/s);
  if (long) return [long[1] ?? '', long[2]];
  const short = word.match(/^(-[XHdubAeomxw])(.+)$/s);
  return short ? [short[1] ?? '', short[2]] : [word, undefined];
}

/** `name: value`, and `name;` for an empty one. */
function readHeader(text: string): readonly [string, string] {
  const colon = text.indexOf(':');
  return colon < 0 ? [text.replace(/;$/, ''), ''] : [text.slice(0, colon), text.slice(colon + 1)];
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '0': '\0',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  e: '\x1b',
};

/** As a POSIX shell splits it: quotes, `$'...'`, backslashes, continued lines. */
export function splitWords(command: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  let at = 0;
  const take = (text: string): void => {
    word = (word ?? '') + text;
  };
  while (at < command.length) {
    const mark = command[at] ?? '';
    if (mark === '\\') {
      const next = command.slice(at + 1).match(/^(\r\n|[\s\S])/)?.[0] ?? '';
      if (!/^\r?\n$/.test(next)) take(next);
      at += 1 + next.length;
    } else if (mark === "'") {
      const end = command.indexOf("'", at + 1);
      if (end < 0) throw new TypeError('a quote of the curl command is not closed');
      take(command.slice(at + 1, end));
      at = end + 1;
    } else if (mark === '"' || (mark === '$' && command[at + 1] === "'")) {
      const { text, next } = mark === '"' ? doubleQuoted(command, at + 1) : ansiQuoted(command, at + 2);
      take(text);
      at = next;
    } else if (/\s/.test(mark)) {
      if (word !== undefined) words.push(word);
      word = undefined;
      at++;
    } else {
      take(mark);
      at++;
    }
  }
  return word === undefined ? words : [...words, word];
}

interface Quoted {
  readonly text: string;
  readonly next: number;
}

function doubleQuoted(command: string, from: number): Quoted {
  let text = '';
  for (let at = from; at < command.length; at++) {
    const mark = command[at];
    if (mark === '"') return { text, next: at + 1 };
    if (mark !== '\\') text += mark;
    else {
      const next = command[++at] ?? '';
      if (next !== '\n') text += '"\\$`'.includes(next) ? next : `\\${next}`;
    }
  }
  throw new TypeError('a quote of the curl command is not closed');
}

function ansiQuoted(command: string, from: number): Quoted {
  let text = '';
  for (let at = from; at < command.length; at++) {
    const mark = command[at];
    if (mark === "'") return { text, next: at + 1 };
    if (mark !== '\\') {
      text += mark;
      continue;
    }
    const code = command.slice(at + 1).match(/^(?:u([0-9a-f]{4})|x([0-9a-f]{2}))/i);
    if (code) {
      text += String.fromCharCode(Number.parseInt(code[1] ?? code[2] ?? '0', 16));
      at += code[0].length;
    } else {
      const next = command[++at] ?? '';
      text += escapes[next] ?? next;
    }
  }
  throw new TypeError('a quote of the curl command is not closed');
}
