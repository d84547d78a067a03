// RFC 4231, by node:crypto and by WebCrypto.

import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { base64, base64url, hex, upperHex } from './encoding.js';
import { createMac } from './hmac.js';

interface Vector {
  readonly name: string;
  readonly key: string;
  readonly data: string;
  readonly sha256: string;
  readonly sha512: string;
}

const { cases }: { cases: Vector[] } = JSON.parse(readFileSync('tests/vectors/hmac.json', 'utf8'));
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each(['node:crypto', 'WebCrypto'])('RFC 4231 by %s', (platform) => {
  test.each(cases)('$name', async ({ key, data, sha256, sha512 }) => {
    if (platform === 'WebCrypto') vi.stubGlobal('process', { versions: {} });
    expect(await createMac('SHA-256', bytes(key))([bytes(data)], hex)).toBe(sha256);
    expect(await createMac('SHA-512', bytes(key))([bytes(data)], hex)).toBe(sha512);
    expect(await createMac('SHA-256', bytes(key))([bytes(data)], upperHex)).toBe(sha256.toUpperCase());
    expect(await createMac('SHA-256', bytes(key))([bytes(data)], base64)).toBe(
      Buffer.from(sha256, 'hex').toString('base64'),
    );
    expect(await createMac('SHA-512', bytes(key))([bytes(data)], base64url)).toBe(
      Buffer.from(sha512, 'hex').toString('base64url'),
    );
  });
});

test('node:crypto signs at once, WebCrypto with one key for all signatures', async () => {
  expect(typeof createMac('SHA-256', 'k')(['m'], hex)).toBe('string');
  vi.stubGlobal('process', undefined);
  const importKey = vi.spyOn(crypto.subtle, 'importKey');
  const mac = createMac('SHA-256', 'k');
  const first = await mac(['m'], hex);
  expect(await mac(['', 'm', ''], hex)).toBe(first);
  expect(importKey).toHaveBeenCalledTimes(1);
  expect(importKey.mock.calls[0]?.[3]).toBe(false);
});

test('an empty key is refused', () => {
  expect(() => createMac('SHA-256', '')).toThrow(/empty/);
});
