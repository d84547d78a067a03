// Rule: what x-settle, x-references, x-return, x-order, x-pages and x-envelope name exists.

import { isObject, object, text } from '../json.js';
import { advise } from './nearest.js';
import { type Fault, type Follow, inside, items, type Node, propertiesOf, typesOf } from './node.js';
import { type Operation, readCallbacks, readOperations } from './operations.js';
import { followIn, nodeOf, type Rule, report } from './visitor.js';

export const references: Rule = () => ({
  Root(value, context) {
    report(checkReferences(nodeOf(value, context), followIn(context)), context);
  },
  Schema(value, context) {
    report(checkOrder(nodeOf(value, context), followIn(context)), context);
  },
});

export function checkReferences(root: Node, follow: Follow): readonly Fault[] {
  const operations = readOperations(root, follow);
  return [
    ...operations.flatMap((operation) => [
      ...items(inside(operation.node, 'x-settle')).flatMap((way) => checkSettle(way, operation, operations)),
      ...items(inside(operation.node, 'x-references')).flatMap((name) => checkField(name, operation)),
      ...checkPages(operation, follow),
    ]),
    ...readCallbacks(root, follow).flatMap((callback) => {
      const named = { ...callback, id: callback.id ?? 'the callback' };
      const returned = inside(callback.node, 'x-return');
      return [
        ...items(inside(callback.node, 'x-settle')).flatMap((way) => checkSettle(way, named, operations)),
        ...[inside(returned, 'state'), ...items(inside(returned, 'code'))].flatMap((name) => checkField(name, named)),
      ];
    }),
    ...checkEnvelope(root, operations, follow),
  ];
}

/** An order is named by fields of the type itself. */
export function checkOrder(schema: Node, follow: Follow): readonly Fault[] {
  const order = inside(schema, 'x-order');
  if (!isObject(order.value)) return [];
  const fields = propertiesOf(schema, follow);
  const single = ['reference', 'amount', 'currency'].map((key) => inside(order, key));
  return [...single, ...items(inside(order, 'once'))].flatMap((name) => checkField(name, { id: 'the type', fields }));
}

function checkField(name: Node, { id, fields }: Pick<Operation, 'id' | 'fields'>): readonly Fault[] {
  const { value, place } = name;
  const said = text(value);
  if (said === undefined || fields.has(said)) return [];
  return [{ place, what: `${id} takes no ${said}`, instead: advise(said, [...fields.keys()]) }];
}

function checkSettle(way: Node, operation: Operation, operations: readonly Operation[]): readonly Fault[] {
  const named = inside(way, 'operation');
  const id = text(named.value);
  if (id === undefined) return [];
  const asked = operations.find((one) => one.id === id);
  if (asked === undefined) {
    const known = operations.flatMap((one) => (one.id === undefined || one === operation ? [] : [one.id]));
    return [{ place: named.place, what: `there is no operation ${id}`, instead: advise(id, known) }];
  }
  const harmless = isSafe(asked)
    ? []
    : [
        {
          place: named.place,
          what: `${id} may not be repeated, so it cannot be asked`,
          instead: `Ask another operation, or write x-repeat: safe on ${id}.`,
        },
      ];
  return [...harmless, ...checkField(inside(way, 'field'), operation), ...checkField(inside(way, 'argument'), asked)];
}

function isSafe({ method, node }: Operation): boolean {
  const said = inside(node, 'x-repeat').value;
  return said === undefined ? ['get', 'head', 'options'].includes(method) : said === 'safe';
}

function checkPages(operation: Operation, follow: Follow): readonly Fault[] {
  const pages = inside(operation.node, 'x-pages');
  const numbers = [...operation.fields].filter(([, schema]) => isInteger(schema, follow)).map(([name]) => name);
  return ['page', 'size'].flatMap((key) => {
    const { value, place } = inside(pages, key);
    const name = text(value);
    if (name === undefined || numbers.includes(name)) return [];
    if (!operation.fields.has(name)) return checkField({ value, place }, operation);
    return [{ place, what: `the ${key} is counted by ${name}, which is no integer`, instead: advise(name, numbers) }];
  });
}

function isInteger(schema: Node, follow: Follow): boolean {
  return typesOf(object(follow(schema).value)).join() === 'integer';
}

/** At least one operation answers in the envelope, or it describes nothing. */
function checkEnvelope(root: Node, operations: readonly Operation[], follow: Follow): readonly Fault[] {
  const envelope = inside(root, 'x-envelope');
  if (!isObject(envelope.value)) return [];
  const answers = operations.flatMap(({ answers }) => answers.map((answer) => propertiesOf(answer, follow)));
  const wrapped = answers.filter((answer) => answer.has(text(inside(envelope, 'data').value) ?? ''));
  const among = wrapped.length === 0 ? answers : wrapped;
  const known = [...new Set(among.flatMap((answer) => [...answer.keys()]))];
  return ['data', 'code', 'message'].flatMap((key) => {
    const { value, place } = inside(envelope, key);
    const name = text(value);
    if (name === undefined || known.includes(name)) return [];
    return [{ place, what: `no answer has the field ${name}`, instead: advise(name, known) }];
  });
}
