// A body or a query in, its top-level fields as sorted `key=value` text out.

import { parseUrl } from './parts.js';
import type { Part, Signable } from './recipe.js';

/** What happens to fields that are null or "", and to fields that hold objects or lists. */
export interface PairsRule {
  readonly empty: 'keep' | 'skip';
  readonly nested: 'json' | 'skip';
}

/**
 * The fields, sorted by UTF-16 code unit, as `key=value` joined by `&`. Text stands as it is, numbers and booleans
 * as JSON, null as nothing.
 */
export function pairs(of: 'body' | 'query', { empty, nested }: PairsRule): Part {
  return {
    read: (request) =>
      fieldsOf(request, of)
        ?.filter(([, value]) => nested === 'json' || typeof value !== 'object' || value === null)
        .map(([name, value]) => [name, textOf(value)] as const)
        .filter(([, text]) => empty === 'keep' || text !== '')
        .sort(([a], [b]) => Number(a > b) - Number(a < b))
        .map(([name, text]) => `${name}=${text}`)
        .join('&'),
  };
}

function fieldsOf({ url, body = '' }: Signable, of: 'body' | 'query'): (readonly [string, unknown])[] | undefined {
  if (of === 'query') return [...parseUrl(url).searchParams];
  if (body.length === 0) return [];
  try {
    const fields: unknown = JSON.parse(
      typeof body === 'string' ? body : new TextDecoder('utf-8', { fatal: true }).decode(body),
    );
    return typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? Object.entries(fields) : undefined;
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
