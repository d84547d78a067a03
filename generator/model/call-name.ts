// An operation -> the resource it belongs to and the verb it becomes: `client.payments.checkout`.

import { get, type Json, list, text } from '../json.js';
import { camelCase, words } from './identifier.js';

export interface CallName {
  readonly resource: string;
  readonly verb: string;
}

/** `resource.verb` or `resource/verb` is taken at its word; else the first tag, else the path, names the resource. */
export function nameCall(operation: Json, method: string, path: string, root: readonly string[]): CallName {
  const id = text(get(operation, 'operationId') ?? get(operation, 'x-operation-id'));
  const split = id?.match(/^(.+)[./]([^./]+)$/);
  if (split?.[1] !== undefined && split[2] !== undefined)
    return { resource: camelCase(split[1]), verb: camelCase(split[2]) };
  const segments = path
    .split('/')
    .filter((part) => part !== '')
    .slice(root.length);
  const nouns = segments.filter((part) => !part.includes('{'));
  const tag = text(list(get(operation, 'tags'))[0]);
  const resource = tag ?? nouns[0] ?? 'root';
  const verb = id === undefined ? verbOf(method, segments) : shorten(id, resource);
  return { resource: camelCase(resource), verb: camelCase(verb) };
}

/** The leading path parts that every path shares and that name no resource: `/api/v1`. */
export function sharedRoot(paths: readonly string[]): readonly string[] {
  const split = paths.map((path) => path.split('/').filter((part) => part !== ''));
  const [first = []] = split;
  const root: string[] = [];
  for (const [index, part] of first.entries()) {
    const shared = split.every((parts) => parts[index] === part && parts.length > index + 1);
    if (!shared || part.includes('{')) break;
    root.push(part);
  }
  // One path alone shares everything with itself: only what looks like a prefix counts.
  return paths.length > 1 ? root : root.filter((part) => /^(api|rest|v\d+)$/i.test(part));
}

/** `createCheckout` of the resource `checkout` is `create`. */
function shorten(id: string, resource: string): string {
  const noun = words(resource).map(singular);
  const parts = words(id);
  const start = parts.findIndex((_, index) => noun.every((word, step) => singular(parts[index + step] ?? '') === word));
  if (start < 0) return id;
  const rest = [...parts.slice(0, start), ...parts.slice(start + noun.length)];
  return rest.length === 0 ? id : rest.join(' ');
}

function singular(word: string): string {
  const lower = word.toLowerCase();
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  return lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
}

function verbOf(method: string, segments: readonly string[]): string {
  const one = segments.at(-1)?.includes('{') ?? false;
  const verb =
    { get: one ? 'retrieve' : 'list', post: 'create', put: 'replace', patch: 'update', delete: 'delete' }[method] ??
    method;
  const rest = segments.filter((part) => !part.includes('{')).slice(1);
  return [verb, ...rest].join(' ');
}
