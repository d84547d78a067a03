// The second witness at work beside the first: it loads its compiler while the document is read and the model built.

import type { Json } from '../json.js';
import { printMarked, unmarkText } from '../json-text.js';
import { startThread } from './thread.js';

export interface Witness {
  /** The wire types of a normalised document. */
  readonly testify: (document: Json, header: string) => Promise<string>;
  readonly dismiss: () => Promise<void>;
}

/** Text, because the witness reads it with a parser of its own. */
export interface Testimony {
  readonly document: string;
  readonly header: string;
}

export function callWitness(): Witness {
  const { ask, dismiss } = startThread<Testimony, string>(
    new URL('./witness-thread.js', import.meta.url),
    async ({ document, header }) => (await import('./wire.js')).emitWireTypes(document, header),
  );
  return {
    testify: async (document, header) => unmarkText(await ask({ document: printMarked(document), header })),
    dismiss,
  };
}
