// Random documents -> SDKs that compile, many in one program; a document whose SDK does not is made small and shown.
//
// npm run test:fuzz. FUZZ_SEED varies the documents, FUZZ_RUNS says how many.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { generateSdk } from '../../generator/pipeline.js';
import { checkTypes } from '../type-check.js';
import { documents } from './document.js';
import { shrink } from './shrink.js';

const seed = Number(process.env.FUZZ_SEED ?? 20261122);
const runs = Number(process.env.FUZZ_RUNS ?? 200);
const batch = 25;
const templates = fileURLToPath(new URL('../../templates', import.meta.url));
const found = fileURLToPath(new URL('found/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const all = fc.sample(documents, { seed, numRuns: runs });
const batches = Array.from({ length: Math.ceil(runs / batch) }, (_, index) => index * batch);

test.each(batches)(`${batch} random documents from number %i on compile (seed ${seed})`, async (start) => {
  const faults = await faultsOf(all.slice(start, start + batch));
  const [first] = [...faults];
  if (first === undefined) return;
  const [index, fault] = first;
  const messages = [...faults].map(([at, said]) => `${start + at}: ${said}`).join('\n');
  // Before it is made small, which takes a while.
  console.error(messages);
  const small = await shrink(all[start + index], async (smaller) => alike(fault, (await faultsOf([smaller])).get(0)));
  expect.fail(`${messages}\n\nsmall:\n${JSON.stringify(small)}\n${(await faultsOf([small])).get(0)}`);
}, 600_000);

test.each(readdirSync(found).sort())('%s stays mended', async (name) => {
  expect((await faultsOf([JSON.parse(readFileSync(join(found, name), 'utf8'))])).get(0)).toBeUndefined();
});

/** What is wrong with which document: a crash, or what the compiler says of its SDK. */
async function faultsOf(some: readonly unknown[]): Promise<ReadonlyMap<number, string>> {
  const faults = new Map<number, string>();
  const files = new Map<string, string>();
  let config = '{}';
  for (const [index, document] of some.entries()) {
    const spec = join(folder, 'openapi.json');
    writeFileSync(spec, JSON.stringify(document));
    try {
      const { output } = await generateSdk({ spec, templates });
      config = output.get('tsconfig.json') ?? config;
      for (const [path, text] of output) {
        if (path.startsWith('src/') && !path.startsWith('src/runtime/')) files.set(`${index}/${path}`, text);
      }
    } catch (error) {
      faults.set(index, error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
  for (const error of checkTypes(files, config)) {
    const index = Number(error.split('/')[0]);
    if (!faults.has(index)) faults.set(index, error);
  }
  return faults;
}

/** The same kind of fault: names and places may differ. */
function alike(one: string, other: string | undefined): boolean {
  const kind = (text: string): string => (text.split('\n')[0] ?? '').replaceAll(/'[^']*'|\d+|^\S+/g, '').slice(0, 60);
  return other !== undefined && kind(one) === kind(other);
}
