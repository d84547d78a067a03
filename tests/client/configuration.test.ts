// Options that cannot be in, a ConfigurationError out that names the option and shows no secret.

import { ChingChingPay, ConfigurationError } from 'chingchingpay';
import { createFetchClient } from 'chingchingpay/fetch';
import { describe, expect, test } from 'vitest';
import { given, printed, server, without } from './answering.js';

const canary = 'canary5d1f';

describe.each([
  ['the client', ChingChingPay],
  ['the openapi-fetch client', createFetchClient],
] as const)('%s is not made', (_, construct) => {
  describe.each(['apiKey', 'secret'] as const)('with %s that', (option) => {
    test.each([
      ['is empty', ''],
      ['ends in a line feed', `${canary}\n`],
      ['adds a header', `${canary}\r\nx-evil: 1`],
      ['has a NUL', `${canary}\0`],
      ['has a space in it', `a ${canary}`],
      ['has a byte order mark', `\ufeff${canary}`],
      ['is beyond Latin-1', `密钥${canary}`],
      ['is Latin-1 beyond ASCII', `clé${canary}`],
      ['is half a character', `${canary}\ud800`],
      ['is missing', undefined],
      ['is null', null],
      ['is a number', 421_997],
      ['is a list', [canary]],
      ['is an object that prints itself', { toString: () => canary }],
      ['is a String', Object(canary)],
      ['is a symbol', Symbol(canary)],
      ['is bytes', new TextEncoder().encode(canary)],
    ])('%s', (_, value) => {
      const error = without(construct, { server: server.url, ...given, [option]: value });
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(error).toMatchObject({ code: 'configuration', message: expect.stringContaining(option) });
      expect(printed(error)).not.toMatch(/canary|421997|密钥|clé/);
      expect(Object.values(Object(error)).join()).not.toContain(canary);
    });
  });

  test.each([
    ['is missing', undefined],
    ['is null', null],
    ['is empty', ''],
    ['is a name nobody gave', 'production'],
    ['is what every object has', 'constructor'],
    ['is a prototype', '__proto__'],
    ['is http beyond this machine', 'http://gateway.example'],
    ['only begins like this machine', 'http://localhost.gateway.example'],
    ['only begins like its address', 'http://127.0.0.1.gateway.example'],
    ['hides a host behind this machine', 'http://127.0.0.1@gateway.example'],
    ['hides a host behind a port', 'http://localhost:80@gateway.example'],
    ['is another scheme', 'ftp://gateway.example'],
    ['is code', 'javascript:alert(1)'],
    ['has no scheme', 'gateway.example'],
    ['has a secret pasted in', `${canary}`],
    ['begins with a space', ' https://gateway.example'],
    ['is a scheme and nothing else', 'https://'],
    ['has an empty host', 'https:///gateway'],
    ['has a host that cannot be', 'https://gate way.example'],
    ['has a user and a password', `https://user:${canary}@gateway.example`],
    ['has a query', 'https://gateway.example?tenant=1'],
    ['has a fragment', 'https://gateway.example#top'],
    ['is a number', 443],
    ['has a port that is none', 'https://gateway.example:port'],
  ])('with a server that %s', (_, value) => {
    const error = without(construct, { server: value, ...given });
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ message: expect.stringContaining('server') });
    expect(printed(error)).not.toContain(canary);
  });

  test.each([
    'test',
    'https://gateway.example',
    'https://gateway.example:8443/base/',
    'http://localhost',
    'http://127.0.0.1:1/x',
    'http://[::1]:80',
  ])('but with the server %s it is', (value) => {
    expect(without(construct, { server: value, ...given })).toBeUndefined();
  });
});

test('a browser page is refused, unless a plainly named option allows it', () => {
  Object.assign(globalThis, { document: {} });
  try {
    expect(without(ChingChingPay, { server: 'test', ...given })).toBeInstanceOf(ConfigurationError);
    expect(without(ChingChingPay, { server: 'test', ...given, dangerouslyAllowBrowser: true })).toBeUndefined();
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
});
