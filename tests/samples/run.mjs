// npm run test:samples [-- --install] [-- --only LANGUAGE,LANGUAGE]: every sample by its own toolchain, as a table.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeApi } from '../../build/generator/pipeline.js';
import { buildCases, buildForeignCases } from './cases.mjs';
import { loadGateway } from './gateway.mjs';
import { findMissing, inFolder, install } from './installed.mjs';
import { runLanguage } from './language.mjs';
import { printReport } from './report.mjs';
import { toolchains } from './toolchains.mjs';

const { values } = parseArgs({
  options: {
    install: { type: 'boolean' },
    only: { type: 'string' },
    keep: { type: 'boolean' },
    seed: { type: 'string' },
  },
});
const names = values.only?.split(',') ?? Object.keys(toolchains);
const strange = names.filter((name) => !Object.hasOwn(toolchains, name));
if (strange.length) {
  console.error(`${strange.join(', ')}: no such language. There are: ${Object.keys(toolchains).join(', ')}`);
  process.exit(2);
}

if (values.install) install(findMissing(names));
const missing = findMissing(names);
if (missing.debian.length + missing.npm.length > 0) {
  const lines = [...missing.debian.map((name) => `${name} (Debian)`), ...missing.npm.map((name) => `${name} (npm)`)];
  console.error(`Missing:\n  ${lines.join('\n  ')}\nRun: npm run test:samples -- --install`);
  process.exit(2);
}

const seed = Number(values.seed ?? 1);
const root = inFolder('../../');
const folder = mkdtempSync(join(tmpdir(), 'samples-'));
try {
  process.exitCode = await runAll();
} finally {
  if (values.keep) console.log(folder);
  else rmSync(folder, { recursive: true });
}

async function runAll() {
  const templates = join(root, 'templates');
  const ours = await describeApi({
    spec: join(root, 'spec/openapi.yaml'),
    templates,
    config: join(root, 'redocly.yaml'),
  });
  const foreign = await describeApi({ spec: inFolder('foreign.yaml'), templates });
  const gateway = await loadGateway(folder);
  const cases = [...buildCases(ours.api, seed), ...buildForeignCases(foreign.api)];
  const waiting = [...names];
  const results = [];
  const lane = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const began = performance.now();
      const place = join(folder, name);
      mkdirSync(place);
      const found = await runLanguage(name, { cases, templates: ours.templates, gateway, folder: place });
      results.push({ name, seconds: (performance.now() - began) / 1000, found });
    }
  };
  // Two at a time, the slow ones first.
  await Promise.all([lane(), lane()]);
  return printReport(results, cases);
}
