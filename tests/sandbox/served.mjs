// A sandbox in a process of its own, that tells its parent how much memory it holds after a collection.

import { createSandbox, listen } from '../../generated/dist/sandbox.js';

const { url } = await listen(createSandbox());
process.on('message', () => {
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send({ held: heapUsed + external, rss });
});
process.send({ url });
