// Rule: every x- key is one of ours, stands where it is read, and has its documented shape.

import { text as asText, get, isObject, list } from '../json.js';
import { advise } from './nearest.js';
import { type Fault, inside, items, members, type Node } from './node.js';
import { type Check, choice, listOf, oneOf, record, text, whole } from './shape.js';
import { nodeOf, type Rule, report, type Visit } from './visitor.js';

interface Extension {
  /** Redocly's names of the objects that may carry it; any object when absent. */
  readonly on?: readonly string[];
  readonly check: Check;
}

const mark = oneOf('seen', 'inferred', 'assumed');
const word = text(/\S/, 'some text');
const identifier = text(/^[a-z][A-Za-z0-9]*$/, 'a name in camelCase');
const field = text(/\S/, 'the name of a field');
const headerName = text(/^[a-z0-9-]+$/, 'the name of a header, in lower case');
const header = record({ header: headerName });

const part = choice(['method', 'path', 'query', 'body'], {
  header: headerName,
  nonce: header,
  timestamp: record({ header: headerName, unit: oneOf('seconds', 'milliseconds') }),
  pairs: record({ of: oneOf('body', 'query'), empty: oneOf('keep', 'skip'), nested: oneOf('json', 'skip') }),
});

/** Two values made afresh do not fit into one header. */
const partsOf =
  (limits: { readonly least?: number; readonly most: number }): Check =>
  (node) => [...listOf(part, limits)(node), ...checkStamps(node)];

function checkStamps(node: Node): readonly Fault[] {
  const filled = new Map<string, string>();
  return items(node).flatMap((one) => {
    const name = members(one).flatMap(([kind, rule]) => (kind === 'pairs' ? [] : (nameOf(rule) ?? [])))[0];
    const said = JSON.stringify(one.value);
    const before = name === undefined ? undefined : filled.get(name);
    if (name === undefined || before === said) return [];
    filled.set(name, before ?? said);
    if (before === undefined) return [];
    const what = `the header ${name} is filled in two ways`;
    return [{ place: one.place, what, instead: 'Give each its own header, or write the same part twice.' }];
  });
}

/** Only of what is made afresh: `{ header: name }` covers whatever the header holds. */
const nameOf = ({ value }: Node): string | undefined => asText(get(value, 'header'));

const signing = record({
  algorithm: oneOf('hmac-sha256', 'hmac-sha512'),
  key: identifier,
  parts: partsOf({ least: 1, most: 5 }),
  bodyless: partsOf({ most: 5 }),
  separator: text(/^/, 'some text, or "" for none'),
  encoding: oneOf('hex', 'HEX', 'base64', 'base64url'),
  evidence: record({
    algorithm: mark,
    header: mark,
    key: mark,
    parts: mark,
    bodyless: mark,
    separator: mark,
    encoding: mark,
  }),
});

const code: Check = ({ value, place }) =>
  typeof value === 'string' || typeof value === 'number'
    ? []
    : [{ place, what: `${JSON.stringify(value)} is no code`, instead: 'Write a number or a string.' }];

const envelope: Check = (node) => [
  ...record(
    { data: field, success: oneOf('complete', 'codes'), evidence: record({ shape: mark, success: mark }) },
    { code: field, message: field, codes: listOf(code) },
  )(node),
  ...checkCodes(node),
];

/** Codes decide only where success says so. */
function checkCodes(node: Node): readonly Fault[] {
  const { value, place } = inside(node, 'codes');
  const some = list(value).length > 0;
  const success = get(node.value, 'success');
  if (success === 'codes' && !some) {
    return [{ place: node.place, what: 'success goes by codes, but none is listed', instead: 'Write codes: [0].' }];
  }
  if (success === 'codes' && get(node.value, 'code') === undefined) {
    return [{ place: node.place, what: 'success goes by codes, but code names no field', instead: 'Add code: code.' }];
  }
  if (success !== 'complete' || !some) return [];
  return [
    { place, what: 'nobody reads codes while success is complete', instead: 'Write success: codes or codes: [].' },
  ];
}

const sdk = record(
  {
    package: text(/^(@[a-z0-9-]+\/)?[a-z0-9][a-z0-9._-]*$/, 'the name of an npm package'),
    version: text(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/, 'a version such as 0.1.0'),
    client: text(/^[A-Z][A-Za-z0-9]*$/, 'the name of a class, in PascalCase'),
    parts: listOf(text(/^[a-z][a-z0-9-]*$/, 'the name of a part in templates/gateway')),
  },
  {
    disclaimer: word,
    repository: text(/^https:\/\/[\w.-]+(\/[\w.~-]+)+$/, 'an address such as https://github.com/owner/name'),
  },
);

const order = record({ reference: field, amount: field, currency: field, once: listOf(field) });
const returned = record({ state: field, code: listOf(field, { least: 1 }) });

const union = record({ tag: field, members: listOf(field, { least: 1 }) });
const siblingUnion: Check = (node) => (node.value === false ? [] : union(node));
const values = ['Schema', 'Parameter', 'Header'];

const known: ReadonlyMap<string, Extension> = new Map([
  // What these two say is the evidence rule's to judge.
  ['x-evidence', { check: () => [] }],
  ['x-source', { check: () => [] }],
  ['x-signing', { on: ['SecurityScheme'], check: signing }],
  ['x-option', { on: ['SecurityScheme'], check: identifier }],
  ['x-envelope', { on: ['Root'], check: envelope }],
  ['x-sdk', { on: ['Info'], check: sdk }],
  ['x-name', { on: ['Server'], check: text(/^[a-z][A-Za-z0-9]*$/, 'a name in camelCase, such as test') }],
  ['x-sibling-union', { on: ['Schema'], check: siblingUnion }],
  ['x-sensitive', { on: values, check: oneOf(true) }],
  ['x-unit', { on: values, check: word }],
  ['x-repeat', { on: ['Operation'], check: oneOf('never', 'safe') }],
  ['x-settle', { on: ['Operation'], check: listOf(record({ operation: word, field, argument: field }), { least: 1 }) }],
  ['x-order', { on: ['Schema'], check: order }],
  ['x-return', { on: ['Operation'], check: returned }],
  ['x-references', { on: ['Operation'], check: listOf(field, { least: 1 }) }],
  ['x-pages', { on: ['Operation'], check: record({ page: field, first: whole(0), limit: whole(1) }, { size: field }) }],
]);

const visit: Visit = (value, context) => {
  // Maps (headers, properties, paths of examples) may hold a key that only looks like an extension.
  if (context.type.extensionsPrefix === undefined) return;
  report(checkExtensions(nodeOf(value, context), context.type.name), context);
};

/** `ref` sees what stands beside a reference; `any` sees the rest. */
export const extensions: Rule = () => ({ any: visit, ref: visit });

export function checkExtensions(node: Node, on: string): readonly Fault[] {
  if (!isObject(node.value)) return [];
  return members(node)
    .filter(([key]) => key.startsWith('x-'))
    .flatMap(([key, value]) => checkExtension(key, value, on));
}

function checkExtension(key: string, node: Node, on: string): readonly Fault[] {
  const extension = known.get(key);
  const { place } = node;
  if (extension === undefined) {
    return [{ place, what: `nobody reads ${key}`, instead: advise(key, [...known.keys()]) }];
  }
  if (extension.on !== undefined && !extension.on.includes(on)) {
    const instead = `Move it to ${extension.on.join(', ')}.`;
    return [{ place, what: `nobody reads ${key} on ${on}`, instead }];
  }
  return extension.check(node);
}
