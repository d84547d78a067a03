// npm run test:corpus: apart from `npm test`, because the documents are large and not ours to carry.

import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['tests/corpus/**/*.test.ts'], testTimeout: 600_000 } });
