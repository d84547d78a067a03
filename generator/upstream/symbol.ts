// A place in the document in, the name it has in the SDK out.

import { follow, get, type Json, pointerParts, text } from '../json.js';
import type { Described } from './document.js';

/** `names`: how the SDK calls the type at a pointer; the document's own name where it is not told. */
export function symbolOf(
  pointer: string,
  operation: Pick<Described, 'operationId' | 'method' | 'path'>,
  document: Json,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  const parts = pointerParts(pointer);
  const call = `client.${operation.operationId ?? `${operation.method.toLowerCase()} ${operation.path}`}()`;
  if (parts[0] === 'components' && parts[1] === 'schemas' && parts[2] !== undefined) {
    const type = names.get(`/components/schemas/${quote(parts[2])}`) ?? parts[2];
    return [type, ...members(parts.slice(3))].join('.');
  }
  if (parts[0] === 'components' && parts[1] === 'securitySchemes')
    return text(get(follow(document, `#${pointer}`), 'x-option')) ?? `option ${parts[2] ?? ''}`;
  const parameter = parts.indexOf('parameters');
  if (parameter >= 0) {
    const name = text(get(follow(document, `#${pointer}`), 'name'));
    return name === undefined ? call : call.replace('()', `({ ${name} })`);
  }
  const inside = members(parts);
  const side = parts.includes('responses') ? ' answer' : parts.includes('requestBody') ? ' request' : '';
  return `${call}${side}${inside.length === 0 ? '' : `.${inside.join('.')}`}`;
}

const quote = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** The property names on the way. */
function members(parts: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    if (parts[at] === 'properties' && parts[at + 1] !== undefined) found.push(parts[++at] ?? '');
    else if (parts[at] === 'items' && found.length > 0) found[found.length - 1] += '[]';
  }
  return found;
}
