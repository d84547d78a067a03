// What a client refuses when it is made, and that it never shows what it was given.

import { inspect } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { profile, secret, Till, type TillOptions } from '../../tests/runtime/till.js';
import { ConfigurationError } from './errors.js';

const made = (options: Partial<TillOptions>) => () => new Till({ server: 'test', ...options });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a credential', () => {
  test.each([
    '',
    ' ',
    'canary ',
    ' canary',
    'can ary',
    'canary\n',
    'canary\r\nx: y',
    'canary\u0000',
    'canaryé',
    '密鑰canary',
    'canary\u007f',
  ])('that a header cannot carry is refused without being shown: %j', (value) => {
    for (const option of ['apiKey', 'secret']) {
      const error = caught(made({ [option]: value }));
      expect(error.message).toContain(option);
      expect(inspect(error)).not.toMatch(/can|ary|密/);
    }
  });

  test('of another type is refused', () => {
    expect(made(JSON.parse('{"apiKey":5}'))).toThrow(ConfigurationError);
    expect(made(JSON.parse('{"secret":null}'))).toThrow(ConfigurationError);
    expect(made(JSON.parse('{"secret":["a"]}'))).toThrow(ConfigurationError);
  });

  test('stands in nothing that prints the client', () => {
    const till = new Till({ server: 'test' });
    expect(inspect(till, { depth: null, showHidden: true, getters: true })).not.toContain(secret);
    expect(JSON.stringify(till)).toBe('{}');
  });
});

describe('a server', () => {
  test.each([
    'test',
    'https://a.example',
    'https://a.example/gate/',
    'https://[::1]:8',
    'http://localhost',
    'http://localhost:80/x',
    'http://127.0.0.1:8080',
    'http://127.9.9.9/x',
    'http://[::1]:3000/x',
  ])('%s is taken', (server) => {
    expect(made({ server })).not.toThrow();
  });

  test.each([
    '',
    'live',
    'toString',
    '__proto__',
    'http://a.example',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://localhost@evil.example',
    'http://localhost:80@evil.example',
    'http://127.0.0.1evil',
    'ftp://a.example',
    '//a.example',
    'javascript:alert(1)',
    'sk_canary',
  ])('%s is refused, and not shown', (server) => {
    const error = caught(made({ server }));
    expect(error.message).not.toContain(server || 'canary');
  });
});

describe('in a browser page', () => {
  test('credentials are refused', () => {
    vi.stubGlobal('document', {});
    expect(made({})).toThrow(/browser/);
  });

  test('unless that is allowed; then the browser names itself', async () => {
    vi.stubGlobal('document', {});
    let seen: RequestInit['headers'];
    const till = new Till({
      server: 'test',
      dangerouslyAllowBrowser: true,
      fetch: async (_, init) => {
        seen = init.headers;
        return new Response('1');
      },
    });
    await till.raw(1);
    expect(seen).not.toHaveProperty('user-agent');
    expect(seen).toHaveProperty('x-api-key');
  });

  test('a client without credentials is fine', () => {
    vi.stubGlobal('document', {});
    const { signing, ...unsigned } = profile;
    expect(() => new Till({ server: 'test' }, { credentials: [] }, unsigned)).not.toThrow();
    expect(() => new Till({ server: 'test' }, { credentials: [] })).toThrow(/browser/);
    expect(signing).toBeDefined();
  });
});

function caught(work: () => unknown): ConfigurationError {
  try {
    work();
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
  }
  throw new Error('nothing was refused');
}
