// x- keys -> the faults they have.

import { expect, test } from 'vitest';
import type { Json } from '../json.js';
import { checkExtensions } from './extensions.js';
import { nodeIn } from './in-memory.js';

const marks = { header: 'seen', key: 'assumed', parts: 'assumed', bodyless: 'assumed', separator: 'assumed' };
const signing = {
  algorithm: 'hmac-sha256',
  key: 'secret',
  parts: ['method', 'body'],
  bodyless: ['method'],
  separator: '',
  encoding: 'hex',
  evidence: { algorithm: 'seen', encoding: 'assumed', ...marks },
};
const envelope = { data: 'data', success: 'complete', evidence: { shape: 'seen', success: 'assumed' } };
const sdk = { package: '@pay/sdk', version: '0.1.0', client: 'Pay', parts: ['sandbox'] };
const pages = { page: 'page', first: 1, limit: 1000 };

const parts = [
  { header: 'x-api-key' },
  { timestamp: { header: 'x-timestamp', unit: 'seconds' } },
  { nonce: { header: 'x-nonce' } },
  { pairs: { of: 'body', empty: 'skip', nested: 'json' } },
  'query',
];

test.each<[string, string, Json]>([
  ['SecurityScheme', 'x-signing', signing],
  ['SecurityScheme', 'x-signing', { ...signing, parts, bodyless: [], separator: '\n', encoding: 'HEX' }],
  ['SecurityScheme', 'x-option', 'apiKey'],
  ['Root', 'x-envelope', { ...envelope, code: 'code', message: 'message', codes: [] }],
  ['Root', 'x-envelope', { ...envelope, code: 'code', success: 'codes', codes: [0, 'OK'] }],
  ['Info', 'x-sdk', { ...sdk, disclaimer: 'Unofficial.' }],
  ['Info', 'x-sdk', { ...sdk, repository: 'https://github.com/owner/name' }],
  ['Server', 'x-name', 'test'],
  ['Schema', 'x-sibling-union', { tag: 'type', members: ['a'] }],
  ['Schema', 'x-sibling-union', false],
  ['Parameter', 'x-sensitive', true],
  ['Schema', 'x-unit', 'seconds'],
  ['Operation', 'x-repeat', 'never'],
  ['Operation', 'x-settle', [{ operation: 'a.b', field: 'c', argument: 'd' }]],
  ['Operation', 'x-references', ['merchant_reference']],
  ['Operation', 'x-pages', { ...pages, size: 'page_size' }],
])('on %s, %s is as documented', (on, key, value) => {
  expect(checkExtensions(nodeIn({ type: 'object', [key]: value }), on)).toEqual([]);
});

test.each<[string, string, Json, string, string, string]>([
  ['Schema', 'x-evidance', 'seen', '', 'nobody reads x-evidance', 'Write x-evidence.'],
  ['Operation', 'x-unit', 'seconds', '', 'nobody reads x-unit on Operation', 'Move it to Schema'],
  [
    'SecurityScheme',
    'x-signing',
    { ...signing, algorithm: 'md5' },
    '/algorithm',
    '"md5"',
    'hmac-sha256 or hmac-sha512',
  ],
  ['SecurityScheme', 'x-signing', { ...signing, key: 'the secret' }, '/key', '"the secret"', 'camelCase'],
  ['SecurityScheme', 'x-signing', { ...signing, parts: [] }, '/parts', '0 entries', 'at least 1'],
  ['SecurityScheme', 'x-signing', { ...signing, bodyless: [...parts, 'path'] }, '/bodyless', '6 entries', 'at most 5'],
  ['SecurityScheme', 'x-signing', { ...signing, parts: ['url'] }, '/parts/0', '"url"', 'Write method, path'],
  [
    'SecurityScheme',
    'x-signing',
    {
      ...signing,
      bodyless: [
        { timestamp: { header: 'x-time', unit: 'seconds' } },
        { header: 'x-time' },
        { timestamp: { header: 'x-time', unit: 'milliseconds' } },
      ],
    },
    '/bodyless/2',
    'the header x-time is filled in two ways',
    'its own header',
  ],
  [
    'SecurityScheme',
    'x-signing',
    { ...signing, parts: [{ header: 'A', nonce: {} }] },
    '/parts/0',
    'not belong',
    'Write',
  ],
  [
    'SecurityScheme',
    'x-signing',
    { ...signing, parts: [{ header: 'X-Key' }] },
    '/parts/0/header',
    'X-Key',
    'lower case',
  ],
  ['SecurityScheme', 'x-signing', { ...signing, parts: [{ nonce: {} }] }, '/parts/0/nonce', 'header is missing', 'Add'],
  [
    'SecurityScheme',
    'x-signing',
    { ...signing, evidence: { ...marks, algorithm: 'seen' } },
    '/evidence',
    'encoding is missing',
    'Add encoding',
  ],
  ['SecurityScheme', 'x-signing', { ...signing, salt: 1 }, '/salt', 'nobody reads salt', 'Use one of: algorithm'],
  ['SecurityScheme', 'x-option', 'api key', '', '"api key"', 'camelCase'],
  ['Root', 'x-envelope', { ...envelope, success: 'always' }, '/success', '"always"', 'complete or codes'],
  ['Root', 'x-envelope', { ...envelope, codes: [0] }, '/codes', 'nobody reads codes', 'success: codes'],
  ['Root', 'x-envelope', { ...envelope, success: 'codes', code: 'code' }, '', 'none is listed', 'codes: [0]'],
  ['Root', 'x-envelope', { ...envelope, success: 'codes', codes: [0] }, '', 'names no field', 'code: code'],
  [
    'Root',
    'x-envelope',
    { ...envelope, codes: [null], success: 'codes', code: 'c' },
    '/codes/0',
    'no code',
    'a number',
  ],
  ['Info', 'x-sdk', { ...sdk, version: 'one' }, '/version', '"one"', '0.1.0'],
  ['Info', 'x-sdk', { ...sdk, parts: 'sandbox' }, '/parts', '"sandbox"', 'Write a list.'],
  ['Info', 'x-sdk', { ...sdk, client: 'pay' }, '/client', '"pay"', 'PascalCase'],
  ['Server', 'x-name', 'the test', '', '"the test"', 'camelCase'],
  ['Schema', 'x-sibling-union', true, '', 'true does not', 'tag, members'],
  ['Schema', 'x-sensitive', 'yes', '', '"yes"', 'Write true.'],
  ['Schema', 'x-unit', '', '', '""', 'some text'],
  ['Operation', 'x-repeat', 'sometimes', '', '"sometimes"', 'never or safe'],
  ['Operation', 'x-settle', [{ operation: 'a.b', field: 'c' }], '/0', 'argument is missing', 'name of a field'],
  ['Operation', 'x-references', [], '', '0 entries', 'at least 1'],
  ['Operation', 'x-pages', { ...pages, limit: 0 }, '/limit', '0 does not', '1 or more'],
])('on %s, a wrong %s is told (%#)', (on, key, value, pointer, what, instead) => {
  expect(checkExtensions(nodeIn({ [key]: value }), on)).toMatchObject([
    {
      place: { pointer: `#/${key}${pointer}` },
      what: expect.stringContaining(what),
      instead: expect.stringContaining(instead),
    },
  ]);
});
