// Rule: the names a caller will read follow one pattern, and a file is called after what it holds.

import { basename, extname } from 'node:path';
import { get, text } from '../json.js';
import { advise } from './nearest.js';
import { type Fault, inside, items, members, type Node } from './node.js';
import { type Operation, readOperations } from './operations.js';
import { followIn, nodeOf, type Rule, report } from './visitor.js';

const pascal = /^[A-Z][A-Za-z0-9]*$/;

export const names: Rule = () => ({
  Root(value, context) {
    const root = nodeOf(value, context);
    const operations = readOperations(root, followIn(context));
    const home = context.location.source.absoluteRef;
    const tags = items(inside(root, 'tags')).flatMap((tag) => text(inside(tag, 'name').value) ?? []);
    for (const operation of operations) {
      report([...checkOperation(operation), ...checkTag(operation, tags), ...checkHome(operation, home)], context);
    }
  },
  NamedSchemas(value, context) {
    for (const [name, entry] of members(nodeOf(value, context))) report(checkTypeName(name, entry), context);
  },
  Schema(value, context) {
    report(checkTypeFile(nodeOf(value, context)), context);
  },
});

/** `payments.checkout` under the tag `payments`. A missing operationId is Redocly's to tell. */
export function checkOperation({ id, tag, node }: Operation): readonly Fault[] {
  if (id === undefined) return [];
  const place = node.place.child(['operationId']);
  if (!/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/.test(id)) {
    const instead = `Write ${tag ?? 'resource'}.verb, both in camelCase.`;
    return [{ place, what: `the operationId ${id} is not resource.verb`, instead }];
  }
  const [resource = '', verb = ''] = id.split('.');
  if (tag === undefined) return [{ place: node.place, what: `${id} has no tag`, instead: `Add tags: [${resource}].` }];
  if (tag === resource) return [];
  const instead = `Write operationId: ${tag}.${verb}, or tags: [${resource}].`;
  return [{ place, what: `${id} stands under the tag ${tag}`, instead }];
}

/** Redocly's own rule asks it of callbacks too, which have no tags. */
export function checkTag({ tag, node }: Operation, tags: readonly string[]): readonly Fault[] {
  if (tag === undefined || tags.includes(tag)) return [];
  const place = node.place.child(['tags', 0]);
  return [{ place, what: `the table of contents has no tag ${tag}`, instead: `${advise(tag, tags)} Or add it there.` }];
}

/** One noun, one file: `payments.checkout` stands in `payments.yaml`. */
export function checkHome({ id, tag, node }: Operation, home: string): readonly Fault[] {
  const file = node.place.source.absoluteRef;
  const noun = id?.includes('.') ? id.split('.')[0] : tag;
  if (noun === undefined || file === home) return [];
  const wanted = noun.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (stem(file) === wanted) return [];
  const what = `${id ?? `an operation of ${tag}`} stands in ${basename(file)}`;
  return [{ place: node.place, what, instead: `Move it to ${wanted}${extname(file)}.` }];
}

export function checkTypeName(name: string, entry: Node): readonly Fault[] {
  const { value, place } = entry;
  if (!pascal.test(name))
    return [{ place, what: `the type ${name} is not PascalCase`, instead: `Write ${toPascal(name)}.` }];
  const [file = '', inner] = text(get(value, '$ref'))?.split('#') ?? [];
  if (file === '' || inner !== undefined || stem(file) === name) return [];
  const instead = `Name both ${name}, or both ${stem(file)}.`;
  return [{ place, what: `the type ${name} stands in ${basename(file)}`, instead }];
}

/** One type, one file, one name. */
export function checkTypeFile({ value, place }: Node): readonly Fault[] {
  if (place.pointer !== '#/') return [];
  const { absoluteRef } = place.source;
  const name = stem(absoluteRef);
  if (!pascal.test(name)) {
    const what = `the type's file ${basename(absoluteRef)} is not in PascalCase`;
    return [{ place, what, instead: `Call it ${toPascal(name)}${extname(absoluteRef)}.` }];
  }
  const title = text(get(value, 'title'));
  if (title === undefined || title === name) return [];
  const what = `the type in ${basename(absoluteRef)} calls itself ${title}`;
  return [{ place: place.child(['title']), what, instead: 'Take the title out; the file has the name.' }];
}

function stem(file: string): string {
  return basename(file, extname(file));
}

function toPascal(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
