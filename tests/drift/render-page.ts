// A sketched endpoint -> its published page, in one of the shapes that copying gives.

import type { Dice } from './dice.js';
import type { Item, Sketch } from './endpoint.js';
import { exampleOf, renderDocument } from './render-document.js';
import { renderTables } from './render-tables.js';

export const shapes = [
  'plain',
  'menu',
  'chinese',
  'columns',
  'tabs',
  'html',
  'table',
  'markdown',
  'export',
  'tables',
] as const;
export type Shape = (typeof shapes)[number];

interface Look {
  readonly shape: Shape;
  readonly chinese: boolean;
  readonly wide: boolean;
  readonly blanks: boolean;
  readonly indent: boolean;
  readonly space: boolean;
  readonly titles: boolean;
  readonly glued: boolean;
  /** Samples and the example of the answer stand above the tables. */
  readonly first: boolean;
}

export function lookOf(dice: Dice, shape: Shape): Look {
  return {
    shape,
    chinese: shape === 'chinese' || shape === 'tabs' || (['html', 'table', 'columns'].includes(shape) && dice.once(2)),
    wide: dice.once(4),
    blanks: dice.once(3),
    indent: dice.once(2),
    space: shape !== 'plain' && dice.once(2),
    titles: shape === 'chinese' || dice.once(2),
    glued: dice.once(6),
    first: dice.once(2),
  };
}

export function renderPage(sketch: Sketch, look: Look): string {
  if (look.shape === 'export') return JSON.stringify(renderDocument(sketch), null, 2);
  if (look.shape === 'tables') return renderTables(sketch, look.chinese || look.first);
  if (look.shape === 'markdown')
    return [
      `# ${sketch.title}`,
      '',
      '## OpenAPI Specification',
      '',
      '```yaml',
      JSON.stringify(renderDocument(sketch), null, 2),
      '',
      '```',
      '',
    ].join('\n');
  const isBeside = look.shape === 'columns';
  const beside = [...samples(sketch, look), ...(isBeside ? shown(sketch, look) : [])];
  const lines = [
    ...head(sketch, look),
    ...(isBeside && look.first ? beside : []),
    ...request(sketch, look),
    ...(isBeside ? [] : beside),
    ...answers(sketch, look),
    ...(isBeside && !look.first ? beside : []),
    ...foot(sketch, look),
  ];
  if (look.shape === 'html') return html(lines);
  const spaced = look.blanks ? lines.flatMap((line) => (line.startsWith('"') ? [line] : [line, ''])) : lines;
  return spaced.join('\n').concat('\n');
}

function head(sketch: Sketch, look: Look): string[] {
  const { title, method, server, path, modified } = sketch;
  const menu =
    look.shape === 'menu'
      ? [
          'Tea House',
          '  1. 茶單',
          'Tea House',
          '  • 茶單',
          `    • ${title}`,
          `      ${method}`,
          '    • 查詢茶單',
          '      GET',
          '  1. 茶單',
          '',
        ]
      : [];
  if (look.shape === 'tabs') return [title, `开发中${method}`, look.glued ? `${path}请求参数` : path];
  if (look.chinese) return [...menu, title, method, `${server}${path}`];
  const changed = `Last modified:${modified}`;
  if (look.shape === 'menu') return [...menu, title, '测试环境', server, method, server, path, changed];
  return [title, '测试环境', '测试环境', method, `${server}${path}`, changed];
}

function request(sketch: Sketch, look: Look): string[] {
  const names = look.chinese
    ? { header: 'Header 参数', path: 'Path 参数', query: 'Query 参数', cookie: 'Cookie 参数', body: 'Body 参数' }
    : {
        header: 'Header Params',
        path: 'Path Params',
        query: 'Query Params',
        cookie: 'Cookie Params',
        body: 'Body Params ',
      };
  const tables = (['path', 'query', 'header', 'cookie'] as const).flatMap((where) =>
    sketch.parameters[where].length === 0
      ? []
      : [names[where], ...sketch.parameters[where].flatMap((item) => rows(item, look))],
  );
  const media = sketch.form ? 'application/x-www-form-urlencoded' : 'application/json';
  const body =
    sketch.body === undefined || sketch.body.length === 0
      ? []
      : [
          `${names.body}${media}${look.shape === 'columns' ? (look.chinese ? '必填生成代码' : 'Required') : ''}`,
          ...sketch.body.flatMap((item) => rows(item, look)),
          ...(sketch.form ? [] : example(sketch.body, look)),
        ];
  if (tables.length + body.length === 0) return look.chinese ? ['请求参数', '无'] : ['Request', 'None'];
  const glued = look.shape === 'tabs' && look.glued;
  return [...(glued ? [] : [look.chinese ? '请求参数' : 'Request']), ...tables, ...body];
}

function samples(sketch: Sketch, look: Look): string[] {
  const curl = [
    `curl --location --request ${sketch.method} '${sketch.server}${sketch.path}' \\`,
    "--header 'x-api-key: ' \\",
    "--data-raw '{",
    '"cups": 1',
    "}'",
  ];
  return [
    look.chinese ? '示例代码' : 'Request samples',
    'Shell',
    'JavaScript',
    'Java',
    'Swift',
    'HTTP',
    look.chinese ? '请求示例请求示例' : 'Request Request Example',
    ...curl,
  ];
}

/** The example of the first answer, in the column beside the tables. */
function shown({ answers: [first] }: Sketch, look: Look): string[] {
  if (first === undefined) return [];
  const title = look.chinese ? '响应示例响应示例' : 'Response Response Example';
  const label = look.wide ? [] : [`${first.status} - ${look.chinese ? '成功示例' : 'Success'}`];
  return [title, ...label, ...example(first.items, look).slice(1)];
}

const moods: Readonly<Record<string, string>> = { '200': '🟢', '400': '🟠', '401': '🟠', '500': '🔴' };

function answers(sketch: Sketch, look: Look): string[] {
  const title = look.chinese ? '返回响应' : 'Responses';
  const tabs = look.shape === 'tabs' ? [`成功(200)`] : [];
  const parts = sketch.answers.flatMap(({ status, items }, index) => {
    const first =
      look.shape === 'tabs'
        ? [`HTTP 状态码: ${status}`, '内容格式: JSONapplication/json', '数据结构']
        : [
            `${moods[status] ?? '🟠'}${status}${look.chinese ? '成功' : 'OK'}`,
            ...(look.shape === 'columns' ? ['application/json生成代码', 'Body生成代码'] : ['application/json', 'Body']),
          ];
    return [
      ...first,
      ...(items.length === 0 ? ['object {0}'] : items.flatMap((item) => rows(item, look))),
      ...(look.shape === 'columns' && index === 0 ? [] : example(items, look)),
    ];
  });
  return [title, ...tabs, ...parts];
}

const foot = (sketch: Sketch, look: Look): string[] => [
  look.shape === 'tabs'
    ? '最后修改时间: 3 年前'
    : look.chinese
      ? `修改于 ${sketch.modified}`
      : `Modified at ${sketch.modified}`,
];

function rows(item: Item, look: Look): string[] {
  const colon = look.wide ? '：' : ':';
  const mark = look.chinese ? (item.required ? '必需' : '可选') : item.required ? 'required' : 'optional';
  const labels = look.chinese
    ? { default: '默认值', example: '示例值', values: '枚举值' }
    : { default: 'Default', example: 'Example', values: 'Allowed values' };
  const type = typeOf(item, look);
  const meaning = item.meaning?.split('\n') ?? [];
  if (look.shape === 'table') {
    const line = [
      item.name,
      type,
      ...(item.schema === undefined || item.type === 'array' ? [] : [item.schema]),
      mark,
      ...meaning,
    ].join('\t');
    return [line, ...more(item, labels, colon), ...item.members.flatMap((member) => rows(member, look))];
  }
  return [
    item.name,
    look.space ? `${type} ` : type,
    ...(item.schema === undefined || item.type === 'array' ? [] : [item.schema]),
    ...(look.titles && item.title !== undefined ? [item.title] : []),
    mark,
    ...meaning,
    ...more(item, labels, colon),
    ...item.members.flatMap((member) => rows(member, look)),
  ];
}

function more(item: Item, labels: { default: string; example: string; values: string }, colon: string): string[] {
  return [
    ...(item.values === undefined ? [] : [`${labels.values}${colon}`, ...item.values]),
    ...(item.default === undefined ? [] : [`${labels.default}${colon}`, String(item.default)]),
    ...(item.example === undefined ? [] : [`${labels.example}${colon}`, String(item.example)]),
  ];
}

function typeOf(item: Item, look: Look): string {
  const format = item.format === undefined ? '' : look.wide ? ` ＜${item.format}＞` : ` <${item.format}>`;
  const nullable = item.nullable ? ' | null' : '';
  if (item.oneOf) return 'oneOf';
  if (item.type !== 'array') return `${item.type}${format}${nullable}`;
  if (item.items !== 'object') return look.wide ? `array［${item.items}］` : `array[${item.items}]`;
  const inner =
    item.schema === undefined ? `object {${item.members.length}}` : `object (${item.schema}) {${item.members.length}}`;
  return look.wide ? `array ［${inner}］` : `array [${inner}]`;
}

function example(items: readonly Item[], look: Look): string[] {
  const json = JSON.stringify(exampleOf(items), null, look.indent ? 2 : 1);
  const lines = look.indent ? json.split('\n') : json.split('\n').map((line) => line.trim());
  return [look.chinese ? '示例' : 'Example', ...lines];
}

/** As a browser saves it: each word in an element of its own, the example coloured. */
function html(lines: readonly string[]): string {
  const entities = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const body: string[] = [];
  let code: string[] | undefined;
  for (const line of lines) {
    if (/^[{}[\]"]/.test(line.trim()) && line.trim() !== '') {
      code ??= [];
      code.push(entities(line).replace(/^(\s*)("[^"]*")(\s*:)/, '$1<span class="k">$2</span>$3'));
      continue;
    }
    if (code !== undefined) body.push(`<pre><code>${code.join('\n')}</code></pre>`);
    code = undefined;
    body.push(`<div class="row"><span>${entities(line)}</span></div>`);
  }
  if (code !== undefined) body.push(`<pre><code>${code.join('\n')}</code></pre>`);
  return `<!DOCTYPE html><html><head><title>Tea</title><style>.row{}</style></head><body><script>var a = "<div>no</div>";</script><main>${body.join('\n')}</main></body></html>`;
}
