// Rule: every node of the contract says how sure we are of it, and names a source that exists.

import { dirname, join } from 'node:path';
import { isObject, text } from '../json.js';
import { advise } from './nearest.js';
import { type Fault, inside, members, type Node, type Place } from './node.js';
import { readSources, type Sources } from './sources.js';
import { type Context, nodeOf, type Rule, report, type Visit } from './visitor.js';

const marks: readonly string[] = ['seen', 'inferred', 'assumed'];
const mayBe = 'seen, inferred or assumed';
const forms = 'page@YYYY-MM-DD, inferences#id or assumptions#id';

export const evidence: Rule = () => {
  let sources: Sources = { pages: new Map(), notes: new Map() };
  const need =
    (what: string): Visit =>
    (value, context) =>
      report(checkPresent(nodeOf(value, context), what), context);
  const judge: Visit = (value, context) => {
    // The root comes first; every other file is found from its folder.
    if (context.type.name === 'Root') sources = open(context);
    if (context.type.extensionsPrefix !== undefined) report(checkValues(nodeOf(value, context), sources), context);
  };
  return {
    any: judge,
    ref: judge,
    Operation: need('operation'),
    Parameter: need('parameter'),
    SecurityScheme: need('security scheme'),
    Server: need('server'),
    Schema(value, context) {
      const schema = nodeOf(value, context);
      if (isComponent(schema.place)) need('schema')(value, context);
      for (const [name, property] of members(inside(schema, 'properties'))) {
        report(checkPresent(property, `property ${name}`), context);
      }
    },
  };
};

function open(context: Context): Sources {
  try {
    return readSources(join(dirname(context.location.source.absoluteRef), 'sources'));
  } catch (error) {
    const what = `the sources cannot be read: ${error instanceof Error ? error.message : error}`;
    const instead = 'Keep one YAML file for each page in the folder sources beside this file.';
    report([{ place: context.location, what, instead }], context);
    return { pages: new Map(), notes: new Map() };
  }
}

/** A schema with a name: the whole of its file, or an entry of `components`. */
function isComponent({ pointer }: Place): boolean {
  return pointer === '#/' || /^#\/components\/schemas\/[^/]+$/.test(pointer);
}

export function checkPresent(node: Node, what: string): readonly Fault[] {
  const { value, place } = node;
  if (!isObject(value)) return [];
  const faults: Fault[] = [];
  if (value['x-evidence'] === undefined) {
    const instead = `Add x-evidence: ${mayBe}.`;
    faults.push({ place, what: `the ${what} does not say how sure we are of it`, instead });
  }
  if (value['x-source'] === undefined) {
    faults.push({ place, what: `the ${what} does not say where we know it from`, instead: `Add x-source: ${forms}.` });
  }
  return faults;
}

/** Wherever a mark or a source is given, asked for or not. */
export function checkValues(node: Node, sources: Sources): readonly Fault[] {
  const mark = inside(node, 'x-evidence');
  const source = inside(node, 'x-source');
  return [...checkMark(mark), ...checkSource(source, text(mark.value), sources)];
}

function checkMark({ value, place }: Node): readonly Fault[] {
  if (value === undefined || marks.some((mark) => mark === value)) return [];
  return [{ place, what: `x-evidence is ${JSON.stringify(value)}`, instead: `Write ${mayBe}.` }];
}

function checkSource({ value, place }: Node, mark: string | undefined, sources: Sources): readonly Fault[] {
  if (value === undefined) return [];
  const source = text(value);
  if (source === undefined)
    return [{ place, what: `x-source is ${JSON.stringify(value)}`, instead: `Write ${forms}.` }];
  const faults = source.includes('#') ? checkNote(source, sources) : checkPage(source, sources);
  return [...faults, ...(faults.length > 0 ? [] : checkFit(mark, source))].map((fault) => ({ place, ...fault }));
}

type Words = Omit<Fault, 'place'>;

function checkNote(source: string, { notes }: Sources): readonly Words[] {
  const [file = '', id = ''] = source.split('#');
  const ids = notes.get(file);
  if (ids === undefined) {
    const what = `there is no spec/sources/${file}.yaml to hold "${id}"`;
    return [{ what, instead: `Write ${forms}.` }];
  }
  if (ids.includes(id)) return [];
  const what = `spec/sources/${file}.yaml has no claim "${id}"`;
  return [{ what, instead: `Add it there. ${advise(id, ids)}` }];
}

function checkPage(source: string, { pages }: Sources): readonly Words[] {
  const [page = '', version] = source.split('@');
  const versions = pages.get(page);
  if (versions === undefined) {
    const instead = `${advise(page, [...pages.keys()])} A page's file says page: and its own name.`;
    return [{ what: `spec/sources holds no page ${page}`, instead }];
  }
  if (version === undefined ? versions.length === 0 : versions.includes(version)) return [];
  const what = version === undefined ? `the page ${page} has versions` : `the page ${page} has no version ${version}`;
  const known = versions.map((one) => `${page}@${one}`);
  return [{ what, instead: `Use one of: ${[...(known.length === 0 ? [page] : known)].join(', ')}.` }];
}

/** What was seen stands on a page; what is assumed stands on none. */
function checkFit(mark: string | undefined, source: string): readonly Words[] {
  const page = !source.includes('#');
  if (mark === 'seen' && !page) {
    const instead = 'Name the page, or write x-evidence: inferred or assumed.';
    return [{ what: `was seen, says x-evidence, but ${source} is no page`, instead }];
  }
  if (mark === 'assumed' && page) {
    const instead = 'Write x-source: assumptions#id, or x-evidence: seen or inferred.';
    return [{ what: `is assumed, says x-evidence, but ${source} is a page`, instead }];
  }
  return [];
}
