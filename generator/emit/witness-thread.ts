// The thread of the second witness: a document's JSON in, its wire types out.

import { parentPort } from 'node:worker_threads';
import { emitWireTypes } from './wire.js';

parentPort?.on('message', ({ document, header }: { readonly document: string; readonly header: string }) => {
  parentPort?.postMessage(emitWireTypes(document, header));
});
