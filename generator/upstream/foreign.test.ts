// Pages of other APIs and the specs they fit in, what differs out: nothing, and after each edit that edit.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../yaml.js';
import { exitCode, readDrift } from './upstream.js';

const file = (name: string): string => readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8');
const against = (name: string) => ({
  document: parseDocument(file(name), name),
  knowledge: new Map(),
  locate: (pointer: string) => ({ file: name, pointer }),
});
const tell = (text: string, spec: string): readonly string[] =>
  readDrift({ name: 'page', text }, against(spec)).flatMap(({ differences, unread }) => [
    ...differences.map(({ change, aspect, place }) => `${change} ${aspect} ${place}`),
    ...unread.map(({ what }) => `unread ${what}`),
  ]);

/** The page, its spec, and edits of the page: what is replaced, by what, and what has to be told. */
const pages: readonly (readonly [
  page: string,
  spec: string,
  edits: readonly (readonly [string, string, readonly string[]])[],
])[] = [
  [
    'shipping.txt',
    'shipping.yaml',
    [
      ['单位：千克', '单位：克', ['changed meaning request.parcels[].weight']],
      ['count\ninteger <int32>', 'count\nstring', ['changed type request.parcels[].goods[].count']],
      ['cold_chain\n默认值', 'cold_chain\nsame_day\n默认值', ['changed values request.service']],
      ['<= 32 字符', '<= 64 字符', ['changed limit request.outer_no']],
      ['from\nstring \n必需\n', '', ['removed presence answer.data.routes[].from']],
      ['amount\ninteger \n必需', 'amount\ninteger \n可选', ['changed mark answer.data.routes[].fee.amount']],
      ['🟠400参数错误\n', '', ['removed presence answer.400']],
      ['data\nobject \n可选\n', 'trace_id\nstring \n必需\ndata\nobject \n可选\n', ['added presence answer.trace_id']],
    ],
  ],
  [
    'weather.txt',
    'weather.yaml',
    [
      ['<= 14', '<= 16', ['changed limit query.days']],
      ['rain\nnumber  | null', 'rain\nnumber', ['changed type answer.days[].hours[].rain']],
      ['updated_at\nstring <date-time>', 'updated_at\ninteger', ['changed type answer.updated_at']],
      [
        'error\nstring \nrequired',
        'error\nstring \nrequired\ncode\ninteger \nrequired',
        ['added presence answer.404.code'],
      ],
      ['Default:\n3', 'Default:\n5', ['changed default query.days']],
    ],
  ],
  [
    'members.txt',
    'members.yaml',
    [
      ['force\nboolean\n可选', 'force\nboolean\n必需', ['changed mark query.force']],
      ['kind\nstring\n必需\n', '', ['removed presence answer.result.released[].kind']],
      ['reason\nstring\n注销原因', 'reason\ninteger\n注销原因', ['changed type query.reason']],
    ],
  ],
  [
    'orders.txt',
    'orders.yaml',
    [
      ['單位元', '單位分', ['changed meaning request.pay_amount']],
      ['paid\nsent\n', 'paid\nsent\nlost\n', ['changed values request.status']],
      [
        'qty\ninteger',
        'quantity\ninteger',
        ['added presence answer.order.items[].quantity', 'removed presence answer.order.items[].qty'],
      ],
      ['x-www-form-urlencoded\n\nstatus', 'json\n\nstatus', ['changed content request']],
    ],
  ],
  [
    'upload.txt',
    'upload.yaml',
    [
      ['file_id\nstring', 'file_id\ninteger', ['changed type answer.[].file_id']],
      ['pages\narray[integer]', 'pages\narray[string]', ['changed type request.pages']],
    ],
  ],
  [
    'loans.txt',
    'loans.yaml',
    [
      ['"isbn": "string",\n', '"isbn": "string",\n"title": "string",\n', ['added presence request.books[].title']],
      ['"fine": 0.5', '"fine": "0.5"', ['changed type answer.data.loans[].fine']],
    ],
  ],
  [
    'parcels.txt',
    'parcels.yaml',
    [
      ['= 3 items', '= 4 items', ['changed limit request.parcels[].dims', 'changed limit request.parcels[].dims']],
      ['MO\nDefault', 'MO\nTW\nDefault', ['changed values request.to.country']],
      ['label\nobject (Label) | null', 'label\nobject (Label)', ['changed type answer.label']],
      ['Default:\nfalse', 'Default:\ntrue', ['changed default request.parcels[].fragile']],
      ['message\nstring \nrequired', 'message\nstring \noptional', ['changed mark answer.422.errors[].message']],
      ['Idempotency-Key\nstring \noptional\n', '', ['removed presence header.Idempotency-Key']],
    ],
  ],
  [
    'shelves.txt',
    'shelves.yaml',
    [
      ['h\nnumber\n必需\n', '', ['removed presence answer.goods[].box.h']],
      ['{3}]\n可选\nsku', '{4}]\n可选\ncolour\nstring\n可选\nsku', ['added presence answer.goods[].colour']],
      ['msg\nstring\n必需', 'msg\nstring\n可选', ['changed mark answer.meta.msg']],
    ],
  ],
  ['xml.txt', 'xml.yaml', [['state\nstring', 'state\ninteger', ['changed type answer.state']]]],
  [
    'shop.md',
    'shop.yaml',
    [
      [
        '|» price|body|integer(int64)| 是',
        '|» price|body|string| 否',
        ['changed mark request.price', 'changed type request.price'],
      ],
      [
        '|»» stock|body|integer| 否 ||none|',
        '|»» left|body|integer| 否 ||none|',
        ['added presence request.specs[].left', 'removed presence request.specs[].stock'],
      ],
      ['单位分', '单位元', ['changed meaning request.price']],
      ['|» status|off|\n', '', ['changed values request.status']],
      ['|»»» by|string¦null|', '|»»» by|string|', ['changed type answer.data.made.by']],
      ['|field|string|true|', '|field|string|false|', ['changed mark answer.400.why.field']],
      ['|204|', '|200|', ['added presence answer.200', 'removed presence answer.204']],
      ['DELETE /goods/{id}', 'DELETE /goods/{id}/all', ['added presence operation']],
    ],
  ],
  [
    'tickets-export.md',
    'tickets.yaml',
    [
      ['|»» to|string|', '|»» to|[string]|', ['changed type answer.legs[].to']],
      ['|» passenger|body|string| yes |', '|» passenger|body|string| no |', ['changed mark request.passenger']],
    ],
  ],
  [
    'tickets.html',
    'tickets.yaml',
    [
      ['>file <', '>string <', ['changed type request.scan']],
      ['A list as <code>JSON</code>', 'A list as <code>XML</code>', ['changed meaning request.seats']],
      [
        'class="name">to</span><span class="type">string',
        'class="name">to</span><span class="type">integer',
        ['changed type answer.legs[].to'],
      ],
      [
        '<span class="name">ticket</span>',
        '<span class="name">ticket_no</span>',
        ['added presence answer.ticket_no', 'removed presence answer.ticket'],
      ],
    ],
  ],
];

describe.each(pages)('%s', (page, spec, edits) => {
  test('fits its spec: nothing is told, exit 0', () => {
    expect(tell(file(page), spec)).toEqual([]);
    expect(exitCode(readDrift({ name: page, text: file(page) }, against(spec)))).toBe(0);
  });

  test.each(edits)('%j -> %j', (from, to, wanted) => {
    const text = file(page);
    expect(text).toContain(from);
    expect([...tell(text.replace(from, to), spec)].sort()).toEqual([...wanted].sort());
  });
});
