// The examples in, each compiled against the installed package and run out: one for every operation and next action.

import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inTools, root, run, scratch } from './place.mjs';

export function examples() {
  return [{ name: 'examples', work }];
}

async function work() {
  const folder = `${scratch}examples`;
  cpSync(`${root}generated/examples`, folder, { recursive: true });
  const names = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));
  const absent = wanted().filter((name) => !names.includes(name));
  if (absent.length > 0) throw new Error(`there is no example called ${absent.join(', ')}`);
  const compilerOptions = {
    module: 'NodeNext',
    target: 'ES2022',
    strict: true,
    types: ['node'],
    typeRoots: [inTools('@types')],
  };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  await run(process.execPath, [inTools('typescript/bin/tsc'), '-p', '.'], { cwd: folder });
  for (const name of names) {
    const { stdout, stderr } = await run(process.execPath, [`${name}.js`], { cwd: folder });
    if (stderr !== '' || (stdout === '' && name !== 'shop')) throw new Error(`${name} says: ${stderr || 'nothing'}`);
  }
  return `${names.length} files`;
}

/** `payments.checkout` is payments-checkout, `redirect_to_url` is next-action-redirect-to-url. */
function wanted() {
  const read = (path) => readFileSync(`${root}generated/src/${path}`, 'utf8');
  const kebab = (text) => text.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/[._]/g, '-');
  const operations = [...read('routes.ts').matchAll(/\bid: '([\w.]+)'/g)].map(([, id]) => id);
  const kinds = [...read('unions/next-action.ts').matchAll(/kind: '(\w+)'/g)].map(([, kind]) => `next-action-${kind}`);
  const all = [...operations, ...kinds].filter((name) => name !== 'next-action-unknown').map(kebab);
  if (operations.length === 0 || kinds.length < 10) throw new Error('no operation or no next action was found');
  return [...new Set(all)];
}
