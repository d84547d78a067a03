// Operation -> the call of openapi-fetch inside its method.

import type { Operation, Request, Schema } from '../model/model.js';
import { printKey, printList, printString } from './literal.js';
import { pathName } from './method.js';

/** `(init) => this.#http.POST('/payments', { ...init, params: { path: { id } }, body: request })` */
export function printSend(operation: Operation): string {
  const params = printParams(operation);
  const parts = [
    '...init',
    ...(operation.cookies === undefined ? [] : ['headers: writeCookies(cookies)']),
    ...(operation.queryStyles.length === 0 ? [] : [`querySerializer: ${queryName(operation)}`]),
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
    const pair = name === key ? name : `${key}: ${name}`;
    parts.push(inputs.required ? pair : `...(${name} && { ${pair} })`);
  }
  return parts.length === 0 ? undefined : `{ ${parts.join(', ')} }`;
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

/** What writes the query where the document has a style of its own. */
export function queryName(operation: Operation): string {
  return `${operation.name.replace(/_$/, '')}QueryWriter`;
}

/** `queryWriter([['ids', 'comma']])`: as pairs, because a name may be one that every object has. */
export function printQueryWriter(operation: Operation): string {
  const styles = operation.queryStyles.map(({ name, style }) => `[${printString(name)}, ${printString(style)}]`);
  return `queryWriter(${printList(styles, ['[', ']'])})`;
}
