// The thread of the printer: modules in, their texts out.

import { parentPort } from 'node:worker_threads';
import type { Module } from './declaration.js';
import { keepCode, printSourceFile } from './source-file.js';

parentPort?.on('message', (modules: readonly Module[]) => {
  const texts = modules.map(printSourceFile);
  keepCode();
  parentPort?.postMessage(texts);
});
