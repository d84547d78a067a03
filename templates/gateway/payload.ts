// A request and the route it takes in, its body and query as fields out; or one refusal that names every fault.

import { checkShape, type Shape } from '../runtime/shape.js';
import { parseStrict, StrictJsonError } from '../runtime/strict-json.js';
import type { Incoming } from './admission.js';
import { type Fields, fieldsOf } from './fields.js';
import { Refusal } from './reply.js';
import type { Route } from './route.js';

/** The body as the document describes it. `money` names the fields whose integers must be exact. */
export function readBody(route: Route, { body, headers }: Incoming, money: readonly string[]): Fields {
  if (body.length === 0) {
    if (route.bodyRequired) throw new Refusal(400, 'a body is required, and none came');
    return {};
  }
  if (!route.body) throw new Refusal(400, 'this operation takes no body');
  readType(headers['content-type']);
  const value = parse(decode(body), money);
  refuse('body', checkShape(value, route.body));
  return fieldsOf(value);
}

/** The query as text by name. */
export function readQuery({ query = {} }: Route, search: URLSearchParams): Fields {
  const names = [...new Set(search.keys())];
  const twice = names.filter((name) => search.getAll(name).length > 1);
  if (twice.length) throw new Refusal(400, `the query holds ${twice.map(quote).join(', ')} more than once`);
  const fields = Object.fromEntries(search);
  refuse('query', checkShape(fields, query));
  return fields;
}

/** Fields at the top that the document does not name, most likely misspelt. Odd names are not repeated. */
export function strangers(shape: Shape | undefined, body: Fields): readonly string[] {
  if (typeof shape === 'function') return strangers(shape(), body);
  const known = shape?.properties;
  return known ? Object.keys(body).filter((name) => !Object.hasOwn(known, name) && /^\w{1,40}$/.test(name)) : [];
}

function readType(header: string | readonly string[] | undefined): void {
  const [type = '', ...parameters] = (typeof header === 'string' ? header : '').toLowerCase().split(';');
  if (type.trim() !== 'application/json')
    throw new Refusal(
      415,
      `the content type must be application/json, ${type ? `not ${quote(type.trim())}` : 'and none came'}`,
    );
  const charset = parameters.map((parameter) => /^\s*charset="?([^"]*)"?\s*$/.exec(parameter)?.[1]).find(Boolean);
  if (charset && !/^utf-?8$/.test(charset)) throw new Refusal(415, `the charset must be utf-8, not ${quote(charset)}`);
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw new Refusal(400, 'the body is not UTF-8');
  }
}

function parse(text: string, money: readonly string[]): unknown {
  if (text.startsWith('\ufeff'))
    throw new Refusal(400, 'the body begins with a byte order mark, which JSON does not allow');
  try {
    return parseStrict(text, { money }).value;
  } catch (error) {
    if (!(error instanceof StrictJsonError)) throw error;
    throw new Refusal(400, `${faults[error.reason]}${error.pointer && ` at ${error.pointer}`}`);
  }
}

const faults: Readonly<Record<StrictJsonError['reason'], string>> = {
  syntax: 'the body is not JSON',
  duplicate: 'the body holds the same key twice',
  'unsafe-integer': 'the body holds an amount that is too large to be exact',
};

function refuse(where: string, found: readonly { readonly pointer: string; readonly what: string }[]): void {
  if (!found.length) return;
  const told = found.slice(0, 50).map(({ pointer, what }) => `${pointer || '/'} ${what}`);
  const more = found.length > told.length ? `; and ${found.length - told.length} more` : '';
  throw new Refusal(400, `the ${where} does not fit the document: ${told.join('; ')}${more}`);
}

/** A caller's own text in a message, cut short. */
const quote = (text: string): string => JSON.stringify(text.slice(0, 60));
