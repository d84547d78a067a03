// securitySchemes -> what the caller must hold, and the recipe by which a request is signed.

import { entries, follow, get, type Json, list, pointer, text } from '../json.js';
import { camelCase } from './identifier.js';
import type { Credential, Signing, SigningPart, Words } from './model.js';
import { unique } from './names.js';
import type { Scope } from './scope.js';
import { buildWords, isMark } from './words.js';

/** What a client's options are called already. */
const taken = [
  'dangerouslyAllowBrowser',
  'deadline',
  'fetch',
  'logger',
  'onDrift',
  'onRequest',
  'onResponse',
  'recipe',
  'retries',
  'server',
  'success',
  'timeout',
];

export interface Security {
  readonly credentials: readonly Credential[];
  readonly signing?: Signing;
}

/** How a request of the server's own is signed: by the first scheme that its `security` names and that has a recipe. */
export function signingOf(scope: Scope, node: Json): Signing | undefined {
  const names = list(get(node, 'security')).flatMap((way) => entries(way).map(([name]) => name));
  return names.flatMap((name) => {
    const place = pointer('components', 'securitySchemes', name);
    const scheme = scope.resolve(follow(scope.document, `#${place}`), place)?.node;
    const recipe = get(scheme, 'x-signing');
    return recipe === undefined
      ? []
      : [buildSigning(recipe, text(get(scheme, 'name')) ?? 'x-signature', buildWords(scheme))];
  })[0];
}

export function buildSecurity(scope: Scope): Security {
  const schemes = entries(get(get(scope.document, 'components'), 'securitySchemes'));
  const used = new Set(taken);
  const credentials: Credential[] = [];
  let signing: Signing | undefined;
  for (const [name, entry] of schemes) {
    const place = `/components/securitySchemes/${name}`;
    const found = scope.resolve(entry, place);
    if (found === undefined) continue;
    if (isOnlyHeard(scope, name)) continue;
    const recipe = get(found.node, 'x-signing');
    if (recipe !== undefined && get(found.node, 'in') !== 'header')
      scope.fault(
        place,
        'has a recipe and is no header',
        'A signature goes in a header: write type: apiKey, in: header.',
      );
    if (recipe !== undefined)
      signing = buildSigning(recipe, text(get(found.node, 'name')) ?? 'x-signature', buildWords(found.node));
    else {
      const credential = buildCredential(scope, found.node, { name, place, used });
      if (credential !== undefined) credentials.push(credential);
    }
  }
  return { credentials, ...(signing === undefined ? {} : { signing }) };
}

function buildCredential(
  scope: Scope,
  node: Json,
  at: { name: string; place: string; used: Set<string> },
): Credential | undefined {
  const required = isRequired(scope.document, at.name);
  const words = buildWords(node);
  const option = (wanted: string): string => {
    const name = text(get(node, 'x-option')) ?? (at.used.has(wanted) ? at.name : wanted);
    return unique(camelCase(name), at.used, (key) => key);
  };
  const type = text(get(node, 'type'));
  const where = get(node, 'in');
  const name = text(get(node, 'name')) ?? at.name;
  if (type === 'apiKey' && (where === 'header' || where === 'cookie') && !isToken(name)) {
    scope.note(at.place, `is called ${JSON.stringify(name)}, as no ${where} can be; nothing is sent for it`);
    return undefined;
  }
  if (type === 'apiKey' && (where === 'header' || where === 'query' || where === 'cookie')) {
    return {
      kind: where,
      scheme: at.name,
      option: option('apiKey'),
      name,
      required,
      words,
    };
  }
  if (type === 'http' && text(get(node, 'scheme'))?.toLowerCase() === 'basic') {
    return {
      kind: 'basic',
      scheme: at.name,
      username: option('username'),
      password: option('password'),
      required,
      words,
    };
  }
  if (type === 'http' || type === 'oauth2' || type === 'openIdConnect') {
    return {
      kind: 'bearer',
      scheme: at.name,
      option: option(type === 'http' ? 'token' : 'accessToken'),
      required,
      words,
    };
  }
  scope.note(at.place, `is a security scheme of the type ${JSON.stringify(type)}; nothing is sent for it`);
  return undefined;
}

/** What headers and cookies may be called. */
const isToken = (name: string): boolean => /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name);

/** Whether only what the server sends names a scheme: it lets nobody in, and signs no request of a client. */
function isOnlyHeard({ document }: Scope, name: string): boolean {
  const operations = itemsOf(get(document, 'paths'));
  const callbacks = operations.flatMap((node) => entries(get(node, 'callbacks')).flatMap(([, one]) => itemsOf(one)));
  const names = (node: Json): boolean => list(get(node, 'security')).some((way) => get(way, name) !== undefined);
  return [...itemsOf(get(document, 'webhooks')), ...callbacks].some(names) && ![document, ...operations].some(names);
}

/** The operations of path items. */
function itemsOf(node: Json | undefined): readonly Json[] {
  return entries(node).flatMap(([, item]) => entries(item).map(([, operation]) => operation));
}

/** Required when every way in asks for it. */
function isRequired(document: Json, name: string): boolean {
  const ways = list(get(document, 'security'));
  return ways.length > 0 && ways.every((way) => get(way, name) !== undefined);
}

function buildSigning(node: Json, header: string, words: Words): Signing {
  const parts = list(get(node, 'parts')).flatMap(buildPart);
  const bodyless = get(node, 'bodyless');
  return {
    header,
    algorithm: get(node, 'algorithm') === 'hmac-sha512' ? 'hmac-sha512' : 'hmac-sha256',
    key: camelCase(text(get(node, 'key')) ?? 'secret'),
    parts,
    bodyless: bodyless === undefined ? parts : list(bodyless).flatMap(buildPart),
    separator: text(get(node, 'separator')) ?? '',
    encoding: encodingOf(get(node, 'encoding')),
    evidence: Object.fromEntries(
      entries(get(node, 'evidence')).flatMap(([key, mark]) => (isMark(mark) ? [[key, mark]] : [])),
    ),
    words,
  };
}

function encodingOf(value: Json | undefined): Signing['encoding'] {
  return value === 'HEX' || value === 'base64' || value === 'base64url' ? value : 'hex';
}

function buildPart(node: Json): readonly SigningPart[] {
  if (node === 'method' || node === 'path' || node === 'query' || node === 'body') return [{ kind: node }];
  const header = text(get(node, 'header'));
  if (header !== undefined) return [{ kind: 'header', name: header }];
  const timestamp = get(node, 'timestamp');
  if (timestamp !== undefined) {
    const unit = get(timestamp, 'unit') === 'milliseconds' ? 'milliseconds' : 'seconds';
    return [{ kind: 'timestamp', header: text(get(timestamp, 'header')) ?? 'x-timestamp', unit }];
  }
  const nonce = get(node, 'nonce');
  if (nonce !== undefined) return [{ kind: 'nonce', header: text(get(nonce, 'header')) ?? 'x-nonce' }];
  const pairs = get(node, 'pairs');
  if (pairs === undefined) return [];
  return [
    {
      kind: 'pairs',
      of: get(pairs, 'of') === 'query' ? 'query' : 'body',
      empty: get(pairs, 'empty') === 'keep' ? 'keep' : 'skip',
      nested: get(pairs, 'nested') === 'skip' ? 'skip' : 'json',
    },
  ];
}
