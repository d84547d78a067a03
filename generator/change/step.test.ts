// A version and a step in, the least version that may follow out.

import { expect, test } from 'vitest';
import { compareVersions, nextVersion, readVersion } from './step.js';

test.each([
  ['1.2.3', 'none', '1.2.3'],
  ['1.2.3', 'patch', '1.2.4'],
  ['1.2.3', 'minor', '1.3.0'],
  ['1.2.3', 'major', '2.0.0'],
  ['0.1.0', 'minor', '0.1.1'],
  ['0.1.4', 'major', '0.2.0'],
] as const)('after %s a %s step is at least %s', (from, step, least) => {
  const version = readVersion(from);
  expect(version && nextVersion(version, step).join('.')).toBe(least);
});

test('versions are compared as numbers', () => {
  expect(compareVersions([0, 10, 0], [0, 9, 9])).toBeGreaterThan(0);
  expect(readVersion('1.0')).toBeUndefined();
});
