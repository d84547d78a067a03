// The installed package in, what bundlers make of one checkout out: it runs, and it is small.

import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { rolldown } from 'rolldown';
import { inTools, run, scratch } from './place.mjs';
import { judge } from './runtimes.mjs';

/**
 * Bytes, minified and gzipped: one signed checkout with narrowing; every resource of the client; a callback that is
 * verified, and the README's whole receiver, which asks. One that verifies carries the signature's code besides.
 */
const limits = {
  checkout: 7 * 1024,
  client: 8 * 1024,
  'callback, verify': 3 * 1024,
  'callback, asking': 3 * 1024,
  'callback, verifying': 4 * 1024,
};
const receiver = (
  trust,
) => `import { bySignature, createCallbackReceiver, forExpress, memoryStore } from 'chingchingpay/callback';
    export const handle = (client, order, on) => forExpress(
      createCallbackReceiver({ ${trust}, store: memoryStore(), report: console.error, order, on }),
    );`;

const options = "{ server: 'test', apiKey: process.env.KEY, secret: process.env.SECRET }";
const programs = {
  checkout: `import { Payments, createTransport, resolveNextAction } from 'chingchingpay';
    const payments = new Payments(createTransport(${options}));
    export const pay = async (order) => resolveNextAction((await payments.checkout(order)).next_action);`,
  client: `import { ChingChingPay, resolveNextAction } from 'chingchingpay';
    const client = new ChingChingPay(${options});
    export const pay = async (order) => resolveNextAction((await client.payments.checkout(order)).next_action);`,
  'callback, asking': receiver('client'),
  'callback, verifying': receiver('trust: bySignature(process.env.SECRET)'),
  'callback, verify': `import { verify } from 'chingchingpay/callback';
    export const read = (bytes, headers) => verify(bytes, headers, process.env.SECRET);`,
};

export function bundles({ setting }) {
  const made = (name, file, make) => ({
    name: `${name} bundle`,
    work: async () => {
      await make(file);
      judge(JSON.parse((await run(process.execPath, [file, JSON.stringify({ doors: [], ...setting() })])).stdout));
    },
  });
  const entry = `${scratch}process.mjs`;
  return [
    made('esbuild', 'esbuild.mjs', (file) =>
      build({
        entryPoints: [entry],
        bundle: true,
        minify: true,
        format: 'esm',
        platform: 'node',
        outfile: scratch + file,
      }),
    ),
    made('Vite', 'vite/process.mjs', async () => {
      const vite = await import('vite');
      const output = { entryFileNames: '[name].mjs' };
      const options = { outDir: `${scratch}vite`, ssr: entry, minify: true, rollupOptions: { output } };
      await vite.build({
        root: scratch,
        logLevel: 'silent',
        configFile: false,
        ssr: { noExternal: true },
        build: options,
      });
    }),
    made('webpack', 'webpack/main.cjs', async () => {
      writeFileSync(
        `${scratch}webpack.config.cjs`,
        `module.exports = { mode: 'production', target: 'node', entry: './process.mjs', performance: false,
          output: { path: ${JSON.stringify(`${scratch}webpack`)}, filename: 'main.cjs' } };`,
      );
      const code = `const webpack = require(${JSON.stringify(inTools('webpack'))});
        webpack(require('./webpack.config.cjs'), (error, stats) => {
          if (error || stats.hasErrors()) { console.error(error ?? stats.toString()); process.exit(1); }
        });`;
      writeFileSync(`${scratch}webpack.run.cjs`, code);
      await run(process.execPath, ['webpack.run.cjs']);
    }),
    ...Object.entries(programs).map(([name, source]) => ({ name: `size: ${name}`, work: () => weigh(name, source) })),
  ];
}

/** By rolldown, as `npm run bench` weighs it; esbuild's figure is told beside it. */
async function weigh(name, contents) {
  const options = { bundle: true, minify: true, format: 'esm', platform: 'browser', write: false, logLevel: 'silent' };
  const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: scratch } });
  const entry = `${scratch}size-${name.replace(/\W+/g, '-')}.mjs`;
  writeFileSync(entry, contents);
  const made = await rolldown({ input: entry, platform: 'browser', logLevel: 'silent' });
  const { output } = await made.generate({ format: 'esm', minify: true });
  await made.close();
  const [size, other] = [output[0].code, outputFiles[0].contents].map((code) => gzipSync(code, { level: 9 }).length);
  const told = `${size} B min and gzip, at most ${limits[name]}; by esbuild ${other} B`;
  if (size > limits[name]) throw new Error(told);
  return told;
}
