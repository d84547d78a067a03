// node build/bench/generation/bench.js --corpus DIR [--install] [--rounds N]: how long generating takes, how much
// memory, and what its result costs a compiler; exits 1 past a limit, 2 when something it needs is missing.

import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { printTable, type Row } from '../table.js';
import { buildPackage, compilers, consumers } from './consumer.js';
import { Contest, decide, type Result } from './contest.js';
import { measureGrowth } from './growth.js';
import { runNode } from './process-tree.js';
import { makeWorkplace, root, type Workplace, wireTypesCommand } from './workplace.js';

const limits = { stripe: 1, github: 1, cold: 3, unchanged: 0.25, peak: 500, consumer: 1.7, growth: 2.1 };

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, install: { type: 'boolean' }, rounds: { type: 'string' } },
});
/** Of each contest; one that misses its limit goes on for as many twice more. */
const rounds = Number.parseInt(values.rounds ?? '5', 10);
const corpus = resolve(values.corpus ?? '');
const documents = { stripe: join(corpus, 'stripe.yaml'), github: join(corpus, 'github.json') };
const absent = Object.values(documents).filter((file) => !existsSync(file));
if (absent.length > 0) {
  console.error(`Missing: ${absent.join(', ')}\nRun: npm run bench -- --corpus DIR, where DIR holds them.`);
  process.exit(2);
}
if (values.install) {
  const cwd = join(root, 'tests/bench/generation');
  spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const place = makeWorkplace();
process.on('exit', place.leave);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const seconds = (value: number): string => `${value.toFixed(2)} s`;
const bounded = (row: Row, limit: string, over: boolean): Row => ({ ...row, limit, over });

/** Minutes pass; and a machine that is busy with something else takes longer still. */
const tell = (what: string): void => console.error(`measuring ${what}`);

/** A document becomes wire types alone, or all of an SDK. */
async function generating(name: 'stripe' | 'github'): Promise<readonly Row[]> {
  tell(`the SDK of ${name}`);
  const spec = documents[name];
  const wire = join(place.empty, 'wire.ts');
  const out = place.folder(`${name}-sdk`);
  const contest = new Contest([
    {
      name: 'openapi-typescript alone',
      run: () => runNode({ args: [wireTypesCommand(), spec, '-o', wire], cwd: place.empty }),
    },
    {
      name: 'the whole SDK',
      run: () => {
        rmSync(out, { recursive: true, force: true });
        return runNode({ args: ['build/scripts/generate.js', '--spec', spec, '--out', out], cwd: place.project });
      },
    },
  ]);
  const [alone, whole] = await decide(contest, rounds, ([, ours]) => (ours?.ratio ?? 0) > limits[name]);
  if (alone === undefined || whole === undefined) throw new Error('nothing was measured');
  const { ratio, work } = whole;
  const value = `${seconds(whole.wall)}  x ${ratio.toFixed(2)} (processor time x ${work.toFixed(2)})`;
  const peak = { what: `${name}: peak memory of the process tree`, value: `${whole.peak.toFixed(0)} MB` };
  return [
    { what: `${name}: openapi-typescript alone`, value: `${seconds(alone.wall)}, ${alone.peak.toFixed(0)} MB` },
    bounded({ what: `${name}: the whole SDK`, value }, `x ${limits[name].toFixed(2)}`, ratio > limits[name]),
    name === 'stripe' ? bounded(peak, `${limits.peak} MB`, whole.peak > limits.peak) : peak,
  ];
}

/** Our own spec: lint, generate, write, from nothing; then once more with nothing changed. */
async function ownSpec({ project }: Workplace): Promise<readonly Row[]> {
  tell('our own spec');
  const args = ['build/scripts/generate.js'];
  const start = (): void => {
    for (const made of ['generated', 'build/stamps']) rmSync(join(project, made), { recursive: true, force: true });
  };
  const contest = new Contest([
    { name: 'an empty program', run: () => runNode({ args: [join(place.empty, 'nothing.mjs')], cwd: project }) },
    {
      name: 'from nothing',
      run: () => {
        start();
        return runNode({ args, cwd: project });
      },
    },
  ]);
  writeFileSync(join(place.empty, 'nothing.mjs'), '');
  const [empty, cold] = await decide(contest, rounds, ([, ours]) => (ours?.wall ?? 0) > limits.cold);
  await runNode({ args, cwd: project });
  const again = new Contest([{ name: 'nothing changed', run: () => runNode({ args, cwd: project }) }]);
  const [same] = await decide(again, rounds, ([ours]) => (ours?.wall ?? 0) > limits.unchanged);
  if (empty === undefined || cold === undefined || same === undefined) throw new Error('nothing was measured');
  return [
    { what: 'Node, an empty program', value: seconds(empty.wall) },
    bounded(
      { what: 'own spec: lint to SDK, from nothing', value: seconds(cold.wall) },
      seconds(limits.cold),
      cold.wall > limits.cold,
    ),
    bounded(
      { what: 'own spec: nothing changed', value: seconds(same.wall) },
      seconds(limits.unchanged),
      same.wall > limits.unchanged,
    ),
  ];
}

/** What an editor of the SDK's user waits for. */
async function consuming(): Promise<readonly Row[]> {
  tell("a program that uses Stripe's SDK");
  const sdk = place.folder('stripe-sdk');
  await buildPackage(sdk);
  const rows: Row[] = [];
  for (const { name, file } of compilers()) {
    const what = `stripe: one call, type-checked by ${name}`;
    if (file === undefined) {
      rows.push({ what, value: 'not installed: add --install', limit: `x ${limits.consumer.toFixed(2)}` });
      continue;
    }
    const contest = new Contest(consumers(file, sdk, place.folder(name.replaceAll(' ', '-'))));
    const missed = ([, ours]: readonly Result[]): boolean => (ours?.ratio ?? 0) > limits.consumer;
    const [empty, call] = await decide(contest, rounds, missed);
    if (empty === undefined || call === undefined) throw new Error('nothing was measured');
    const value = `${seconds(call.wall)} to ${seconds(empty.wall)}  x ${call.ratio.toFixed(2)}`;
    rows.push(bounded({ what, value }, `x ${limits.consumer.toFixed(2)}`, call.ratio > limits.consumer));
  }
  return rows;
}

/** Linear: twice the document, twice the work. */
async function growing(): Promise<Row> {
  tell('documents of growing size');
  const { ratio, worst } = await measureGrowth(place);
  const value = `x ${ratio.toFixed(2)}  (most: x ${worst.ratio.toFixed(2)}, ${worst.name})`;
  const over = ratio > limits.growth || worst.ratio > limits.growth;
  return bounded({ what: 'work of 4n operations past 2n, to 2n past n', value }, `x ${limits.growth.toFixed(2)}`, over);
}

const rows = [
  ...(await generating('stripe')),
  ...(await generating('github')),
  ...(await ownSpec(place)),
  await growing(),
  ...(await consuming()),
];
console.log(`Node ${process.versions.node}. Whole processes; medians over interleaved, shuffled rounds.\n`);
console.log(printTable(rows));
const missed = rows.filter(({ over }) => over).length;
const unknown = rows.filter(({ limit, over }) => limit !== undefined && over === undefined).length;
console.log(
  missed ? `\n${missed} ${missed === 1 ? 'limit is' : 'limits are'} missed.` : '\nAll limits measured are kept.',
);
if (unknown > 0) console.log(`${unknown} ${unknown === 1 ? 'was' : 'were'} not measured.`);
process.exitCode = missed ? 1 : unknown ? 2 : 0;
