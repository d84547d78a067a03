// Dice -> an endpoint of an invented API, which is then written down twice: as a document and as a page.

import type { Dice } from './dice.js';

export interface Sketch {
  readonly title: string;
  readonly method: string;
  readonly server: string;
  readonly path: string;
  readonly modified: string;
  parameters: Record<'header' | 'path' | 'query' | 'cookie', Item[]>;
  body: Item[] | undefined;
  readonly form: boolean;
  answers: { status: string; items: Item[] }[];
}

export interface Item {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array';
  /** Of an array. */
  items?: 'string' | 'integer' | 'object';
  required: boolean;
  title?: string;
  meaning?: string;
  default?: string | number;
  example?: string | number;
  values?: string[];
  format?: string;
  nullable?: boolean;
  schema?: string;
  /** Two shapes of which one comes. */
  oneOf?: boolean;
  members: Item[];
  /** What the whole example shows; the tool's placeholder unless set. */
  shown?: string | number;
}

const words = [
  'cup',
  'leaf',
  'pot',
  'table',
  'guest',
  'order',
  'note',
  'tea',
  'water',
  'price',
  'store',
  'shelf',
  'origin',
  'batch',
  'weight',
  'lid',
  'tray',
  'bill',
  'seat',
  'room',
];
const endings = ['_id', '_name', '_count', '', '_at', '_type', 'No', '_list', '_url', '_code', 'Kind', '_no'];
const odd = [
  'type',
  'status',
  'description',
  'headers',
  'body',
  'message',
  'code',
  'data',
  'string',
  'required',
  'items',
  'default',
  'example',
  'path',
  '$ref',
  'x-trace',
  'a.b',
];
const meanings = [
  'How many cups',
  'Tea of the house',
  'Number of the table: see the plan',
  'One of these\n• green\n• black',
  'May be left out\nand then the house chooses',
  'This is optional when the guest is known',
  'The kind, written as a\nstring\nof letters',
  'required by law, see the list (200)',
  'Up to 64 letters, e.g. oolong',
];
const chinese = [
  '杯數，最少1',
  '备注 支持HKD,CNY',
  '桌號：見平面圖',
  '茶葉種類\n可選擇綠茶\n或紅茶',
  '訂單編號（唯一）',
  '单位：克',
  '當前狀態，見枚舉',
  '字符串\nstring\n格式',
];

export function sketchEndpoint(dice: Dice): Sketch {
  const language = dice.once(2) ? meanings : chinese;
  const marked = !dice.once(12);
  const context = { dice, language, described: !dice.once(3), marked };
  const method = dice.pick(['POST', 'POST', 'PUT', 'GET', 'PATCH', 'DELETE']);
  const path = dice.pick(['/gateway/api/v1/orders', '/v1/tables/{id}', '/orders/{id}/cups', '/tea', '/api/menu/list']);
  const form = dice.once(8);
  return {
    title: dice.pick(['下茶單', 'Order tea', '查詢茶單 (新)', 'Cancel an order']),
    method,
    server: dice.pick(['https://test-api.tea.example', 'https://tea.example/base', 'http://10.0.0.8:8080']),
    path,
    modified: '2025-03-25 01:43:51',
    parameters: {
      header: dice.once(2)
        ? items(context, { most: 3, depth: 9 }).map((item) => ({ ...item, name: `x-${item.name}` }))
        : [],
      path: [...path.matchAll(/\{(\w+)\}/g)].map((match) => ({ ...plain(context, match[1] ?? 'id'), required: true })),
      query: dice.once(2) ? items(context, { most: 4, depth: 9 }) : [],
      cookie: dice.once(8) ? items(context, { most: 2, depth: 9 }) : [],
    },
    body: method === 'GET' ? undefined : items(context, { most: 9, depth: form ? 9 : 0 }),
    form,
    answers: [
      { status: '200', items: items(context, { most: 8, depth: 0 }) },
      ...(dice.once(3)
        ? [{ status: dice.pick(['400', '401', '500']), items: items(context, { most: 3, depth: 1 }) }]
        : []),
    ],
  };
}

interface Context {
  readonly dice: Dice;
  readonly language: readonly string[];
  readonly described: boolean;
  readonly marked: boolean;
}

export function items(context: Context, { most, depth }: { most: number; depth: number }): Item[] {
  const names = new Set<string>();
  for (let turn = 0; turn <= context.dice.count(most - 1); turn++) names.add(nameOf(context.dice));
  return [...names].map((name) => item(context, name, depth));
}

export function nameOf(dice: Dice): string {
  return dice.once(9) ? dice.pick(odd) : dice.pick(words) + dice.pick(endings);
}

function plain({ dice, language, described }: Context, name: string): Item {
  return {
    name,
    type: dice.pick(['string', 'string', 'string', 'integer', 'number', 'boolean']),
    required: dice.once(2),
    ...(dice.once(5) ? { title: dice.pick(['Cups', '茶單', 'Name of it', '狀態 (新)']) } : {}),
    ...(described && !dice.once(3) ? { meaning: dice.pick(language) } : {}),
    members: [],
  };
}

function item(context: Context, name: string, depth: number): Item {
  const { dice } = context;
  const leaf = plain(context, name);
  if (depth < 3 && dice.once(5)) {
    const members = dice.once(10) ? [] : items(context, { most: 5, depth: depth + 1 });
    // A name of its own: two types of one name are one type in a document.
    const schema = dice.once(2) ? { schema: `v1.${name.replace(/\W/g, '')}${dice.count(99_999)}Response` } : {};
    if (dice.once(3)) return { ...leaf, type: 'array', items: 'object', members, ...schema };
    return {
      ...leaf,
      type: 'object',
      members,
      ...schema,
      ...(dice.once(6) && members.length > 0 ? { oneOf: true } : {}),
    };
  }
  if (depth < 9 && dice.once(12)) return { ...leaf, type: 'array', items: dice.pick(['string', 'integer']) };
  if (dice.once(9)) leaf.default = leaf.type === 'integer' ? dice.count(50) : 'oolong';
  if (dice.once(9) && leaf.type === 'string') leaf.example = dice.pick(['A-1', '{{TOKEN}}', 'green tea', '2025-01-01']);
  if (dice.once(9) && leaf.type === 'string') leaf.values = ['green', 'black', 'white-tip'].slice(0, 2 + dice.count(1));
  if (dice.once(9) && leaf.type === 'integer') leaf.format = 'int64';
  if (dice.once(12) && leaf.type === 'string') leaf.nullable = true;
  if (dice.once(6) && depth < 9 && (leaf.type === 'string' || leaf.type === 'integer'))
    leaf.shown = leaf.type === 'integer' ? 7 + dice.count(90) : dice.pick(['pu-erh', 'T-12', 'two words']);
  return leaf;
}
