// requestBody -> Request: one media type of those offered, JSON before anything else.

import { entries, get, type Json } from '../json.js';
import type { Request } from './model.js';
import type { Spot } from './promote.js';
import { buildSchema } from './schema.js';
import type { Scope } from './scope.js';
import { buildWords } from './words.js';

export function buildRequest(scope: Scope, node: Json | undefined, spot: Spot): Request | undefined {
  if (node === undefined) return undefined;
  const found = scope.resolve(node, spot.pointer);
  const offers = entries(get(found?.node, 'content'));
  const chosen = [...offers].sort(([a], [b]) => rank(a) - rank(b))[0];
  if (found === undefined || chosen === undefined) return undefined;
  const [mediaType, media] = chosen;
  if (offers.length > 1)
    scope.note(spot.pointer, `offers ${offers.map(([name]) => name).join(', ')}; ${mediaType} is sent`);
  return {
    mediaType,
    form: formOf(mediaType),
    required: get(found.node, 'required') === true,
    schema: buildSchema(scope, get(media, 'schema'), { ...spot, pointer: `${found.place}/content/schema` }),
    words: buildWords(found.node),
  };
}

const order = ['json', 'form', 'multipart', 'text', 'bytes'] as const;

function rank(mediaType: string): number {
  return order.indexOf(formOf(mediaType));
}

export function formOf(mediaType: string): Request['form'] {
  const name = mediaType.toLowerCase().split(';')[0]?.trim() ?? '';
  if (isJson(name)) return 'json';
  if (name === 'application/x-www-form-urlencoded') return 'form';
  if (name.startsWith('multipart/')) return 'multipart';
  return name.startsWith('text/') ? 'text' : 'bytes';
}

export function isJson(mediaType: string): boolean {
  const name = mediaType.toLowerCase().split(';')[0]?.trim() ?? '';
  return name === 'application/json' || name.endsWith('+json') || name.endsWith('/json');
}
