// A sketched endpoint -> its part of the documentation tool's Markdown export, which shows depth by `»`.

import type { Item, Sketch } from './endpoint.js';
import { exampleOf } from './render-document.js';

export function renderTables(sketch: Sketch, chinese: boolean): string {
  const { title, method, path, parameters, body, form, answers, server } = sketch;
  const words = chinese ? chineseWords : englishWords;
  const cell = (required: boolean) => (chinese ? (required ? ' 是 ' : ' 否 ') : required ? ' yes ' : ' no ');
  const sent = (item: Item, place: string, depth: number): string[] => [
    `|${mark(depth)}${item.name}|${place}|${typeOf(item)}|${cell(item.required)}|${said(item.meaning)}|`,
    ...inside(item, depth).flatMap(([member, deep]) => sent(member, place, deep)),
  ];
  const got = (item: Item, depth: number): string[] => [
    `|${mark(depth)}${item.name}|${typeOf(item)}|${item.required}|none|${item.title ?? ''}|${said(item.meaning)}|`,
    ...inside(item, depth).flatMap(([member, deep]) => got(member, deep)),
  ];
  const rows = [
    ...(['header', 'path', 'query', 'cookie'] as const).flatMap((where) =>
      parameters[where].flatMap((item) => sent(item, where, 0)),
    ),
    ...(body === undefined
      ? []
      : [`|body|body|object|${cell(false)}|none|`, ...body.flatMap((item) => sent(item, 'body', 1))]),
  ];
  const listed = [
    ...Object.values(parameters).flatMap((items) => items.flatMap((item) => values(item, 0))),
    ...(body ?? []).flatMap((item) => values(item, 1)),
  ];
  return [
    `# ${title}`,
    '',
    'Base URLs:',
    '',
    `* <a href="${server}">测试环境: ${server}</a>`,
    '',
    `## ${method} ${title}`,
    '',
    `${method} ${path}`,
    ...(body === undefined || form
      ? []
      : ['', `> ${words.body}`, '', '```json', JSON.stringify(exampleOf(body), null, 2), '```']),
    ...(rows.length === 0 ? [] : ['', `### ${words.sent}`, '', words.sentHead, '|---|---|---|---|---|', ...rows]),
    ...(listed.length === 0 ? [] : ['', `#### ${words.values}`, '', words.valuesHead, '|---|---|', ...listed]),
    '',
    `> ${words.shown}`,
    ...answers.flatMap(({ status, items }) => [
      '',
      `> ${status} Response`,
      '',
      '```json',
      JSON.stringify(exampleOf(items), null, 2),
      '```',
    ]),
    '',
    `### ${words.answers}`,
    '',
    words.answersHead,
    '|---|---|---|---|',
    ...answers.map(({ status }) => `|${status}|[OK](https://tools.example/rfc7231)|none|Inline|`),
    '',
    `### ${words.got}`,
    ...answers.flatMap(({ status, items }) => {
      const more = items.flatMap((item) => values(item, 1));
      return [
        '',
        `${words.status} **${status}**`,
        '',
        words.gotHead,
        '|---|---|---|---|---|---|',
        ...items.flatMap((item) => got(item, 1)),
        ...(more.length === 0 ? [] : ['', `#### ${words.values}`, '', words.valuesHead, '|---|---|', ...more]),
      ];
    }),
    '',
  ].join('\n');
}

const chineseWords = {
  body: 'Body 请求参数',
  sent: '请求参数',
  sentHead: '|名称|位置|类型|必选|说明|',
  values: '枚举值',
  valuesHead: '|属性|值|',
  shown: '返回示例',
  answers: '返回结果',
  answersHead: '|状态码|状态码含义|说明|数据模型|',
  got: '返回数据结构',
  gotHead: '|名称|类型|必选|约束|中文名|说明|',
  status: '状态码',
};
const englishWords: typeof chineseWords = {
  body: 'Body Parameters',
  sent: 'Params',
  sentHead: '|Name|Location|Type|Required|Description|',
  values: 'Enum',
  valuesHead: '|Name|Value|',
  shown: 'Response Examples',
  answers: 'Responses',
  answersHead: '|HTTP Status Code |Meaning|Description|Data schema|',
  got: 'Responses Data Schema',
  gotHead: '|Name|Type|Required|Restrictions|Title|description|',
  status: 'HTTP Status Code',
};

const mark = (depth: number): string => (depth === 0 ? '' : `${'»'.repeat(depth)} `);
const said = (meaning: string | undefined): string =>
  meaning?.replaceAll('|', '\\|').replaceAll('\n', '<br />') ?? 'none';

/** One of two shapes stands in a row without a name, and its members a step deeper. */
const inside = (item: Item, depth: number): (readonly [Item, number])[] => {
  const anonymous: Item = { ...item, name: '*anonymous*', oneOf: false, required: false };
  if (item.oneOf)
    return [
      [{ ...anonymous, members: item.members.slice(0, 1) }, depth + 1],
      [{ ...anonymous, members: item.members.slice(1) }, depth + 1],
    ];
  return item.members.map((member) => [member, depth + 1] as const);
};

function typeOf({ type, items, format, nullable, oneOf }: Item): string {
  const one = oneOf ? 'any' : type === 'array' ? `[${items}]` : format === undefined ? type : `${type}(${format})`;
  return nullable ? `${one}¦null` : one;
}

const values = (item: Item, depth: number): string[] => [
  ...(item.values ?? []).map((value) => `|${mark(depth)}${item.name}|${value}|`),
  ...item.members.flatMap((member) => values(member, depth + 1)),
];
