// One door to YAML: text -> plain values, or the line at which it stops making sense.

import { dump, JSON_SCHEMA, load, Type, YAMLException } from 'js-yaml';
import { ExactNumber, exactYaml } from './exact.js';
import type { Json } from './json.js';
import { readJson } from './json-text.js';
import { ProblemError } from './problem.js';

/** What no honest document needs: deeper nesting, and more values once every alias is written out. */
const deepest = 100;
const most = 5_000_000;

/** Reads JSON or YAML. JSON goes through the platform's parser, which is thirty times as fast. */
export function parseDocument(source: string, file: string): Json {
  const start = source.trimStart();
  const value = start.startsWith('{') ? (parseJson(source) ?? parseYaml(source, file)) : parseYaml(source, file);
  const measure = new Measure();
  const fault = measure.fault(value);
  if (fault !== undefined) throw new ProblemError([{ file, ...fault }]);
  const halves = /\\u[dD][89a-fA-F]/.test(source);
  // Most documents are plain already; a copy of a large one costs as much as all that is done with it later.
  return !halves && !measure.shares && isJson(value) ? value : plain(value, halves ? whole : same);
}

const same = (text: string): string => text;
/** Half a character, which only an escape can write, is none: nothing but U+FFFD would ever arrive. */
const whole = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\ufffd');

/** The numbers of YAML 1.2's JSON schema, in hand as text. */
const numbers = Object.entries({
  int: /^[-+]?(?:0b[01]+|0o[0-7]+|0x[0-9a-fA-F]+|[0-9]+)$/,
  float: /^(?:[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
}).map(
  ([name, form]) =>
    new Type(`tag:yaml.org,2002:${name}`, {
      kind: 'scalar',
      resolve: (written: unknown) => typeof written === 'string' && form.test(written),
      construct: exactYaml,
    }),
);
const schema = JSON_SCHEMA.extend({ implicit: numbers });
const exact = new Type('tag:yaml.org,2002:exact', {
  kind: 'scalar',
  resolve: () => false,
  instanceOf: ExactNumber,
  represent: String,
});
const printed = JSON_SCHEMA.extend({ implicit: [exact] });

/** Undefined where it is not JSON after all, or broken JSON: the YAML parser reads both and names the line. */
function parseJson(source: string): unknown {
  try {
    return readJson(source);
  } catch {
    return undefined;
  }
}

function parseYaml(source: string, file: string): unknown {
  try {
    return load(source, { schema, filename: file });
  } catch (error) {
    if (error instanceof RangeError) throw new ProblemError([{ file, ...tooDeep }]);
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark ? ` (line ${error.mark.line + 1}, column ${error.mark.column + 1})` : '';
    throw new ProblemError([
      { file, what: `cannot be read as YAML: ${error.reason}${line}`, instead: 'Mend the syntax at that line.' },
    ]);
  }
}

const tooDeep = {
  what: `is nested more than ${deepest} deep`,
  instead: 'Give the inner parts names and refer to them.',
};

/** Sizes with every alias written out, computed without writing them out: an alias is one shared object. */
class Measure {
  readonly #known = new Map<object, { readonly values: number; readonly depth: number }>();
  readonly #open = new Set<object>();
  #circle = false;
  #merge = false;
  /** Whether something stands in two places at once, which only an alias brings about. */
  shares = false;

  fault(value: unknown): { what: string; instead: string } | undefined {
    const { values, depth } = this.#of(value, 0);
    if (depth > deepest) return tooDeep;
    if (this.#circle)
      return { what: 'has an alias that stands inside what it names', instead: 'Refer with $ref instead.' };
    if (this.#merge) return { what: 'merges keys with <<', instead: 'Write the keys out, or refer with $ref.' };
    if (values <= most) return undefined;
    return {
      what: `holds more than ${most} values once its aliases are written out`,
      instead: 'Refer with $ref instead.',
    };
  }

  #of(value: unknown, level: number): { readonly values: number; readonly depth: number } {
    if (typeof value !== 'object' || value === null) return { values: 1, depth: 0 };
    const known = this.#known.get(value);
    if (known !== undefined) {
      this.shares = true;
      return known;
    }
    if (this.#open.has(value)) this.#circle = true;
    if (this.#open.has(value) || level > deepest) return { values: 1, depth: 1 };
    this.#open.add(value);
    if (Object.hasOwn(value, '<<')) this.#merge = true;
    let values = 1;
    let depth = 0;
    for (const item of Object.values(value)) {
      const inner = this.#of(item, level + 1);
      values += inner.values;
      depth = Math.max(depth, inner.depth);
    }
    this.#open.delete(value);
    const found = { values, depth: depth + 1 };
    this.#known.set(value, found);
    return found;
  }
}

/** Both parsers give plain data, unless there was nothing to parse: no text holds a date or a function. */
function isJson(value: unknown): value is Json {
  return value !== undefined;
}

function plain(value: unknown, read: (text: string) => string): Json {
  if (typeof value === 'string') return read(value);
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  if (value instanceof ExactNumber) return value;
  if (Array.isArray(value)) return value.map((item) => plain(item, read));
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [read(key), plain(item, read)]));
  }
  return null;
}

/** Plain values as YAML, in their own order; long lines are folded, nothing is an alias. */
export function printYaml(value: Json): string {
  return dump(value, { schema: printed, noRefs: true, lineWidth: 110 });
}
