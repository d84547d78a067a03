// npm run docs [-- --out DIR] [-- --spec FILE] [-- --check] [-- --serve [--port N]]: the spec becomes the reference site.

import { setFlagsFromString } from 'node:v8';
import { printJson } from '../generator/json-text.js';
import { renderSite } from '../generator/pipeline.js';
import { ProblemError } from '../generator/problem.js';
import { writeOutput } from '../generator/write/write.js';
import { command, readWords } from './command.js';
import { buildRedoc } from './redoc.js';
import { serve } from './serve.js';

// Most of what runs here runs for a second or two: optimising it as eagerly as V8 does costs more than it gains.
setFlagsFromString('--interrupt-budget=600000');

const options = {
  spec: { type: 'string', default: 'spec/openapi.yaml' },
  out: { type: 'string', default: 'build/site' },
  overlay: { type: 'string' },
  check: { type: 'boolean', default: false },
  serve: { type: 'boolean', default: false },
  port: { type: 'string', default: '0' },
} as const;

await command(run);

async function run(): Promise<void> {
  const { spec, out, overlay, check, serve: serving, port } = readWords({ options }).values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new ProblemError([{ file: '--port', what: `is ${port}`, instead: 'Give a number from 0 to 65535.' }]);
  const own = spec === 'spec/openapi.yaml';
  const folders = {
    spec,
    templates: 'templates',
    ...(own ? { config: 'redocly.yaml' } : {}),
    ...(overlay === undefined ? {} : { overlay }),
  };
  let redoc: Promise<string> | undefined;
  const output = new Map(
    await renderSite(folders, (sampled) => {
      if (own && !check) redoc = buildRedoc(printJson(sampled));
    }),
  );
  // Words that are missing, or said of nothing, have been heard by now.
  if (check) return console.log(`${spec}: ${output.size} files, nothing missing; nothing written`);
  if (redoc !== undefined) output.set('redocly/index.html', await redoc);
  const differences = await writeOutput(output, out);
  console.log(`${out}: ${output.size} files; ${differences.length} changed`);
  if (serving) console.log(await serve(out, Number(port)));
}
