// The door to Redocly, opened: what it prints, and what happens when it takes too long.

import { expect, test } from 'vitest';
import { runRedocly } from './redocly.js';

test('a run tells its exit code and what it printed', async () => {
  expect(await runRedocly(['--version'])).toMatchObject({ code: 0, stdout: '2.77.0\n' });
  expect((await runRedocly(['lint', 'absent.yaml'])).code).toBe(1);
});

test('a run that takes too long is ended', async () => {
  await expect(runRedocly(['--version'], { timeout: 1 })).rejects.toThrow('did not finish within 0.001 s: --version');
});

test('a folder that is not there is told', async () => {
  await expect(runRedocly(['--version'], { cwd: '/nowhere/at/all' })).rejects.toThrow('could not be started');
});
