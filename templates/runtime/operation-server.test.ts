// Where calls go: the client's own server with one slash before the path, and an operation's own server beside it.

import { describe, expect, test } from 'vitest';
import { apiKey, profile, secret, Till } from '../../tests/runtime/till.js';
import { operationServer } from './operation-server.js';
import { Transport } from './transport.js';

test.each([
  ['https://shop.example', 'https://shop.example/raw'],
  ['https://shop.example/', 'https://shop.example/raw'],
  ['https://shop.example/gateway/', 'https://shop.example/gateway/raw'],
  ['test', 'https://test.invalid/gateway/raw'],
])('a path follows %s with one slash', async (server, url) => {
  const seen: string[] = [];
  const fetch = async (to: string) => {
    seen.push(to);
    return new Response('1');
  };
  await new Till({ server, fetch }).raw(1);
  expect(seen).toEqual([url]);
});

describe("an operation's own server", () => {
  const servers = { live: 'https://live.example/v1/', test: 'https://test.example/v1' };
  const where = async (server: string, ...own: [string, ...string[]]): Promise<string> => {
    const transport = new Transport({ ...profile, servers }, { server, apiKey, secret });
    let url = '';
    const send = async (init: Parameters<typeof operationServer>[0]) => {
      url = operationServer(init, ...own);
      return { data: 1 };
    };
    const operation = { id: 'x', repeat: 'safe', answer: 'json' } as const;
    await transport.call(operation, {}, send, (answer) => answer).catch(() => undefined);
    return url;
  };

  test.each([
    [
      'stands where the client stands',
      'live',
      ['https://up-live.example/', 'https://up-test.example'],
      'https://up-live.example',
    ],
    [
      'stands where the client stands, the second',
      'test',
      ['https://up-live.example/', 'https://up-test.example'],
      'https://up-test.example',
    ],
    ['is the first where there are fewer', 'test', ['https://up.example/a/'], 'https://up.example/a'],
    ['is not for a client with a base of its own', 'http://localhost:1/', ['https://up.example'], 'http://localhost:1'],
    ['brings its path where it has no host', 'http://localhost:1/', ['/upload/'], 'http://localhost:1/upload'],
    ['is the host itself where its path is nothing', 'live', ['/'], 'https://live.example'],
  ] as const)('%s', async (_, server, [first, ...rest], url) => {
    expect(await where(server, first, ...rest)).toBe(url);
  });
});
