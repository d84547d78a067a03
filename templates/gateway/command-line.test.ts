// Words in, an exit code and what is printed out: the package's command as a person meets it.

import { afterEach, expect, test, vi } from 'vitest';
import { description } from '../../tests/sandbox/merchant.js';
import { runCommandLine } from './command-line.js';

afterEach(() => vi.restoreAllMocks());

async function run(...words: string[]) {
  const out = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const err = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const code = await runCommandLine(description, words);
  return { code, out: out.mock.calls.join('\n'), err: err.mock.calls.join('\n') };
}

test.each([
  ['help that was asked for', ['--help'], { code: 0, out: expect.stringContaining('sandbox'), err: '' }],
  ['no words', [], { code: 2, out: expect.stringContaining('sandbox'), err: '' }],
  ['a word it does not know', ['sand'], { code: 2, out: '', err: expect.stringContaining('no subcommand "sand"') }],
  ['a name that objects inherit', ['constructor'], { code: 2, out: '', err: expect.stringContaining('constructor') }],
  ['the help of a subcommand', ['sandbox', '--help'], { code: 0, out: expect.stringContaining('--port'), err: '' }],
  ['the help of solve', ['solve', '--help'], { code: 0, out: expect.stringContaining('--secret'), err: '' }],
  ['solve without a file', ['solve'], { code: 2, out: '', err: expect.stringMatching(/^solve: give one file/) }],
  [
    'an option it does not know',
    ['sandbox', '--prot', '1'],
    { code: 2, out: '', err: expect.stringMatching(/^sandbox: .*'--prot'/) },
  ],
])('%s', async (_, words, wanted) => {
  expect(await run(...words)).toEqual(wanted);
});
