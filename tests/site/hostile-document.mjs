// A document whose words, names and values try to be more than that: everything a stranger may write into a specification.

/** Each stays text, wherever a description may stand. */
export const tricks = [
  '<script>document.title = "owned"</script>',
  '<img src=x onerror="document.title=`owned`">',
  '![picture](http://evil.example/pixel.png) ![data](data:image/png;base64,AA)',
  '[click](javascript:document.title="owned") [up](JaVaScRiPt:alert(1)) [tab](java\tscript:alert(1))',
  '[entity](&#x6A;avascript:alert(1)) [vb](vbscript:x) [file](file:///etc/passwd) [up](../../x.html) [same](//evil.example/x)',
  '[click](data:text/html,<script>alert(1)</script>)',
  '[one][1], [two] and [^1]\n\n[1]: javascript:alert(1)\n[two]: data:text/html,x\n[^1]: A footnote.',
  '[good][g]\n\n[g]: https://good.example/ "title \\" onmouseover=alert(1)"',
  '[quote](https://a.example/"onclick="alert(1))',
  '<http://evil.example/auto> <javascript:alert(1)> https://bare.example/auto?x=<y>',
  '</code></pre></dd></dl></main></body><h1>Broken out</h1>',
  '# A heading of its own',
  'Another\n=======\n\nand another\n-----------\n\n* * *',
  '<style>body{display:none}</style> <base href=http://evil.example> <meta http-equiv=refresh content=0;url=//evil.example>',
  '<!-- comment --> &lt;script&gt; <details open ontoggle=alert(1)>',
  '{{constructor.constructor("return process")()}} {{{this}}} {{> layout}}',
  '`code` with `` ticks ` and </code>',
  '```\nan unclosed fence <b>',
  '| a | b |\n| --- | --- |\n| `|` | <i> |',
  '"><svg onload=alert(1)>',
  "$& $1 $` $' $$",
  `\u202eright to left\u202c \u2066isolated\u2069 a\u0000b \u0007 \ud800 line\r\nof windows`,
  'word'.repeat(300),
  `${'> '.repeat(40)}deep\n\n- a\n  - b\n    - c\n\n1. one\n\n- [x] task`,
];

const words = tricks.join('\n\n');
export const strangeName = 'na"me<b>x</b>';
const names = [
  strangeName,
  ...['constructor', '__proto__', 'toString', 'a b', 'a-b', 'a.b', 'a[]b', 'a/b', 'a#b', 'a%62', 'A b', '', "it's"],
  ...['表單', '😀', 'x'.repeat(200), 'class', 'on click'],
];
const field = {
  type: 'string',
  description: words,
  default: '<script>1</script>',
  example: '</code></pre><script>1</script>',
  pattern: '<img src=x>',
};

const more = { url: 'https://good.example/"onclick="alert(1)', description: tricks[0] };

const limited = {
  type: 'object',
  minProperties: 1,
  not: { required: ['<script>'] },
  patternProperties: { '^x-<b>': { type: 'integer', exclusiveMinimum: 0, multipleOf: 5 } },
  properties: {
    list: { type: 'array', items: { type: 'string', enum: ['<a>', '"b"', '</code>'] }, uniqueItems: true, maxItems: 9 },
    fixed: { const: '</script>' },
    map: { type: 'object', additionalProperties: { type: 'object', properties: { inner: { type: 'string' } } } },
    object: { const: { '<script>': ['</code>', null] } },
    odd: { enum: ['</small>', { '<b>': 1 }] },
    told: { oneOf: [{ const: '<i>', description: tricks[0], deprecated: true }, { const: '' }], externalDocs: more },
    many: { type: 'string', examples: [tricks[0], tricks[19], '\u202e'], contains: { const: '<script>' } },
    long: { type: 'string', enum: Array.from({ length: 150 }, (_, index) => `<b>${index}</b>`) },
    either: {
      oneOf: ['string', 'integer'].map((type) => ({ type: 'object', properties: { same: { type, 'x-unit': words } } })),
    },
  },
};

const body = {
  description: words,
  content: {
    'application/json': {
      // Own keys, `__proto__` too: an object literal would lose it.
      schema: {
        allOf: [{ type: 'object', properties: Object.fromEntries(names.map((name) => [name, field])) }, limited],
      },
      examples: { 'tri<b>cky': { summary: tricks[0], value: { a: words } } },
    },
    'application/<xml>"x': { schema: { type: 'object', properties: { 'only<in>xml': { default: '<b>' } } } },
  },
  headers: { 'X-"<b>': { description: tricks[0], schema: { enum: [tricks[0], tricks[19]] } } },
};

const operation = (operationId, tag, more) => ({
  operationId,
  tags: [tag],
  summary: `Make ${tricks[0]}`,
  description: words,
  requestBody: body,
  responses: { 200: body, 206: { description: tricks[0] }, 400: body, '5XX': body },
  externalDocs: more,
  ...more,
});

/** A choice whose name no screen is wide enough for. */
const longName = `${'ThingOfAThing'.repeat(9)}Options`;
const told = {
  description: '<p>Which <code>kind</code> it is.</p>',
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${longName}` } } },
};
const choice = {
  type: 'object',
  required: ['type'],
  properties: {
    type: { type: 'string', enum: ['first_thing', 'other_thing'] },
    first_thing: { type: 'object', properties: { a: { type: 'string' } } },
    other_thing: { type: 'object', properties: { b: { type: 'string' } } },
  },
};

/** Operations and callbacks that want the same page as each other, or one of the site's own. */
export const hostileDocument = {
  openapi: '3.1.0',
  info: {
    contact: { url: 'data:text/html,x', name: tricks[0] },
    license: { name: tricks[1], url: 'https://good.example/' },
    title: `Hostile </title>${tricks[0]} \u202e`,
    version: tricks[1],
    description: words,
    summary: tricks[1],
  },
  servers: [
    { url: 'https://api.example', description: words, variables: { '<b>': { default: '"><b>', description: words } } },
  ],
  externalDocs: { url: 'javascript:alert(1)', description: tricks[0] },
  security: [{ '<key>': ['<scope>'] }, { 'pass"word': [] }, {}],
  components: {
    schemas: { [longName]: choice },
    securitySchemes: {
      '<key>': {
        type: 'oauth2',
        description: words,
        flows: { implicit: { authorizationUrl: tricks[3], scopes: { '<scope>': words } } },
      },
      'pass"word': { type: 'apiKey', in: 'query', name: '<b>key</b>', description: words },
    },
  },
  tags: [{ name: 'things', description: words }, { name: 'a b/../<x>' }],
  paths: {
    '/things/{id}': {
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string' }, description: words },
        { name: 'j"<', in: 'query', content: { 'a/<b>': { schema: { properties: { 'in"<': { default: '<b>' } } } } } },
        { name: 'x"><script>', in: 'query', schema: { type: 'string', default: tricks[0] }, description: words },
      ],
      post: operation('things.make', 'things'),
    },
    '/index': { post: operation('index', 'index'), put: operation('sdk', 'a b/../<x>', { deprecated: true }) },
    '/order': { post: operation('callback.order', 'callback'), put: operation('Callback.Order', 'Callback') },
    '/long': { get: { operationId: 'things.long', tags: ['things'], responses: { 200: told } } },
    '/<script>/..%2f': { post: operation('a-z', 'a-z') },
  },
  webhooks: {
    order: { post: { summary: tricks[0], description: words, requestBody: body, responses: { 200: body } } },
    'a/../b<script>': { post: { requestBody: body, responses: { 200: { description: words } } } },
  },
};
