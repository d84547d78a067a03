// Recipe and the published test key -> a signature worked out step by step, each value as it comes.

import { createHmac } from 'node:crypto';
import { entries, isLeaf, type Json } from '../../json.js';
import { printJson, readJson } from '../../json-text.js';
import type { Api, Operation, Signing, SigningPart } from '../../model/model.js';

/** What stands where a fresh value would: a worked example has to be the same tomorrow. */
const fixed = { seconds: '1752566525', milliseconds: '1752566525000', nonce: '5f1c6d0e9b7a4c2d' };

export interface SignableRequest {
  readonly method: string;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Empty where there is none. */
  readonly body: string;
}

export interface WorkedSignature {
  readonly request: SignableRequest;
  readonly key: string;
  readonly steps: readonly { readonly part: SigningPart['kind']; readonly value: string }[];
  readonly message: string;
  /** Of the message in UTF-8. */
  readonly bytes: number;
  readonly digest: string;
  readonly signature: string;
}

/** The sandbox's credentials, which everybody may know. */
export function testKey(option: string): string {
  return `test_${option.toLowerCase()}_sandbox`;
}

/** The first example of an operation, signed with the test key. */
export function workExample(api: Api, signing: Signing, operation: Operation): WorkedSignature {
  const value = operation.request?.examples[0]?.value;
  const body = value === undefined ? '' : printJson(value);
  const held = api.credentials.flatMap((one) =>
    one.kind === 'header' ? [[one.name.toLowerCase(), testKey(one.option)] as const] : [],
  );
  const type = body === '' ? [] : [['content-type', 'application/json'] as const];
  const headers = new Map([...type, ...held, ...partsOf(signing, body).flatMap(freshHeader)]);
  const url = `${api.servers[0]?.url ?? 'https://api.example'}${operation.path}`;
  return workSignature(signing, { method: operation.method, url, headers, body }, testKey(signing.key));
}

export function workSignature(signing: Signing, request: SignableRequest, key: string): WorkedSignature {
  const steps = partsOf(signing, request.body).map((part) => ({ part: part.kind, value: readPart(part, request) }));
  const message = steps.map(({ value }) => value).join(signing.separator);
  const mac = createHmac(signing.algorithm === 'hmac-sha512' ? 'sha512' : 'sha256', key)
    .update(message)
    .digest();
  const { encoding } = signing;
  const signature = encoding === 'HEX' ? mac.toString('hex').toUpperCase() : mac.toString(encoding);
  return { request, key, steps, message, bytes: Buffer.byteLength(message), digest: mac.toString('hex'), signature };
}

function partsOf({ parts, bodyless }: Signing, body: string): readonly SigningPart[] {
  return body === '' ? bodyless : parts;
}

function freshHeader(part: SigningPart): readonly (readonly [string, string])[] {
  if (part.kind === 'timestamp') return [[part.header.toLowerCase(), fixed[part.unit]]];
  return part.kind === 'nonce' ? [[part.header.toLowerCase(), fixed.nonce]] : [];
}

function readPart(part: SigningPart, { method, url, headers, body }: SignableRequest): string {
  switch (part.kind) {
    case 'method':
      return method.toUpperCase();
    case 'path':
      return new URL(url).pathname;
    case 'query':
      return new URL(url).search.slice(1);
    case 'body':
      return body;
    case 'pairs':
      return pairsOf(part, part.of === 'query' ? [...new URL(url).searchParams] : fieldsOf(body));
    case 'header':
      return headers.get(part.name.toLowerCase()) ?? '';
    default:
      return headers.get(part.header.toLowerCase()) ?? '';
  }
}

function fieldsOf(body: string): readonly (readonly [string, Json])[] {
  return body === '' ? [] : entries(readJson(body));
}

/** `a=1&b=2`, sorted by name. */
function pairsOf(
  { empty, nested }: Extract<SigningPart, { kind: 'pairs' }>,
  fields: readonly (readonly [string, Json])[],
): string {
  return fields
    .filter(([, value]) => nested === 'json' || isLeaf(value))
    .map(([name, value]) => [name, textOf(value)] as const)
    .filter(([, text]) => empty === 'keep' || text !== '')
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, text]) => `${name}=${text}`)
    .join('&');
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : value === null ? '' : printJson(value);
}
