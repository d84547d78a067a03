// Operation -> the call of openapi-fetch inside its method.

import type { Operation, Request, Schema, ValueStyle } from '../model/model.js';
import { printKey, printList, printString } from './literal.js';
import { pathName } from './method.js';

/** `(init) => this.#http.POST('/payments', { ...init, params: { path: { id } }, body: request })` */
export function printSend(operation: Operation): string {
  const params = printParams(operation);
  const parts = [
    '...init',
    ...(operation.servers.length === 0 ? [] : [`baseUrl: ${printServer(operation)}`]),
    ...(operation.cookies === undefined
      ? []
      : [`headers: writeCookies(cookies${printUnusual(operation.cookieStyle)})`]),
    ...(operation.pathStyles.length === 0 ? [] : [`pathSerializer: ${pathWriterName(operation)}`]),
    ...(operation.query === undefined ? [] : [`querySerializer: ${queryName(operation)}`]),
    ...(params === undefined ? [] : [`params: ${params}`]),
    ...(operation.request === undefined ? [] : [printBody(operation, operation.request)]),
  ];
  const line = `(init) => this.#http.${operation.method}(${printString(operation.path)}, { ${parts.join(', ')} })`;
  if (line.length <= 112) return line;
  return `(init) =>\n    this.#http.${operation.method}(${printString(operation.path)}, {\n${parts.map((part) => `      ${part},\n`).join('')}    })`;
}

function printParams(operation: Operation): string | undefined {
  const path = operation.parameters.filter((parameter) => parameter.in === 'path');
  const [only] = path;
  const parts: string[] = [];
  if (operation.pathValues !== undefined) parts.push('path');
  else if (only !== undefined) {
    const name = pathName(only);
    parts.push(`path: { ${only.name === name ? name : `${printKey(only.name, 'value')}: ${name}`} }`);
  }
  for (const [inputs, name, key] of [
    [operation.query, 'query', 'query'],
    [operation.headers, 'headers', 'header'],
    [operation.cookies, 'cookies', 'cookie'],
  ] as const) {
    if (inputs === undefined) continue;
    const value = key === 'header' ? printHeaders(operation) : name;
    const pair = value === key ? value : `${key}: ${value}`;
    parts.push(inputs.required ? pair : `...(${name} && { ${pair} })`);
  }
  return parts.length === 0 ? undefined : `{ ${parts.join(', ')} }`;
}

/** `operationServer(init, 'https://upload.example.com')` */
function printServer({ servers }: Operation): string {
  return `operationServer(${['init', ...servers.map(printString)].join(', ')})`;
}

/** `headers`, or `writeHeaders(headers, ['x-range'])` where a value may be a list or an object. */
function printHeaders({ headerStyle }: Operation): string {
  return headerStyle === undefined ? 'headers' : `writeHeaders(headers${printUnusual(headerStyle)})`;
}

/** `, ['a']`: the second argument, where there is one. */
function printUnusual(style: ValueStyle | undefined): string {
  return style === undefined || style.unusual.length === 0 ? '' : `, [${style.unusual.map(printString).join(', ')}]`;
}

function printBody(operation: Operation, request: Request): string {
  const value = printRequest(operation, request.schema);
  return request.required ? `body: ${value}` : `...(request !== undefined && { body: ${value} })`;
}

/** The request as it goes to the wire: through its writer where a field holds JSON as text. */
function printRequest(operation: Operation, schema: Schema): string {
  return operation.jsonText.length > 0 && schema.kind === 'reference' ? `${bodyName(schema.name)}(request)` : 'request';
}

export function bodyName(type: string): string {
  return `write${type}`;
}

/** What writes the query: the usual way, or one of its own where the document has a style of its own. */
export function queryName(operation: Operation): string {
  return operation.queryStyles.length === 0 ? 'writeQuery' : `${operation.name.replace(/_$/, '')}QueryWriter`;
}

/** `queryWriter([['ids', 'comma']])`: as pairs, because a name may be one that every object has. */
export function printQueryWriter({ queryStyles }: Operation): string {
  const styles = queryStyles.map(
    ({ name, style, reserved }) => `[${printString(name)}, ${printString(style)}${reserved ? ', true' : ''}]`,
  );
  return `queryWriter(${printList(styles, ['[', ']'])})`;
}

/** What writes the path where a value is no plain one. */
export function pathWriterName(operation: Operation): string {
  return `${operation.name.replace(/_$/, '')}PathWriter`;
}

/** `pathWriter([['id', 'matrix', false]])` */
export function printPathWriter({ pathStyles }: Operation): string {
  const styles = pathStyles.map(
    ({ name, style, explode }) => `[${printString(name)}, ${printString(style)}, ${explode}]`,
  );
  return `pathWriter(${printList(styles, ['[', ']'])})`;
}
