// Api -> the kinds of callback that a receiver tells apart, and how each can be asked about.

import type { Api, Callback, OrderFields, Schema } from '../model/model.js';
import { printString } from './literal.js';
import { printAsking } from './method.js';
import type { Directory } from './resource.js';

/** A kind of callback as a receiver tells it from others. */
export interface Kind {
  readonly name: string;
  readonly callback: Callback & { readonly body: NonNullable<Callback['body']> };
  /** Where the callback's own words name an order. */
  readonly order: OrderFields | undefined;
  /** How to ask what it is about; none where the document does not say. */
  readonly asked: Asked | undefined;
}

export interface Asked {
  /** `{ field: 'id', ask: (value) => client.payments.retrieve(value) }` */
  readonly ways: readonly string[];
  readonly resources: readonly string[];
  readonly answer: Schema;
  readonly order: OrderFields | undefined;
}

/** The callbacks that a receiver reads: those with fields. Two of one shape are one, because nothing tells them apart. */
export function kindsOf(api: Api, directory: Directory): readonly Kind[] {
  const shapes = new Set<string>();
  return api.callbacks.flatMap((callback) => {
    const { body, returned, name } = callback;
    const schema = withoutNull(callback.schema);
    const shape = JSON.stringify([callback.method, schema]);
    if (body === undefined || returned !== undefined || shapes.has(shape)) return [];
    shapes.add(shape);
    const order = orderOf(directory, schema);
    return [{ name, callback: { ...callback, schema, body }, order, asked: askedOf(callback, directory) }];
  });
}

/** A body of null is no news. */
function withoutNull(schema: Schema): Schema {
  if (schema.kind !== 'union') return schema;
  const members = schema.members.filter(({ kind }) => kind !== 'null');
  const [only] = members;
  return only !== undefined && members.length === 1 ? only : { ...schema, members };
}

/** True for what is surely an object with names: nothing else can be told by its fields. */
function hasFields(schema: Schema, directory: Directory, seen: ReadonlySet<string> = new Set()): boolean {
  const inner = (one: Schema): boolean => hasFields(one, directory, seen);
  switch (schema.kind) {
    case 'object':
      return true;
    case 'union':
      return schema.members.length > 0 && schema.members.every(inner);
    case 'intersection':
      return schema.members.some(inner);
    case 'require':
    case 'omit':
      return inner(schema.schema);
    case 'reference': {
      const found = directory.types.get(schema.name);
      if (found === undefined || seen.has(schema.name)) return false;
      return hasFields(found.schema, directory, new Set([...seen, schema.name]));
    }
    default:
      return false;
  }
}

function askedOf(callback: Callback, directory: Directory): Asked | undefined {
  const ways = callback.settle.flatMap((way) => {
    const found = directory.operations.get(way.operation);
    const resource = directory.api.resources.find(({ type }) => type === found?.type);
    if (found === undefined || resource === undefined) return [];
    const { answer } = found.operation;
    return answer.form === 'json' && !answer.empty && hasFields(answer.schema, directory)
      ? [{ ...way, operation: found.operation, resource: resource.name }]
      : [];
  });
  const [first] = ways;
  if (first === undefined) return undefined;
  const { schema } = first.operation.answer;
  // One kind has one answer: what answers otherwise is left out.
  const alike = ways.filter(({ operation }) => JSON.stringify(operation.answer.schema) === JSON.stringify(schema));
  return {
    ways: alike.map(
      ({ field, argument, operation, resource }) =>
        `{ field: ${printString(field)}, ask: ${printAsking(argument, operation, `client.${resource}`)} }`,
    ),
    resources: alike.map(({ resource }) => resource),
    answer: schema,
    order: orderOf(directory, schema),
  };
}

function orderOf({ types }: Directory, schema: Schema): OrderFields | undefined {
  return schema.kind === 'reference' ? types.get(schema.name)?.order : undefined;
}
