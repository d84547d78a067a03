// 200 random edits of rendered pages: the edit of the spec that is proposed makes the page and the spec the same.

import { applyPatch } from 'diff';
import { expect, test } from 'vitest';
import type { Json } from '../../generator/json.js';
import { proposeEdits } from '../../generator/upstream/propose.js';
import { type Drift, readDrift } from '../../generator/upstream/upstream.js';
import { Dice } from './dice.js';
import { sketchEndpoint } from './endpoint.js';
import { mutate } from './mutate.js';
import { renderDocument } from './render-document.js';
import { lookOf, renderPage, shapes } from './render-page.js';

const runs = Number(process.env.PROPOSE_RUNS ?? 200);
const edits = ['add', 'remove', 'mark', 'retype', 'meaning'] as const;

const read = (text: string, spec: string): readonly Drift[] =>
  readDrift(
    { name: 'page', text },
    {
      document: JSON.parse(spec) as Json,
      knowledge: new Map(),
      locate: (pointer) => ({ file: 'openapi.json', pointer }),
    },
  );
const places = (drifts: readonly Drift[]): readonly string[] =>
  drifts.flatMap(({ differences }) => differences.map(({ place, change, aspect }) => `${place}: ${change} ${aspect}`));

test(`${runs} edits that are proposed and applied`, () => {
  let done = 0;
  let byHand = 0;
  for (let turn = 0; done < runs; turn++) {
    const dice = new Dice(11 * 1_000_003 + turn);
    const original = sketchEndpoint(dice);
    const edited = mutate(original, edits[turn % edits.length] ?? 'add', dice);
    if (edited === undefined) continue;
    const text = renderPage(edited.sketch, lookOf(dice, dice.pick(shapes)));
    const spec = `${JSON.stringify(renderDocument(original), null, 2)}\n`;
    const drifts = read(text, spec);
    if (places(drifts).length === 0) continue;
    done++;
    const { patch, left } = proposeEdits(drifts, () => spec);
    const patched = patch === '' ? spec : applyPatch(spec, patch);
    expect(patched, `${turn}: the patch fits the file`).not.toBe(false);
    const after = places(read(text, String(patched)));
    // What is left to a person is said, and nothing else is left.
    for (const place of after) expect(left, `${turn}: ${edits[turn % edits.length]}`).toContain(place);
    byHand += left.length === 0 ? 0 : 1;
    // Nothing goes that the page did not take away.
    const gone = patch.split('\n').filter((line) => /^-(?!--)/.test(line)).length;
    if (edits[turn % edits.length] !== 'remove') expect(gone).toBeLessThan(6);
  }
  console.log(`${done} edits proposed, ${byHand} of them left to a person in part`);
});
