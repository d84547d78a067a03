// Modules -> their texts, by a thread that loads ts-morph while the document is read and prints while more is emitted.

import type { Module } from './declaration.js';
import { startThread } from './thread.js';

export interface Printer {
  /** The text of each module, in their order. */
  readonly print: (modules: readonly Module[]) => Promise<readonly string[]>;
  readonly dismiss: () => Promise<void>;
}

export function callPrinter(): Printer {
  const { ask, dismiss } = startThread<readonly Module[], readonly string[]>(
    new URL('./printer-thread.js', import.meta.url),
    async (modules) => modules.map((await import('./source-file.js')).printSourceFile),
  );
  return { print: ask, dismiss };
}
