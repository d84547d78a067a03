// A line of a page in, what the documentation tool means by it out: a heading, a mark, a label, a date.

import type { Where } from './endpoint.js';

export type Heading =
  | { readonly kind: 'request' }
  | { readonly kind: 'auth' }
  | { readonly kind: 'samples' }
  /** An example of an answer, in a column of its own. */
  | { readonly kind: 'shown' }
  | { readonly kind: 'answers' }
  | { readonly kind: 'parameters'; readonly where: 'header' | 'path' | 'query' | 'cookie' }
  | { readonly kind: 'body'; readonly media?: string }
  | { readonly kind: 'status'; readonly status: string; readonly tab: boolean }
  | { readonly kind: 'end' };

const places: Readonly<Record<string, Where & ('header' | 'path' | 'query' | 'cookie')>> = {
  header: 'header',
  headers: 'header',
  请求头: 'header',
  响应头: 'header',
  path: 'path',
  路径: 'path',
  query: 'query',
  查询: 'query',
  cookie: 'cookie',
  cookies: 'cookie',
};

/** A mark and buttons that stand beside a heading, and come along without a space. */
const besideHeading =
  /(?:(?:\s*(?:生成代码|Generate Code|复制|Copy))|(?<=[a-z\d+]|参数)\s*(?:必填|必需|可选|Required|Optional))+$/;

const media = /(?:application|text|multipart|image|audio|video|font)\/[\w.+*-]+(?:;\s*[\w-]+=[\w-]+)?/i;

/** What heads a part of the page; undefined for everything else. */
export function readHeading(text: string): Heading | undefined {
  if (text.length > 120) return undefined;
  const line = text
    .replace(/^#+\s*/, '')
    .replace(/\s*[:#]$/, '')
    .replace(besideHeading, '')
    .trim();
  const parameters =
    line.match(
      /^(?:Request )?(Headers?|Path|Query|Cookies?)(?: String)?[ -]?(?:Params?|Parameters?|参数|變數|參數)$/i,
    ) ??
    line.match(/^(请求头|響應頭|响应头|路径|查询|請求頭)(?:参数|參數)?$/) ??
    line.match(/^(Headers|Cookies)$/);
  const where = places[(parameters?.[1] ?? '').toLowerCase()] ?? (parameters === null ? undefined : 'header');
  if (where !== undefined) return { kind: 'parameters', where };
  const body = line.match(
    /^(?:(?:Request )?Body(?:[ -]?(?:Params?|Parameters?|参数|參數))?|请求体|請求體|Data Schema|Schema|数据结构|數據結構|Request Body)\s*(.*)$/i,
  );
  if (
    body !== null &&
    (body[1] === '' || isMedia(body[1] ?? '') || /^(none|无|json|xml|form-data)$/i.test(body[1] ?? ''))
  ) {
    const said = body[1] === '' ? undefined : (body[1] ?? '').match(media)?.[0];
    return { kind: 'body', ...(said === undefined ? {} : { media: said.toLowerCase() }) };
  }
  if (/^(Request( Params| Parameters)?|请求参数|請求參數|请求|請求)$/i.test(line)) return { kind: 'request' };
  if (
    /^(Request (Code )?(samples?|examples?)|Code samples?|(请求)?示例代码|示例代碼|代码示例|请求示例(代码)?|請求示例|Request Request Example)( ?(Request|请求)? ?(samples?|examples?|示例(代码)?))?$/i.test(
      line,
    )
  )
    return { kind: 'samples' };
  if (/^(Response (Response )?Examples?|Response samples?|(响应|返回)示例(响应示例|返回示例)?)$/i.test(line))
    return { kind: 'shown' };
  if (/^(Authorization|Auth|鉴权|鑑權|认证|授权|安全)$/i.test(line)) return { kind: 'auth' };
  if (/^(Responses?|Returns?|返回响应|返回響應|返回|响应|響應|返回结果|响应参数)$/i.test(line))
    return { kind: 'answers' };
  return readStatus(line);
}

export const isMedia = (text: string): boolean =>
  /^(application|text|multipart|image|audio|video|font)\/[\w.+*-]+(;\s*[\w-]+=[\w-]+)?$/i.test(
    text.replace(besideHeading, ''),
  ) || text === '*/*';

export const mediaIn = (text: string): string | undefined =>
  text.replace(besideHeading, '').match(media)?.[0].toLowerCase();

/** `🟢200OK`, `🔴 500 错误`, `成功(200)`, `HTTP 状态码: 200`. */
function readStatus(line: string): Heading | undefined {
  const code = '([1-5]\\d\\d|[1-5]XX|default)';
  const lit = line.match(new RegExp(`^\\p{Extended_Pictographic}\\ufe0f?\\s*${code}(?!\\d).{0,60}$`, 'iu'));
  const told = line.match(new RegExp(`^(?:HTTP )?(?:状态码|狀態碼|(?:Status )?Code|Status)\\s*:\\s*${code}\\b`, 'i'));
  const tab = line.match(new RegExp(`^[^\\s(]{0,40}(?: [^\\s(]{1,20}){0,3}\\s?\\(${code}\\)$`, 'i'));
  const found = lit ?? told ?? tab;
  const status = found?.[1];
  if (status === undefined) return undefined;
  return { kind: 'status', status: /^default$/i.test(status) ? 'default' : status.toUpperCase(), tab: found === tab };
}

/** A required mark: true, false, or undefined when the line is none. */
export function readMark(text: string): boolean | undefined {
  if (text.length > 60) return undefined;
  const words = text
    .toLowerCase()
    .replaceAll(/[()[\]*]/g, ' ')
    .trim();
  if (/^(optional|可选|可選|选填|選填|非必需|非必须|非必填|not required)([\s,].*)?$/.test(words))
    return isMark(words) ? false : undefined;
  if (/^(required|必需|必须|必須|必填|必选|必選)([\s,].*)?$/.test(words)) return isMark(words) ? true : undefined;
  return undefined;
}

/** Beside another mark it is one; inside a sentence it is a word. */
const isMark = (words: string): boolean =>
  words
    .split(/[\s,]+/)
    .slice(1)
    .every((word) =>
      /^(deprecated|nullable|read-?only|write-?only|已废弃|已弃用|将废弃|弃用|只读|只写|可为空|可空)$/.test(word),
    );

export const isDeprecation = (text: string): boolean => /^(deprecated|已废弃|已弃用|将废弃|弃用|废弃)$/i.test(text);
export const isNullable = (text: string): boolean => /^(nullable|可为空|可空|可为 ?null|允许为空)$/i.test(text);

export type Label = 'default' | 'example' | 'enum' | 'other';

/** `默认值: 1` -> default and 1. A bare word is a label only when it has a colon or always stands alone. */
export function readLabel(text: string): { label: Label; value: string } | undefined {
  const found = text.match(/^([A-Za-z ]{3,24}|[\u4e00-\u9fff ]{1,8})\s*:\s*(.*)$/s);
  const name = (found?.[1] ?? text).trim().toLowerCase();
  const label = Object.hasOwn(labels, name) ? labels[name] : undefined;
  if (label === undefined || (found === null && !alone.has(name))) return undefined;
  return { label, value: found?.[2]?.trim() ?? '' };
}

const labels: Readonly<Record<string, Label>> = {
  default: 'default',
  'default value': 'default',
  默认值: 'default',
  默认: 'default',
  默認值: 'default',
  缺省值: 'default',
  example: 'example',
  examples: 'example',
  'example value': 'example',
  示例值: 'example',
  示例: 'example',
  例: 'example',
  例子: 'example',
  enum: 'enum',
  enums: 'enum',
  'enum values': 'enum',
  'allowed value': 'enum',
  'allowed values': 'enum',
  'possible values': 'enum',
  'available options': 'enum',
  枚举值: 'enum',
  枚举: 'enum',
  枚舉值: 'enum',
  可选值: 'enum',
  pattern: 'other',
  'match pattern': 'other',
  匹配正则: 'other',
  正则匹配: 'other',
  format: 'other',
  格式: 'other',
};
const alone = new Set([
  'default',
  '默认值',
  'enum',
  'enum values',
  'allowed values',
  'allowed value',
  '枚举值',
  '示例值',
]);

/** A heading over a whole example: `Example`, `示例`, `成功示例`. */
export const isExampleHeading = (text: string): boolean =>
  /^(Response |Request |Response Response |响应|请求|返回|成功|失败|异常|错误|Success |Error )?(Examples?|示例|範例)([ ]?(成功示例|响应示例|失败示例|示例 ?\d*|Success|Error|Example ?\d*))?$/i.test(
    text,
  ) || /^(示例|Examples?)\s?\d{0,2}$/i.test(text);

const limit = /([<>]=?|[≥≤=])\s*(-?\d+(?:\.\d+)?)\s*(characters?|chars?|字符|items?|项|个|properties)?/gi;

/** `>= 1`, `<= 64 字符`, `= 3 items`, `>= 1 <= 9`. */
export function readLimits(text: string): Readonly<Record<string, number>> | undefined {
  if (text.length > 80 || !/^[<>≥≤=]/.test(text) || text.replaceAll(limit, '').trim() !== '') return undefined;
  const found: Record<string, number> = {};
  for (const [, sign = '', value, unit] of text.matchAll(limit)) {
    const kind = unit === undefined ? '' : /^(char|字)/i.test(unit) ? 'Length' : 'Items';
    const sides = sign === '=' ? ['min', 'max'] : [/[>≥]/.test(sign) ? 'min' : 'max'];
    for (const side of sides) found[kind === '' ? `${side}imum` : side + kind] = Number(value);
  }
  return found;
}

/** The day, and the time where it is shown, when the page was last changed. */
export function readModified(text: string): { readonly version?: string } | undefined {
  const found = text.match(
    /^(?:Last modified|Modified at|Updated at|Last updated|修改于|修改於|最后修改时间|最後修改時間|更新时间|更新于|修改时间|创建于|Created at)\s*(?:at|on)?\s*:?\s*(.+)$/i,
  );
  if (found === null) return undefined;
  const date = found[1]?.match(/(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]*(\d{1,2}:\d{2}(?::\d{2})?))?/);
  if (!date) return {};
  const [, year = '', month = '', day = '', time] = date;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { version: time === undefined ? written : `${written} ${time}` };
}

/** Where the page is over and its frame begins. */
export const isEnd = (text: string): boolean => /^(上一页|下一页|Previous|Next|上一篇|下一篇)(\s.*)?$/i.test(text);
