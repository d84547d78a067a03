// Resource -> the declarations of one file: the class, the types its reader meets, then what it says of each call.

import type { Api, JsonTextField, NamedType, Operation, Resource, Schema } from '../model/model.js';
import { printWriter, writerOf } from './body-writer.js';
import { printComment } from './comment.js';
import type { Declaration, Import, Module } from './declaration.js';
import { printKey, printList, printString } from './literal.js';
import { emitMethod, emitPages, operationName, type Surroundings } from './method.js';
import { emitNamedType, importFor, importTypes, relativePath } from './named-type.js';
import { bodyName, pathWriterName, printPathWriter, printQueryWriter, queryName } from './send.js';

/** What every file of the SDK can look up. */
export interface Directory {
  readonly api: Api;
  readonly types: ReadonlyMap<string, NamedType>;
  /** The types that stand together in one file. */
  readonly byFile: ReadonlyMap<string, readonly NamedType[]>;
  /** The file of each type. */
  readonly homes: ReadonlyMap<string, string>;
  /** Types that callers give as a request, where JSON inside a string may be the object itself. */
  readonly given: ReadonlySet<string>;
  readonly operations: Surroundings['operations'];
}

export function emitResource(resource: Resource, directory: Directory): Module {
  const { api, homes } = directory;
  const around: Surroundings = {
    ...(api.envelope === undefined ? {} : { data: api.envelope.data }),
    operations: directory.operations,
    type: resource.type,
  };
  const types = directory.byFile.get(resource.file) ?? [];
  const writers = writersOf(resource, directory);
  const schemas = resource.operations.flatMap(mentioned);
  return {
    header: headerLine(resource.source),
    imports: [
      ...importFor(types, resource.file, directory),
      ...importTypes(schemas, resource.file, homes),
      ...writers.flatMap(({ type }) => importTypes([{ kind: 'reference', name: type }], resource.file, homes)),
      ...importRuntime(resource, writers.length > 0),
      ...importAsked(resource, directory),
    ],
    declarations: [
      emitClass(resource, around),
      ...types.map((type) => emitNamedType(type, directory.given.has(type.name) ? 'given' : 'taken')),
      ...resource.operations.flatMap(emitOperation),
      ...writers.map(({ type, fields }) => emitWriter(type, fields)),
    ],
  };
}

export function headerLine(source: string): string {
  return `Generated from ${source.replaceAll(/[\n\r\u2028\u2029]/g, ' ')}. Change the spec, then run: npm run generate`;
}

function emitClass(resource: Resource, around: Surroundings): Declaration {
  return {
    kind: 'class',
    name: resource.type,
    doc: printComment(resource.words),
    properties: [
      { name: '#http', type: 'FetchClient<paths>', doc: '', optional: false, readonly: true },
      { name: '#transport', type: 'Transport', doc: '', optional: false, readonly: true },
    ],
    constructor_: {
      doc: '',
      parameters: [{ name: 'transport', type: 'Transport', optional: false }],
      body: 'this.#transport = transport;\nthis.#http = transport.client<paths>();',
    },
    methods: resource.operations.flatMap((operation) => [emitMethod(operation, around), ...emitPages(operation)]),
  };
}

function mentioned(operation: Operation): readonly Schema[] {
  const inputs = [operation.pathValues, operation.request, operation.query, operation.headers, operation.cookies];
  const path = operation.parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.schema);
  const plain = operation.answer.form === 'json' ? [operation.answer.schema] : [];
  return [
    ...inputs.flatMap((part) => (part ? [part.schema] : [])),
    ...(operation.pathValues === undefined ? path : []),
    ...plain,
  ];
}

function importRuntime(resource: Resource, writes: boolean): readonly Import[] {
  const runtime = (file: string, name: string, type = true): Import => ({
    from: relativePath(resource.file, `runtime/${file}`),
    name,
    type,
  });
  const forms = resource.operations.map((operation) => operation.answer.form);
  const bodies = resource.operations.flatMap(({ request }) => writerOf(request) ?? []);
  return [
    runtime('answer', 'Answer'),
    runtime('options', 'CallOptions'),
    runtime('operation', 'Operation'),
    runtime('transport', 'Transport'),
    runtime('typed-fetch', 'FetchClient'),
    { from: relativePath(resource.file, 'wire'), name: 'paths', type: true },
    ...(forms.includes('bytes') ? [runtime('download', 'Download'), runtime('download', 'readDownload', false)] : []),
    ...(forms.includes('events') ? [runtime('events', 'readEvents', false)] : []),
    ...(writes ? [runtime('json-text', 'jsonText', false)] : []),
    ...(resource.operations.some(({ pages }) => pages !== undefined) ? [runtime('page', 'pages', false)] : []),
    ...bodies.map(({ file, name }) => runtime(file, name, false)),
    ...(resource.operations.some(({ cookies }) => cookies !== undefined)
      ? [runtime('cookie', 'writeCookies', false)]
      : []),
    ...(resource.operations.some(({ queryStyles }) => queryStyles.length > 0)
      ? [runtime('query', 'queryWriter', false)]
      : []),
    ...(resource.operations.some(({ pathStyles }) => pathStyles.length > 0)
      ? [runtime('path-style', 'pathWriter', false)]
      : []),
    ...(resource.operations.some(({ headerStyle }) => headerStyle !== undefined)
      ? [runtime('header-style', 'writeHeaders', false)]
      : []),
    ...(resource.operations.some(({ servers }) => servers.length > 0)
      ? [runtime('operation-server', 'operationServer', false)]
      : []),
    ...(resource.operations.some(({ query, queryStyles }) => query !== undefined && queryStyles.length === 0)
      ? [runtime('query', 'writeQuery', false)]
      : []),
  ];
}

/** Resources that this one asks how a call ended. */
function importAsked(resource: Resource, directory: Directory): readonly Import[] {
  const asked = resource.operations.flatMap((operation) =>
    operation.settle.map((way) => directory.operations.get(way.operation)),
  );
  return asked.flatMap((found) => {
    const other = directory.api.resources.find((one) => one.type === found?.type);
    return other === undefined || other === resource
      ? []
      : [{ from: relativePath(resource.file, other.file), name: other.type, type: false }];
  });
}

/** `const checkoutOperation: Operation = { id: 'payments.checkout', repeat: 'never', answer: 'json' };` */
function emitOperation(operation: Operation): readonly Declaration[] {
  const writer = printWriter(operation.request);
  const parts = [
    `id: ${printString(operation.id)}`,
    `repeat: ${printString(operation.repeat)}`,
    `answer: ${printString(operation.answer.form)}`,
    ...(operation.answer.enveloped
      ? [`members: ${printList(operation.members.map(printString), ['[', ']'], '  ')}`]
      : []),
    ...(operation.references.length > 0
      ? [`references: ${printList(operation.references.map(printString), ['[', ']'], '  ')}`]
      : []),
    ...(operation.public ? ['public: true'] : []),
    ...(operation.answer.accept === undefined ? [] : [`accept: ${printString(operation.answer.accept)}`]),
    ...(writer === undefined ? [] : [`body: ${writer}`]),
  ];
  const declare = (name: string, value: string, type?: string): Declaration => ({
    kind: 'const',
    name,
    doc: '',
    ...(type === undefined ? {} : { type }),
    value,
    exported: false,
  });
  return [
    declare(operationName(operation), printList(parts, ['{', '}']), 'Operation'),
    ...(operation.pathStyles.length === 0 ? [] : [declare(pathWriterName(operation), printPathWriter(operation))]),
    ...(operation.queryStyles.length === 0 ? [] : [declare(queryName(operation), printQueryWriter(operation))]),
  ];
}

interface Writer {
  readonly type: string;
  readonly fields: readonly JsonTextField[];
}

function writersOf(resource: Resource, directory: Directory): readonly Writer[] {
  const found = new Map<string, Writer>();
  for (const { request, jsonText } of resource.operations) {
    if (request?.schema.kind !== 'reference' || jsonText.length === 0 || !directory.types.has(request.schema.name))
      continue;
    found.set(request.schema.name, { type: request.schema.name, fields: jsonText });
  }
  return [...found.values()];
}

/**
 * function writeCheckoutRequest({ payment_method_option, ...rest }: CheckoutRequest) {
 *   return { ...rest, ...(payment_method_option !== undefined && { payment_method_option: jsonText(payment_method_option) }) };
 * }
 */
function emitWriter(type: string, fields: readonly JsonTextField[]): Declaration {
  const holes = fields.map(({ name, variable }) => (name === variable ? name : `${printKey(name)}: ${variable}`));
  const parts = fields.map(({ name, variable, required, nullable }) => {
    const text = `${nullable ? `${variable} === null ? null : ` : ''}jsonText(${variable})`;
    const pair = `${printKey(name, 'value')}: ${text}`;
    return required ? pair : `...(${variable} !== undefined && { ${pair} })`;
  });
  return {
    kind: 'function',
    name: bodyName(type),
    doc: 'The request as it goes to the wire: objects become the JSON text the gateway expects.',
    exported: false,
    parameters: [{ name: printList([...holes, '...rest'], ['{', '}']), type, optional: false }],
    body: `return ${printList(['...rest', ...parts], ['{', '}'])};`,
  };
}
