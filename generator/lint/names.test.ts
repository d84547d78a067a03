// Names of operations, types and files -> the faults they have.

import { expect, test } from 'vitest';
import { nodeIn } from './in-memory.js';
import { checkHome, checkOperation, checkTag, checkTypeFile, checkTypeName } from './names.js';
import type { Operation } from './operations.js';

function operation(id: string | undefined, tag: string | undefined, file = '/spec/paths/payments.yaml'): Operation {
  return { id, tag, node: nodeIn({}, file), method: 'post', fields: new Map(), answers: [] };
}

test.each([
  ['payments.checkout', 'payments'],
  ['paymentLinks.createOne', 'paymentLinks'],
])('%s is resource.verb', (id, tag) => {
  expect(checkOperation(operation(id, tag))).toEqual([]);
});

test.each([
  ['a name without a resource', 'checkout', 'payments', '#/operationId', 'is not resource.verb', 'Write payments.verb'],
  ['snake case', 'payment_links.create', 'paymentLinks', '#/operationId', 'is not resource.verb', 'camelCase'],
  [
    'another tag',
    'payments.query',
    'transactions',
    '#/operationId',
    'under the tag transactions',
    'transactions.query',
  ],
  ['no tag', 'payments.query', undefined, '#/', 'has no tag', 'Add tags: [payments].'],
])('%s is told', (_, id, tag, pointer, what, instead) => {
  expect(checkOperation(operation(id, tag))).toMatchObject([
    { place: { pointer }, what: expect.stringContaining(what), instead: expect.stringContaining(instead) },
  ]);
});

test('a tag is listed in the table of contents', () => {
  expect(checkTag(operation('a.b', 'payments'), ['payments'])).toEqual([]);
  expect(checkTag(operation('a.b', 'payment'), ['payments'])).toMatchObject([
    {
      place: { pointer: '#/tags/0' },
      what: 'the table of contents has no tag payment',
      instead: 'Write payments. Or add it there.',
    },
  ]);
});

test('an operation stands in the file of its resource, or in the table of contents', () => {
  const home = '/spec/openapi.yaml';
  expect(checkHome(operation('paymentLinks.create', 'paymentLinks', '/spec/paths/payment-links.yaml'), home)).toEqual(
    [],
  );
  expect(checkHome(operation('payments.checkout', 'payments', home), home)).toEqual([]);
  expect(checkHome(operation('paymentLinks.create', 'paymentLinks'), home)).toMatchObject([
    { what: 'paymentLinks.create stands in payments.yaml', instead: 'Move it to payment-links.yaml.' },
  ]);
});

test('a type is called in PascalCase, after its file', () => {
  expect(checkTypeName('NextAction', nodeIn({ $ref: 'schemas/NextAction.yaml' }))).toEqual([]);
  expect(checkTypeName('NextAction', nodeIn({ type: 'object' }))).toEqual([]);
  expect(checkTypeName('next_action', nodeIn({}))).toMatchObject([{ instead: 'Write NextAction.' }]);
  expect(checkTypeName('NextAction', nodeIn({ $ref: 'schemas/Action.yaml' }))).toMatchObject([
    { what: 'the type NextAction stands in Action.yaml', instead: 'Name both NextAction, or both Action.' },
  ]);
});

test("a type's file is called in PascalCase, and the type has no second name", () => {
  const file = '/spec/schemas/NextAction.yaml';
  expect(checkTypeFile(nodeIn({ title: 'NextAction' }, file))).toEqual([]);
  expect(checkTypeFile(nodeIn({ title: 'Next action' }, file))).toMatchObject([
    { place: { pointer: '#/title' }, instead: 'Take the title out; the file has the name.' },
  ]);
  expect(checkTypeFile(nodeIn({}, '/spec/schemas/next-action.yaml'))).toMatchObject([
    { what: "the type's file next-action.yaml is not in PascalCase", instead: 'Call it NextAction.yaml.' },
  ]);
});
