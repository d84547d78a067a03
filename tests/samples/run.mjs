// npm run test:samples [-- --install] [-- --only LANGUAGE,LANGUAGE]: every sample by its own toolchain, as a table.
// [-- --drawn N --seed N]: with N recipes drawn anew. [-- --recipes FILE]: with recipes of your own, a name beside each.
// [-- --spec FILE --every N]: each Nth operation of somebody else's document instead, answered by a server that keeps what came.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeApi } from '../../build/generator/pipeline.js';
import { buildCases, buildForeignCases } from './cases.mjs';
import { loadGateway } from './gateway.mjs';
import { findMissing, inFolder, install } from './installed.mjs';
import { runLanguage } from './language.mjs';
import { drawRecipes, known, readRecipes } from './recipes.mjs';
import { printReport } from './report.mjs';
import { toolchains } from './toolchains.mjs';

const { values } = parseArgs({
  options: {
    install: { type: 'boolean' },
    only: { type: 'string' },
    keep: { type: 'boolean' },
    seed: { type: 'string' },
    drawn: { type: 'string', default: '3' },
    recipes: { type: 'string' },
    spec: { type: 'string' },
    every: { type: 'string', default: '1' },
  },
});
const names = values.only?.split(',') ?? Object.keys(toolchains);
const strange = names.filter((name) => !Object.hasOwn(toolchains, name));
if (strange.length) refuse(`${strange.join(', ')}: no such language. There are: ${Object.keys(toolchains).join(', ')}`);

const { drawn, every } = values;
if (!/^\d+$/.test(drawn) || !/^[1-9]\d*$/.test(every))
  refuse(`--drawn and --every take a number, not ${drawn} and ${every}`);

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
  const gateway = await loadGateway(folder);
  const cases =
    values.spec === undefined ? await allCases(ours.api, templates, gateway) : await casesOf(values.spec, templates);
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

async function allCases(api, templates, gateway) {
  const read = (name) => describeApi({ spec: inFolder(name), templates });
  const [foreign, styles] = await Promise.all(['foreign.yaml', 'styles.yaml'].map(read));
  const own = values.recipes === undefined ? {} : readRecipes(values.recipes);
  for (const [name, text] of Object.entries(own)) checkRecipe(name, text, gateway);
  const recipes = { ...known, ...drawRecipes(Number(drawn), seed), ...own };
  return [...buildCases(api, recipes, seed), ...buildForeignCases(foreign, 'f'), ...buildForeignCases(styles, 's')];
}

function checkRecipe(name, text, { parseRecipe }) {
  try {
    parseRecipe(text, 'x-signature');
  } catch (error) {
    refuse(`${values.recipes}: ${name}: ${error.message}`);
  }
}

function refuse(what) {
  console.error(what);
  process.exit(2);
}

async function casesOf(spec, templates) {
  const all = buildForeignCases(await describeApi({ spec, templates }), 'f');
  return all.filter((_, index) => index % Number(every) === 0);
}
