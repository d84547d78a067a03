// Operation -> one method of one statement.

import type { Operation, Parameter, Request } from '../model/model.js';
import { printComment } from './comment.js';
import type { Callable } from './declaration.js';
import { printAccess, printKey, printString } from './literal.js';
import { printSend } from './send.js';
import { printType } from './type.js';

/** What a method needs to know beyond its operation. */
export interface Surroundings {
  /** The envelope's data, where there is an envelope. */
  readonly data?: string;
  /** All operations by id, for the ways to settle. */
  readonly operations: ReadonlyMap<string, { readonly operation: Operation; readonly type: string }>;
  /** The resource's class. */
  readonly type: string;
}

export interface Argument {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
}

export function emitMethod(operation: Operation, around: Surroundings): Callable & { readonly doc: string } {
  const parameters = argumentsOf(operation);
  return {
    name: operation.name,
    doc: printComment(
      operation.words,
      `\`${operation.method} ${operation.path}\``,
      operation.servers.length === 0
        ? undefined
        : `Served from ${operation.servers.map((url) => `\`${url}\``).join(' or ')}; a base URL of your own replaces it.`,
      operation.repeat === 'never' && operation.method === 'POST'
        ? 'Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.'
        : undefined,
    ),
    parameters: [...parameters, { name: 'options', type: 'CallOptions', optional: true }],
    returns: `Answer<${printAnswer(operation)}>`,
    body: printBody(operation, around),
  };
}

/** `listPages(query, options)`: the pages of a list, one after another. */
export function emitPages(operation: Operation): readonly (Callable & { readonly doc: string })[] {
  const { pages, query } = operation;
  if (pages === undefined || query === undefined) return [];
  const given = argumentsOf(operation);
  const values = given.map(({ name }) =>
    name === 'query' ? `{ ...query, ${printKey(pages.page, 'value')}: page }` : name,
  );
  return [
    {
      name: `${operation.name}Pages`,
      doc: printComment({
        summary: `The pages of \`${operation.name}\`, one after another, from \`${pages.page}\` ${pages.first} on.`,
        description: `Ends before a page that holds nothing or repeats the one before it, and after ${pages.limit} pages.`,
      }),
      parameters: [...given, { name: 'options', type: 'CallOptions', optional: true }],
      returns: `AsyncGenerator<${printAnswer(operation)}, void, undefined>`,
      body: `return pages((page) => this.${operation.name}(${[...values, 'options'].join(', ')}), { first: ${pages.first}, limit: ${pages.limit} });`,
    },
  ];
}

/** Path values, then the body, then the query, headers and cookies: what must be given before what may be left out. */
export function argumentsOf(operation: Operation): readonly Argument[] {
  const path = operation.parameters.filter((parameter) => parameter.in === 'path');
  const [only] = path;
  const found: Argument[] = [];
  if (operation.pathValues !== undefined)
    found.push({ name: 'path', type: printType(operation.pathValues.schema, 'given'), optional: false });
  else if (only !== undefined) found.push({ name: pathName(only), type: printType(only.schema), optional: false });
  const { request, query, headers, cookies } = operation;
  if (request !== undefined) found.push({ name: 'request', type: printGiven(request), optional: !request.required });
  if (query !== undefined)
    found.push({ name: 'query', type: printType(query.schema, 'given'), optional: !query.required });
  if (headers !== undefined)
    found.push({ name: 'headers', type: printType(headers.schema, 'given'), optional: !headers.required });
  if (cookies !== undefined)
    found.push({ name: 'cookies', type: printType(cookies.schema, 'given'), optional: !cookies.required });
  return [...found.filter((one) => !one.optional), ...found.filter((one) => one.optional)];
}

/** A body of bytes may be any of the forms that the platform has for them. */
function printGiven({ form, schema }: Request): string {
  return form === 'bytes' ? 'Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>' : printType(schema);
}

export function pathName(parameter: Parameter): string {
  const used = ['path', 'request', 'query', 'headers', 'cookies', 'options', 'init', 'answer'];
  return used.includes(parameter.identifier) ? `${parameter.identifier}Value` : parameter.identifier;
}

export function printAnswer(operation: Operation): string {
  switch (operation.answer.form) {
    case 'none':
      return 'void';
    case 'bytes':
      return 'Download';
    case 'events':
      return 'ReadableStream<Uint8Array>';
    default:
      return `${printType(operation.answer.schema)}${operation.answer.form === 'json' && operation.answer.empty ? ' | undefined' : ''}`;
  }
}

/** `return this.#transport.call(checkoutOperation, options, (init) => ..., (answer) => answer.data);` */
function printBody(operation: Operation, around: Surroundings): string {
  const parts = [
    operationName(operation),
    'options',
    printSend(operation),
    printPick(operation, around),
    ...printMoney(operation, around),
  ];
  return `return this.#transport.call(\n${parts.map((part) => `  ${part},\n`).join('')});`;
}

export function operationName(operation: Operation): string {
  return `${operation.name.replace(/_$/, '')}Operation`;
}

function printPick(operation: Operation, around: Surroundings): string {
  const { form } = operation.answer;
  if (form === 'none') return '() => undefined';
  if (form === 'bytes') return 'readDownload';
  if (form === 'text' && operation.answer.empty) return "(answer) => answer ?? ''";
  if (form === 'events') return 'readEvents';
  return operation.answer.enveloped && around.data !== undefined
    ? `(answer) => answer${printAccess(around.data)}`
    : '(answer) => answer';
}

function printMoney(operation: Operation, around: Surroundings): readonly string[] {
  if (operation.references.length === 0 && operation.settle.length === 0) return [];
  const ways = operation.settle.flatMap((way) => {
    const asked = around.operations.get(way.operation);
    return asked === undefined
      ? []
      : [`{ field: ${printString(way.field)}, ask: ${printAsk(way.argument, asked, around)} }`];
  });
  return [`{\n    request,\n    settle: [\n${ways.map((way) => `      ${way},\n`).join('')}    ],\n  }`];
}

/** `(value, asking) => this.retrieve(value, asking)` */
function printAsk(
  argument: string,
  asked: { readonly operation: Operation; readonly type: string },
  around: Surroundings,
): string {
  const target = asked.type === around.type ? 'this' : `new ${asked.type}(this.#transport)`;
  const parts = printOne(argument, asked.operation);
  return `(value, asking) => ${target}.${asked.operation.name}(${[...parts, 'asking'].join(', ')})`;
}

/** `(value) => client.transactions.query({ merchant_reference: value })` */
export function printAsking(argument: string, operation: Operation, target: string): string {
  const parts = printOne(argument, operation);
  const used = parts.findLastIndex((part) => part !== 'undefined') + 1;
  return `(value) => ${target}.${operation.name}(${parts.slice(0, used).join(', ')})`;
}

/** The arguments of a call that is given one value. */
function printOne(argument: string, operation: Operation): readonly string[] {
  return argumentsOf(operation).map((one) => {
    const isPath = !['path', 'request', 'query', 'headers', 'cookies'].includes(one.name);
    if (isPath) return 'value';
    const takes =
      one.name === 'request'
        ? !operation.parameters.some((parameter) => parameter.name === argument)
        : one.name === 'query';
    return takes ? `{ ${printKey(argument, 'value')}: value }` : 'undefined';
  });
}
