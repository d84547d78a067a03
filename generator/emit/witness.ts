// The second witness at work beside the first: it loads its compiler while the document is read and the model built.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Json } from '../json.js';

export interface Witness {
  /** The wire types of a normalised document. */
  readonly testify: (document: Json, header: string) => Promise<string>;
  readonly dismiss: () => Promise<void>;
}

export function callWitness(): Witness {
  const file = fileURLToPath(new URL('./witness-thread.js', import.meta.url));
  // Not compiled yet, as under a test runner: the same work, in this thread.
  if (!existsSync(file)) {
    return {
      testify: (document, header) => heard(testifyHere(document, header)),
      dismiss: async () => {},
    };
  }
  const thread = new Worker(file);
  const failed = new Promise<never>((_, reject) => thread.once('error', reject));
  failed.catch(() => {});
  return {
    testify: (document, header) => {
      const said = new Promise<string>((resolve) => thread.once('message', resolve));
      thread.postMessage({ document: JSON.stringify(document), header });
      return heard(Promise.race([said, failed]));
    },
    dismiss: async () => {
      await thread.terminate();
    },
  };
}

async function testifyHere(document: Json, header: string): Promise<string> {
  return (await import('./wire.js')).emitWireTypes(JSON.stringify(document), header);
}

/** Nobody may be listening any more when the model turns out to be faulty. */
function heard<T>(testimony: Promise<T>): Promise<T> {
  testimony.catch(() => {});
  return testimony;
}
