// A generated SDK, built -> how long a compiler takes for a program that makes one call, against an empty one.

import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Entrant } from './contest.js';
import { runNode } from './process-tree.js';
import { root } from './workplace.js';

const here = join(root, 'tests/bench/generation/');

/** One operation of Stripe's, and a field of its answer that narrows. */
const call = `import { isPaymentIntentNextActionRedirectToUrl, StripeAPI } from 'stripe-api';

const client = new StripeAPI({ server: 'default' });

export async function whereTo(id: string): Promise<string | undefined> {
  const { next_action } = await client.paymentIntents.getIntent(id);
  return isPaymentIntentNextActionRedirectToUrl(next_action) ? next_action.redirect_to_url.url ?? undefined : undefined;
}
`;

const settings = {
  compilerOptions: {
    target: 'ES2022',
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  },
};

/** Builds the package as its reader would, with what is installed here. */
export async function buildPackage(out: string): Promise<void> {
  symlinkSync(join(root, 'node_modules'), join(out, 'node_modules'));
  await runNode({ args: ['build.mjs'], cwd: out });
}

/** An empty program first, then the one call; both with the same settings. */
export function consumers(compiler: string, sdk: string, folder: string): readonly Entrant[] {
  return [
    ['an empty file', 'export {};\n'],
    ['one call', call],
  ].map(([name = '', text = '']) => {
    const place = join(folder, name.replaceAll(' ', '-'));
    mkdirSync(join(place, 'node_modules'), { recursive: true });
    if (!existsSync(join(place, 'node_modules/stripe-api'))) symlinkSync(sdk, join(place, 'node_modules/stripe-api'));
    writeFileSync(join(place, 'package.json'), '{ "type": "module" }\n');
    writeFileSync(join(place, 'program.ts'), text);
    writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({ ...settings, files: ['program.ts'] }));
    return { name, run: () => runNode({ args: [compiler, '-p', '.'], cwd: place }) };
  });
}

export interface Compiler {
  readonly name: string;
  /** None where it is not installed. */
  readonly file?: string;
}

export function compilers(): readonly Compiler[] {
  return [
    { name: 'TypeScript 5.9', file: createRequire(import.meta.url).resolve('typescript/bin/tsc') },
    { name: 'TypeScript 7', ...installed() },
  ];
}

function installed(): { readonly file?: string } {
  try {
    const manifest = createRequire(here).resolve('typescript-7/package.json');
    return { file: join(dirname(manifest), 'bin/tsc') };
  } catch {
    return {};
  }
}
