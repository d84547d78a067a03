// npm run test:drift: apart from `npm test`, because it takes a minute.

import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['tests/drift/**/*.test.ts'], testTimeout: 600_000 } });
