// Pages, documents and requests that are cut, mixed, swollen or no text at all -> each is read or refused in words.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadDocument } from '../../generator/load/load.js';
import { decodePage } from '../../generator/upstream/decode.js';
import { readKnowledge } from '../../generator/upstream/knowledge.js';
import { proposeEdits } from '../../generator/upstream/propose.js';
import { driftJson, printDrift } from '../../generator/upstream/report.js';
import { exitCode, readDrift } from '../../generator/upstream/upstream.js';
import { readCaptured } from '../../templates/gateway/captured.js';
import { solve } from '../../templates/gateway/solve.js';

const runs = Number(process.env.FUZZ_RUNS ?? 120);
/** Microseconds of the processor's time, which a machine that is halted does not spend; what takes minutes is a loop. */
const patience = 20_000_000;

const folder = 'generator/upstream/pages';
const pages = readdirSync(folder)
  .filter((name) => /\.(txt|md|html|json)$/.test(name))
  .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
const ours = {
  ...(await loadDocument({ spec: 'spec/openapi.yaml', config: 'redocly.yaml' })),
  knowledge: readKnowledge('spec/sources'),
};

/** Reads it all the way, to the words that are printed. */
function drift(text: string): void {
  const start = process.cpuUsage();
  const drifts = readDrift({ name: 'page', text }, ours);
  const code = exitCode(drifts);
  for (const one of drifts) {
    const printed = printDrift(one);
    if (one.endpoint === undefined)
      expect([code, printed]).toEqual([2, expect.stringMatching(/^page(:\d+)?: not read: /)]);
    expect(printed).not.toMatch(/\bundefined\b|\[object Object|\bNaN\b/);
    expect(JSON.stringify(driftJson(one))).toBeDefined();
  }
  proposeEdits(drifts, (file) => readFileSync(file, 'utf8'));
  expect(process.cpuUsage(start).user).toBeLessThan(patience);
}

const swollen = fc.constantFrom(
  'a'.repeat(200_000),
  '{'.repeat(50_000),
  '[{"a":'.repeat(20_000),
  '<div>'.repeat(20_000),
  `${'|'.repeat(20_000)}\n|---|`,
  `"${'\\'.repeat(50_000)}`,
  `${' '.repeat(50_000)}x`,
  `成${'功 '.repeat(20_000)}(200)`,
  `POST ${'{'.repeat(20_000)}`,
  `curl ${"'".repeat(20_001)}`,
  `${'a\nobject\nrequired\n'.repeat(400)}`,
  `${'»'.repeat(5000)} a|object|true|`,
  '__proto__\nobject\nrequired\nconstructor\nstring\nrequired',
  `${'  '.repeat(3000)}a: [`,
  `x: &a [${'*a,'.repeat(2000)}]`,
  '\u0000\ufffe\ud800',
);
const page = fc.constantFrom(...pages);
const mixed: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(page, fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([text, share]) => text.slice(0, Math.floor(text.length * share))),
  fc
    .tuple(page, fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([text, share]) => text.slice(Math.floor(text.length * share))),
  fc.tuple(page, page, fc.nat(400), fc.nat(400)).map(([a, b, from, to]) => {
    const [first, second] = [a.split('\n'), b.split('\n')];
    return [...first.slice(0, from), ...second.slice(to)].join('\n');
  }),
  fc.tuple(page, swollen, fc.nat(200)).map(([text, line, at]) => text.split('\n').toSpliced(at, 0, line).join('\n')),
  fc
    .tuple(page, fc.nat(5000), fc.string({ unit: 'binary', maxLength: 20 }))
    .map(([text, at, noise]) => text.slice(0, at) + noise + text.slice(at)),
  fc.tuple(page, fc.nat(60)).map(([text, at]) =>
    text
      .split('\n')
      .flatMap((line, index) => (index === at ? Array(3000).fill(line) : [line]))
      .join('\n'),
  ),
  swollen,
);

describe('drift', () => {
  test(`${runs} broken pages`, () => {
    fc.assert(fc.property(mixed, drift), { numRuns: runs });
  });

  test('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        const decoded = decodePage(bytes);
        if ('text' in decoded) drift(decoded.text);
        else expect(decoded.unread.what).not.toBe('');
      }),
      { numRuns: runs },
    );
  });
});

describe('solve', () => {
  const requests = [
    'POST /a HTTP/1.1\nHost: tea.example\nx-signature: SIG\n\n{"a":1}',
    "curl -X POST 'https://tea.example/a' -H 'x-signature: SIG' -d '{\"a\":1}'",
    '{"log":{"entries":[{"request":{"method":"POST","url":"https://tea.example/a","headers":[{"name":"x-signature","value":"SIG"}],"postData":{"text":"{}"}}}]}}',
  ].map((text) => text.replace('SIG', 'ab'.repeat(32)));
  const request = fc.constantFrom(...requests);
  const broken: fc.Arbitrary<string> = fc.oneof(
    fc.tuple(request, fc.nat(300)).map(([text, at]) => text.slice(0, at)),
    fc
      .tuple(request, fc.nat(200), fc.oneof(swollen, fc.string({ unit: 'binary', maxLength: 20 })))
      .map(([text, at, noise]) => text.slice(0, at) + noise + text.slice(at)),
    fc.tuple(request, request, fc.nat(200)).map(([a, b, at]) => a.slice(0, at) + b.slice(at)),
    swollen,
  );

  test(`${runs} broken requests are solved or refused in one line`, () => {
    fc.assert(
      fc.property(broken, (text) => {
        const start = process.cpuUsage();
        try {
          const found = readCaptured(Buffer.from(text), 'x-signature');
          solve({ request: found, header: 'x-signature', secret: 's', option: 'secret' });
        } catch (error) {
          if (!(error instanceof TypeError)) throw error;
          expect(error.message).toMatch(/^[^\n]{5,300}$/);
        }
        expect(process.cpuUsage(start).user).toBeLessThan(patience);
      }),
      { numRuns: runs },
    );
  });
});
