// The installed package in, what bundlers make of one checkout out: it runs, and it is small.

import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { inTools, run, scratch } from './place.mjs';
import { judge } from './runtimes.mjs';

/** Bytes, minified and gzipped: one signed checkout with narrowing; the door for callbacks alone. */
const limits = { checkout: 7 * 1024, callback: 3 * 1024 };

const programs = {
  checkout: `import { ChingChingPay, resolveNextAction } from 'chingchingpay';
    const client = new ChingChingPay({ server: 'test', apiKey: process.env.KEY, secret: process.env.SECRET });
    export const pay = async (order) => resolveNextAction((await client.payments.checkout(order)).next_action);`,
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

async function weigh(name, contents) {
  const options = { bundle: true, minify: true, format: 'esm', platform: 'browser', write: false, logLevel: 'silent' };
  const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: scratch } });
  const size = gzipSync(outputFiles[0].contents, { level: 9 }).length;
  const told = `${size} B min and gzip, at most ${limits[name]}`;
  if (size > limits[name]) throw new Error(told);
  return told;
}
