// A word -> a document that has it at every place that reaches a file.

import type { Json, JsonObject } from '../generator/json.js';

/** Valid but for the word: what a stranger may send. */
export function hostileDocument(word: string): JsonObject {
  const words = {
    summary: word,
    description: `${word}\n${word}`,
    'x-unit': word,
    'x-evidence': 'seen',
    'x-source': word,
  };
  const said = { title: word, ...words, externalDocs: { url: word, description: word } };
  const string = { type: 'string', format: word, pattern: word, default: word, example: word, ...said };
  const values: JsonObject = {
    type: 'string',
    enum: [word, `${word}2`, 'plain'],
    'x-enum-descriptions': [word],
    ...said,
  };
  const reference: JsonObject = { $ref: `#/components/schemas/${escapePart(word)}` };
  const step: JsonObject = {
    type: 'object',
    ...said,
    properties: {
      type: { type: 'string', enum: [word, 'other'], description: `\`${word}\`` },
      [word]: { type: 'object', required: [word], properties: { [word]: string } },
      other: { type: 'object', properties: { [word]: values } },
    },
  };
  const body = (schema: Json): JsonObject => ({
    required: true,
    ...said,
    content: { 'application/json': { schema, example: { [word]: word } } },
  });
  const responses: JsonObject = {
    200: { ...words, headers: { [word]: { schema: string } }, content: { 'application/json': { schema: reference } } },
    400: { description: word, content: { [word]: { schema: string } } },
    default: { description: word },
  };
  const parameters = ['path', 'query', 'header', 'cookie'].map((where) => ({
    name: where === 'path' ? hole(word) : word,
    in: where,
    required: where !== 'cookie',
    schema: where === 'query' ? values : { type: 'string', default: word },
    ...words,
  }));
  const kinds = ['text/', 'multipart/', 'application/x-', 'application/vnd.+json;'];
  const parts: JsonObject = {
    schema: {
      type: 'object',
      properties: { [word]: { type: 'string', format: 'binary' }, list: { type: 'array', items: { enum: [word] } } },
    },
    encoding: { [word]: { contentType: word, style: word, headers: { [word]: {} } } },
    examples: { [word]: { summary: word, value: { [word]: word } } },
  };
  return {
    openapi: '3.1.0',
    info: {
      title: word,
      version: word,
      description: word,
      license: { name: word },
      contact: { name: word, url: word },
      'x-sdk': { package: word, version: word, client: word, disclaimer: word, parts: ['drift', 'sandbox', word] },
    },
    servers: [
      { url: `https://example.test/${word}`, 'x-name': word, ...words },
      { url: 'https://{a}.example.test', variables: { a: { default: word } } },
      { url: word },
    ],
    tags: [{ name: word, ...said }],
    security: [{ [word]: [], basic: [] }],
    'x-envelope': { data: word, code: word, message: word, success: 'codes', codes: [word] },
    paths: {
      [`/${word}/{${hole(word)}}`]: {
        ...words,
        post: {
          operationId: word,
          tags: [word],
          ...words,
          parameters,
          requestBody: body(reference),
          responses,
          'x-references': [word],
        },
        get: {
          parameters,
          responses,
          callbacks: { [word]: { [word]: { post: { requestBody: body(step), responses } } } },
        },
      },
      [`/second/${word}`]: {
        put: {
          operationId: `${word}.${word}`,
          requestBody: { content: { [word]: { schema: string }, 'text/plain': { schema: string } } },
          responses: {
            200: {
              description: word,
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Step' } } },
            },
          },
        },
      },
      '/media': {
        servers: [{ url: `https://own.example.test/${word}`, description: word }, { url: `/${word}` }],
        ...Object.fromEntries(
          (['post', 'put', 'patch', 'delete'] as const).map((method, index) => [
            method,
            {
              externalDocs: { url: word },
              requestBody: { content: { [`${kinds[index]}${word}`]: parts } },
              responses: { 200: { description: word, content: { [`${kinds[index]}${word}`]: {} } }, [word]: {} },
              'x-pages': { page: word, size: word },
            },
          ]),
        ),
      },
      '/styles': {
        get: {
          parameters: ['pipeDelimited', 'deepObject', word].map((style) => ({
            name: `${word}${style}`,
            in: 'query',
            style,
            schema: { type: 'array', items: { enum: [word] } },
            example: word,
          })),
          responses: { 204: { description: word } },
        },
      },
      '/third': {
        post: {
          requestBody: { required: true, content: { [word]: { schema: string } } },
          responses: { 200: { description: word, content: { [word]: { schema: string } } } },
        },
      },
    },
    webhooks: { [word]: { post: { ...words, requestBody: body(step), responses } } },
    components: {
      securitySchemes: {
        [word]: { type: 'apiKey', in: 'header', name: word, 'x-option': word, ...words },
        basic: { type: 'http', scheme: 'basic', description: word },
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: word, description: word },
        other: { type: 'http', scheme: word },
        query: { type: 'apiKey', in: 'query', name: word },
        cookie: { type: 'apiKey', in: 'cookie', name: word },
        login: { type: 'openIdConnect', openIdConnectUrl: word, description: word },
        oauth: {
          type: 'oauth2',
          flows: { clientCredentials: { tokenUrl: word, refreshUrl: word, scopes: { [word]: word } } },
        },
        signature: {
          type: 'apiKey',
          in: 'header',
          name: word,
          'x-signing': {
            key: word,
            parts: [{ header: word }, { timestamp: { header: word, unit: word } }],
            separator: word,
            evidence: { key: word },
          },
        },
      },
      schemas: {
        [word]: {
          type: 'object',
          ...said,
          required: [word],
          properties: {
            [word]: values,
            json: {
              type: 'string',
              contentMediaType: 'application/json',
              contentSchema: { type: 'object', properties: { [word]: string } },
            },
            choice: {
              anyOf: [{ title: word, type: 'object', properties: { [word]: { const: word } } }, { type: 'string' }],
            },
            map: { type: 'object', additionalProperties: values, patternProperties: { [word]: string } },
            step: { $ref: '#/components/schemas/Step' },
            more: { $ref: `#/components/schemas/${escapePart(`${word}Base`)}` },
          },
        },
        Step: step,
        Kinds: {
          type: 'object',
          $anchor: word,
          $id: word,
          discriminator: { propertyName: word, mapping: { [word]: 'Kind', [`${word}2`]: 'Kinds' } },
          required: [word],
          properties: { [word]: { type: 'string', contentMediaType: word, contentEncoding: word } },
        },
        Kind: { allOf: [{ $ref: '#/components/schemas/Kinds' }, { type: 'object', properties: { id: string } }] },
        [`${word}Base`]: { type: 'object', properties: { kinds: { $ref: '#/components/schemas/Kinds' } } },
      },
    },
  };
}

/** A hole in a path ends at the first brace. */
function hole(word: string): string {
  return word.replaceAll(/[{}]/g, '') || 'hole';
}

function escapePart(word: string): string {
  return encodeURIComponent(word.replaceAll('\ud800', '\ufffd').replaceAll('~', '~0').replaceAll('/', '~1'));
}

const canary = 'globalThis.canary = 1';

/** What tries to break out, by what it tries. */
export const hostileWords: Readonly<Record<string, string>> = {
  'ends a comment': `*/ ${canary}; /*`,
  'ends a comment twice': `**//*/ */${canary}/**/`,
  'begins a comment': '/* // /**',
  'ends a line': `a\n${canary};\r${canary};\u2028${canary};\u2029${canary};\v\f\u0085`,
  'ends a single-quoted string': `'; ${canary}; '`,
  'ends a double-quoted string': `"; ${canary}; "`,
  'ends a template': `\`; ${canary}; \``,
  'fills a hole': `\${${canary}}`,
  'escapes a quote': `\\'; ${canary}; //`,
  'ends in a backslash': 'a\\',
  'is an escape': '\\u0027\\x27\\n',
  'is a computed key': `['a']: 1, [(${canary})]`,
  'ends a block': `}; ${canary}; {`,
  'ends a type': `string; }; ${canary}; interface A { a`,
  'calls itself': `(() => { ${canary} })()`,
  'is a regular expression': '/(a+)+$/',
  'imports in a type': "import('node:fs').Stats",
  'gives orders to tools': '@ts-ignore @ts-nocheck {@link https://example.test} @deprecated @internal eslint-disable',
  'is markup': '</script><!-- --><img src=x onerror=alert(1)>](javascript:alert(1))',
  'is a Handlebars hole': '{{constructor}} {{{this}}} {{#each a}} {{> b}} \\{{c}}',
  'replaces a match': "$& $1 $' $` $$",
  'leads out of the folder': '../../../../etc/passwd',
  'is an absolute path': '/etc/passwd',
  'is a path of Windows': 'C:\\Windows\\system32',
  'is a device of Windows': 'CON',
  'is a folder': '..',
  'is a null byte': 'a\0b',
  'is very long': 'a'.repeat(300),
  'is a number': '1e3',
  'is nothing': '',
  'is a space': ' ',
  'is a pointer': '~0~1%2F%25#/a',
  'is an emoji': '💳',
  'is of another script': '支付·链接',
  'changes direction': 'a\u202eb\u200bc\ufeff',
  'is a mark alone': '\u0301',
  'is half a character': '\ud800',
  'has parts': 'a.b/c-d',
  ...Object.fromEntries(
    [
      '__proto__ constructor then toString class delete await arguments undefined null any string import',
      'Answer Promise Transport Record Required Object Error Unresolved',
      'paths init options request query path body answer index runtime client rest',
    ]
      .join(' ')
      .split(' ')
      .map((name) => [`is called ${name}`, name]),
  ),
};
