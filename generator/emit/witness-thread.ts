// The thread of the second witness: a document's JSON in, its wire types out.

import { parentPort } from 'node:worker_threads';
import { emitWireTypes, keepCode } from './wire.js';
import type { Testimony } from './witness.js';

parentPort?.on('message', ({ document, header }: Testimony) => {
  const types = emitWireTypes(document, header);
  keepCode();
  parentPort?.postMessage(types);
});
