// npm run test:fuzz: apart from `npm test`, because it takes minutes.

import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['tests/fuzz/**/*.test.ts'], testTimeout: 600_000 } });
