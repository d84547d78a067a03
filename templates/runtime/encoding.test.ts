// Each encoding writes what node:crypto writes by the same name, and what the standard says.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64, base64url, hex, upperHex } from './encoding.js';

test('all bytes, as the standards write them', () => {
  const bytes = Uint8Array.from([0, 1, 15, 16, 251, 255, 191, 239, 62, 63]);
  expect(hex.write(bytes)).toBe('00010f10fbffbfef3e3f');
  expect(upperHex.write(bytes)).toBe('00010F10FBFFBFEF3E3F');
  expect(base64.write(bytes)).toBe('AAEPEPv/v+8+Pw==');
  expect(base64url.write(bytes)).toBe('AAEPEPv_v-8-Pw');
});

test("an encoding's native name writes the same", () => {
  fc.assert(
    fc.property(fc.constantFrom(hex, base64, base64url), fc.uint8Array(), ({ native, write }, bytes) => {
      expect(Buffer.from(bytes).toString(native)).toBe(write(bytes));
    }),
  );
});
