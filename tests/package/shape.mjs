// The tarball in, what publint and attw find in it out: nothing.

import { inTools, run } from './place.mjs';

export function shape({ tarball, doors }) {
  return [
    {
      name: 'publint',
      work: async () => {
        const { stdout } = await run(process.execPath, [inTools('publint/src/cli.js'), 'run', tarball, '--strict']);
        if (!stdout.includes('All good!')) throw new Error(stdout);
      },
    },
    {
      name: 'attw',
      work: async () => {
        const words = [
          inTools('@arethetypeswrong/cli/dist/index.js'),
          tarball,
          '--profile',
          'node16',
          '--format',
          'json',
        ];
        const { stdout } = await run(process.execPath, words);
        // Its exit code tells of problems in this profile: from Node 16 on, where packages have doors.
        const { analysis } = JSON.parse(stdout);
        if (Object.keys(analysis.entrypoints).length !== doors.length) throw new Error('it did not see every door');
        return `${doors.length} doors`;
      },
    },
  ];
}
