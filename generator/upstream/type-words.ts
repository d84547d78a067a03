// A line that may name a type, `array [object {14}]` or `string <date> | null`, in; what it says out.

export interface TypeWords {
  readonly types: readonly string[];
  readonly items?: readonly string[];
  readonly format?: string;
  /** The name of the schema, when it stands on the same line. */
  readonly schema?: string;
  /** How many members it has, where the page counts them. */
  readonly count?: number;
  /** What follows on the same line: a mark, a title. */
  readonly rest?: string;
}

const plain: Readonly<Record<string, string>> = {
  string: 'string',
  text: 'string',
  integer: 'integer',
  int: 'integer',
  long: 'integer',
  int32: 'integer',
  int64: 'integer',
  number: 'number',
  float: 'number',
  double: 'number',
  decimal: 'number',
  boolean: 'boolean',
  bool: 'boolean',
  object: 'object',
  map: 'object',
  array: 'array',
  list: 'array',
  file: 'file',
  binary: 'file',
  null: 'null',
  any: 'any',
  oneof: 'any',
  anyof: 'any',
  allof: 'object',
  'one of': 'any',
  'any of': 'any',
  'all of': 'object',
  字符串: 'string',
  整数: 'integer',
  整型: 'integer',
  数字: 'number',
  数值: 'number',
  布尔值: 'boolean',
  布尔: 'boolean',
  对象: 'object',
  数组: 'array',
  文件: 'file',
};

const word =
  /^(string|integer|int32|int64|int|long|number|float|double|decimal|boolean|bool|object|map|array|list|file|binary|null|any|one ?of|any ?of|all ?of|enum|字符串|整数|整型|数字|数值|布尔值?|对象|数组|文件)(?![\w])/i;

/** Undefined when the line is no type. */
export function readTypeWords(line: string): TypeWords | undefined {
  if (line.length > 200) return undefined;
  const found = readAlternatives(line);
  if (found === undefined) return undefined;
  const { left, ...words } = found;
  const rest = left.trim();
  if (rest === '') return words;
  // Text may follow on the same line, but a sentence that begins with "string" or "list" is none.
  return /^[A-Z]?[a-z]* ?[\u4e00-\u9fff]?/.test(rest) && isMarkLike(rest) ? { ...words, rest } : undefined;
}

const isMarkLike = (text: string): boolean =>
  /^[,(]?\s*(required|optional|nullable|deprecated|必需|必须|必填|必选|可选|选填|非必需|非必填|可为空|已废弃|已弃用)\b/i.test(
    `${text} `,
  ) || /^(必需|必须|必填|必选|可选|选填|非必需|非必填|可为空|已废弃|已弃用)/.test(text);

interface Scan extends TypeWords {
  readonly left: string;
}

/** `string | null`, `integer or null`. */
function readAlternatives(line: string): Scan | undefined {
  let scan = readOne(line);
  if (scan === undefined) return undefined;
  for (let turn = 0; turn < 8; turn++) {
    const next: string | undefined = scan.left.match(/^\s*(?:\||\/|,|or\b|或)\s*(.+)$/i)?.[1];
    const more: Scan | undefined = next === undefined ? undefined : readOne(next);
    if (more === undefined) break;
    const items: readonly string[] | undefined = more.items ?? scan.items;
    scan = {
      ...scan,
      ...(items === undefined ? {} : { items }),
      types: [...new Set([...scan.types, ...more.types])],
      left: more.left,
    };
  }
  return scan;
}

function readOne(line: string): Scan | undefined {
  const name = line.match(word)?.[0];
  if (name === undefined) return undefined;
  const lower = name.toLowerCase();
  let left = line.slice(name.length);
  const inner = bracketed(left);
  if (lower === 'enum') {
    const of = inner === undefined ? undefined : readOne(inner.text);
    return { types: of?.types ?? ['string'], left: inner?.left ?? left };
  }
  const type = plain[lower.replace(/(one|any|all)of/, '$1 of')] ?? plain[lower] ?? 'any';
  if (type === 'array') return readArray(left);
  const types = [type];
  const more: { format?: string; schema?: string; count?: number } = {};
  for (let turn = 0; turn < 4; turn++) {
    const brackets = bracketed(left);
    if (brackets === undefined) break;
    left = brackets.left;
    if (brackets.open === '{') more.count = Number.parseInt(brackets.text, 10) || 0;
    else if (brackets.open === '<' && type !== 'object') more.format = brackets.text.trim();
    else {
      // `object (Order {5})`
      const counted = brackets.text.match(/^(.*?)\s*\{(\d+)\}$/);
      more.schema = (counted?.[1] ?? brackets.text).trim();
      if (counted?.[2] !== undefined) more.count = Number(counted[2]);
    }
  }
  return { types, ...more, left };
}

/** `array`, `array[string]`, `array [object (Item) {14}]`, `array<string>`. */
function readArray(text: string): Scan {
  const brackets = bracketed(text);
  if (brackets === undefined) {
    const of = text.match(/^\s+of\s+(\w+?)s?\s*$/i)?.[1];
    const item = of === undefined ? undefined : readOne(of);
    return item === undefined ? { types: ['array'], left: text } : { types: ['array'], items: item.types, left: '' };
  }
  const item = readAlternatives(brackets.text.trim());
  const count = item?.count;
  const counted = brackets.open === '{' ? { count: Number.parseInt(brackets.text, 10) || 0 } : {};
  return {
    types: ['array'],
    ...counted,
    ...(item === undefined ? {} : { items: item.types }),
    ...(count === undefined ? {} : { count }),
    ...(item?.schema === undefined ? {} : { schema: item.schema }),
    ...(item?.format === undefined ? {} : { format: item.format }),
    left: brackets.left,
  };
}

const pairs: Readonly<Record<string, string>> = { '[': ']', '<': '>', '(': ')', '{': '}' };

/** What stands in the brackets that come next, brackets inside included. */
function bracketed(text: string): { open: string; text: string; left: string } | undefined {
  const start = text.match(/^\s*([[<({])/);
  const open = start?.[1];
  if (start === null || open === undefined) return undefined;
  const close = pairs[open];
  const from = start[0].length;
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === open) depth++;
    else if (text[at] === close) depth--;
    if (depth === 0) return { open, text: text.slice(from, at), left: text.slice(at + 1) };
  }
  return undefined;
}
