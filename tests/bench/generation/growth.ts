// Documents of n, 2n and 4n operations -> how much more work each is: counted, not timed, so that it is the same on
// every machine.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './process-tree.js';
import type { Workplace } from './workplace.js';

/** Small enough to be quick, large enough that what is done once does not hide what is done for each. */
const operations = 150;

export interface Growth {
  /** What the second doubling costs to what the first did: 2 where work is linear, 4 where it is a square. */
  readonly ratio: number;
  /** The function, of those that do a hundredth of all, whose work grows fastest. */
  readonly worst: { readonly name: string; readonly ratio: number };
}

export async function measureGrowth(place: Workplace): Promise<Growth> {
  const counts: ReadonlyMap<string, number>[] = [];
  for (const times of [1, 2, 4]) counts.push(await countWork(place, operations * times));
  const [one, two, four] = counts.map((functions) => [...functions.values()].reduce((sum, count) => sum + count, 0));
  if (one === undefined || two === undefined || four === undefined) throw new Error('nothing was counted');
  const grown = [...(counts[2] ?? [])].flatMap(([name, last]) => {
    const [first, second] = counts.map((functions) => functions.get(name) ?? 0);
    return first === undefined || second === undefined || last < four / 100
      ? []
      : [{ name, ratio: (last - second) / Math.max(1, second - first) }];
  });
  const worst = grown.reduce((a, b) => (b.ratio > a.ratio ? b : a), { name: 'none', ratio: 0 });
  return { ratio: (four - two) / (two - one), worst };
}

/** How often each part of each function of the generator ran, in all of its threads. */
async function countWork({ project, folder }: Workplace, size: number): Promise<ReadonlyMap<string, number>> {
  const spec = join(folder(`growth-${size}`), 'openapi.json');
  const counted = join(folder(`growth-${size}`), 'counted');
  mkdirSync(counted, { recursive: true });
  writeFileSync(spec, JSON.stringify(buildDocument(size)));
  await runNode({
    args: ['build/scripts/generate.js', '--spec', spec, '--out', join(folder(`growth-${size}`), 'sdk')],
    cwd: project,
    env: { ...process.env, NODE_V8_COVERAGE: counted },
  });
  const counts = new Map<string, number>();
  for (const file of readdirSync(counted)) {
    const { result }: Coverage = JSON.parse(readFileSync(join(counted, file), 'utf8'));
    for (const { url, functions } of result) {
      const module = /\/build\/(generator\/.*)\.js$/.exec(url)?.[1];
      if (module === undefined) continue;
      for (const { functionName, ranges } of functions) {
        const name = `${module} ${functionName}`;
        counts.set(
          name,
          ranges.reduce((sum, { count }) => sum + count, counts.get(name) ?? 0),
        );
      }
    }
  }
  rmSync(folder(`growth-${size}`), { recursive: true, force: true });
  return counts;
}

/** What Node writes of a thread. */
interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly functionName: string;
      readonly ranges: readonly { readonly count: number }[];
    }[];
  }[];
}

/**
 * Operations of ten to a resource, with types of their own, and something of each kind that asks for a second look.
 * Types lead to others of their resource only: who reads a type is asked for each resource (generator/model/home.ts),
 * so that where everything leads to everything, as in Stripe's document, that one step is resources times types.
 */
function buildDocument(size: number): object {
  const numbers = Array.from({ length: size }, (_, index) => index);
  const reference = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
  const json = (schema: object): object => ({ 'application/json': { schema } });
  const text = { type: 'string' };
  const path = (index: number): readonly [string, object] => [
    `/group${Math.floor(index / 10)}/thing${index}/{id}`,
    {
      parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
      post: {
        summary: `Make thing ${index}.`,
        tags: [`group ${Math.floor(index / 10)}`],
        parameters: [{ name: 'filter', in: 'query', schema: { type: 'array', items: { type: 'integer' } } }],
        requestBody: { required: true, content: json(reference(`Thing${index}`)) },
        responses: {
          200: { description: 'It.', content: json(reference(`Thing${index}`)) },
          default: { description: 'A fault.', content: json({ type: 'object', properties: { code: text } }) },
        },
      },
    },
  ];
  const types = (index: number): readonly (readonly [string, object])[] => [
    [
      `Thing${index}`,
      {
        type: 'object',
        required: ['id', 'step'],
        description: 'A thing.\n\nIt has parts, and it has a step that says what comes next.',
        properties: {
          id: { ...text, readOnly: true },
          state: { enum: ['open', 'closed', `odd ${index}`] },
          step: reference(`Step${index}`),
          before: reference(`Thing${Math.max(index - (index % 10), index - 1)}`),
          part: { type: 'object', properties: { name: text, parent: reference(`Thing${index}`) } },
          choice: { oneOf: [reference(`Left${index}`), reference(`Right${index}`), { type: 'null' }] },
        },
      },
    ],
    [
      `Step${index}`,
      {
        type: 'object',
        properties: {
          type: { enum: ['redirect', 'wait'] },
          redirect: { type: 'object', required: ['url'], properties: { url: text } },
          wait: { type: 'object', properties: { seconds: { type: 'integer' } } },
        },
      },
    ],
    [`Left${index}`, { allOf: [reference('Shared'), { type: 'object', properties: { left: text } }] }],
    // Written otherwise, it is called the same once it is an identifier.
    [`left${index}`, { type: 'object', additionalProperties: reference(`Right${index}`) }],
    [
      `Right${index}`,
      { type: ['object', 'null'], properties: { kind: { const: 'right' }, right: { type: 'number' } } },
    ],
  ];
  return {
    openapi: '3.1.0',
    info: { title: 'Many things', version: '1' },
    servers: [{ url: 'https://things.example.com' }],
    paths: Object.fromEntries(numbers.map(path)),
    components: {
      schemas: Object.fromEntries([
        ['Shared', { type: 'object', properties: { at: text } }],
        ...numbers.flatMap(types),
      ]),
    },
  };
}
