// What `npm test` runs: every *.test.ts of the toolchain, straight from its TypeScript.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['generator/**/*.test.ts', 'templates/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
    // Each has dependencies and a command of its own; an example imports the package by its public name.
    exclude: [
      '**/node_modules/**',
      'templates/*/examples/**',
      'tests/{callbacks,corpus,drift,fuzz,mutation,package,runtimes,samples,site}/**',
    ],
    // Otherwise one of them stays idle, which is half of a small machine.
    maxWorkers: '100%',
    // Properties draw the same values every time; FC_SEED draws others.
    setupFiles: ['tests/seed.ts'],
    // A run of Redocly alone takes seconds on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
