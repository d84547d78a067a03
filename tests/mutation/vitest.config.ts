// The tests that answer for the mutated files, without those that only a whole document or a real network needs.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['templates/runtime/*.test.ts'],
    setupFiles: ['tests/seed.ts'],
    // Types are no behaviour, and mutated files are not type-checked.
    testNamePattern: /^(?!the types)/,
    testTimeout: 120_000,
  },
});
