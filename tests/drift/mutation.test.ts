// 500 random edits of rendered pages for each of several seeds: what was edited is told, and nothing else.

import { expect, test } from 'vitest';
import type { Json } from '../../generator/json.js';
import { readDrift } from '../../generator/upstream/upstream.js';
import { Dice } from './dice.js';
import { sketchEndpoint } from './endpoint.js';
import { type Edit, edits, mutate } from './mutate.js';
import { addNoise } from './noise.js';
import { renderDocument } from './render-document.js';
import { lookOf, renderPage, shapes } from './render-page.js';

const runs = Number(process.env.DRIFT_RUNS ?? 500);
const seeds = (process.env.DRIFT_SEEDS ?? '4,6,7,9').split(',').map(Number);

interface Score {
  hit: number;
  missed: number;
  wrong: number;
}

test.each(
  seeds,
)(`${runs} random edits, seed %i: recall and precision are at least 0.985, and noise reports nothing`, (seed) => {
  const scores = new Map<string, Score>();
  const noisy: string[] = [];
  let done = 0;
  for (let turn = 0; done < runs; turn++) {
    const dice = new Dice(seed * 1_000_003 + turn);
    const original = sketchEndpoint(dice);
    const edit: Edit = edits[turn % edits.length] ?? 'noise';
    const edited = mutate(original, edit, dice);
    if (edited === undefined) continue;
    done++;
    const shape = dice.pick(shapes);
    const clean = renderPage(edited.sketch, lookOf(dice, shape));
    const isText = !['html', 'markdown', 'export', 'tables'].includes(shape);
    const text = isText && (edit === 'noise' || dice.once(3)) ? addNoise(clean, dice, 1 + dice.count(6)) : clean;
    const found = tell(text, renderDocument(original) as Json);
    // The tables of the export have no column for a default.
    const expected = new Set(shape === 'tables' && edit === 'default' ? [] : edited.expected);
    const wrong = found.filter((one) => !expected.has(one));
    const missed = [...expected].filter((one) => !found.includes(one));
    for (const key of ['all', `edit ${edit}`, `shape ${shape}`]) {
      const score = scores.get(key) ?? { hit: 0, missed: 0, wrong: 0 };
      scores.set(key, score);
      score.hit += expected.size - missed.length;
      score.missed += missed.length;
      score.wrong += wrong.length;
    }
    if (edit === 'noise' && wrong.length > 0) noisy.push(`${turn} ${shape}: ${wrong.join('; ')}`);
    if (process.env.DRIFT_SHOW && missed.length + wrong.length > 0)
      console.log(
        `seed ${seed} #${turn} ${edit} ${shape}\n  missed ${missed.join('; ')}\n  wrong ${wrong.join('; ')}${process.env.DRIFT_SHOW === String(turn) ? `\n${text}` : ''}`,
      );
  }
  for (const [key, { hit, missed, wrong }] of scores)
    console.log(
      `seed ${seed} ${key.padEnd(16)} recall ${ratio(hit, missed)}, precision ${ratio(hit, wrong)} (${hit} told, ${missed} missed, ${wrong} wrong)`,
    );
  const { hit, missed, wrong } = scores.get('all') ?? { hit: 0, missed: 1, wrong: 1 };
  expect(hit / (hit + missed)).toBeGreaterThanOrEqual(0.985);
  expect(hit / (hit + wrong)).toBeGreaterThanOrEqual(0.985);
  expect(noisy).toEqual([]);
});

const ratio = (hit: number, other: number): string => (hit + other === 0 ? '1.000' : (hit / (hit + other)).toFixed(3));

function tell(text: string, document: Json): readonly string[] {
  const drifts = readDrift(
    { name: 'page', text },
    { document, knowledge: new Map(), locate: (pointer) => ({ file: 'openapi.json', pointer }) },
  );
  return drifts.flatMap(({ differences, unread }) => [
    ...differences.map(
      ({ change, aspect, place }) =>
        `${aspect === 'example' && change === 'added' ? 'changed' : change} ${aspect} ${place}`,
    ),
    ...unread.map(({ what }) => `unread ${what}`),
  ]);
}
