// The right way to sign a request in, the wrong ways people sign it out, each with what to tell them.

import { parseUrl } from '../runtime/parts.js';
import type { Recipe, Signable } from '../runtime/recipe.js';
import type { Credentials } from './admission.js';

/** One way to sign a request, and what is wrong with it. */
export interface Attempt {
  readonly what: string;
  readonly recipe: Recipe;
  readonly key: string;
  readonly request: Signable;
}

export function mistakes(right: Attempt, credentials: Credentials): readonly Attempt[] {
  return [...wrongKeys(right, credentials), ...wrongBodies(right), ...wrongRecipes(right), ...wrongUrls(right)];
}

function wrongKeys(right: Attempt, credentials: Credentials): readonly Attempt[] {
  const { key, recipe } = right;
  const spaced = [`${key}\n`, `${key}\r\n`, `${key} `, ` ${key}`, `\ufeff${key}`, key.trim()].map((wrong) => ({
    ...right,
    key: wrong,
    what: 'the secret was used with white space around it, as it stands in a file or an environment variable',
  }));
  const quoted = [`"${key}"`, `'${key}'`].map((wrong) => ({
    ...right,
    key: wrong,
    what: 'the secret was used with quotation marks around it',
  }));
  const others = Object.keys(credentials).filter((option) => option !== recipe.key && credentials[option]);
  const swapped = others.map((option) => ({
    ...right,
    key: credentials[option] ?? '',
    what: `it is keyed with ${option} instead of ${recipe.key}`,
  }));
  return [...spaced, ...quoted, ...swapped].filter((attempt) => attempt.key !== key);
}

function wrongBodies(right: Attempt): readonly Attempt[] {
  const { body } = right.request;
  // A large one takes long to write in so many ways.
  if (!body?.length || body.length > 65_536) return [];
  const texts = [...rewritings(typeof body === 'string' ? body : decode(body)), ['', 'nothing was signed as the body']];
  return texts.map(([text, what = '']) => ({ ...right, request: { ...right.request, body: text }, what }));
}

/** Other ways to write the same JSON, and other ways to lose its exact bytes. */
function rewritings(text: string): readonly (readonly string[])[] {
  const advice = 'sign the exact bytes that are sent, not the parsed body written anew';
  const edges = [`${text}\n`, text.trim(), text.replace(/^\ufeff/, '')].map((edge) => [
    edge,
    'the body was signed with other white space at its ends than it was sent with',
  ]);
  try {
    const value: unknown = JSON.parse(text);
    const compact = JSON.stringify(value);
    const named = [
      [compact, 'compact JSON'],
      [JSON.stringify(value, null, 2), 'JSON indented by 2'],
      [JSON.stringify(value, null, 4), 'JSON indented by 4'],
      [spaced(compact), 'JSON with a space after each comma and colon, as Python writes it'],
      [ascii(spaced(compact)), 'JSON with a space after each comma and colon and \\u escapes, as Python writes it'],
      [ascii(compact), 'compact JSON with \\u escapes'],
      [compact.replaceAll('/', '\\/'), 'compact JSON with escaped slashes, as PHP writes it'],
      [ascii(compact).replaceAll('/', '\\/'), 'compact JSON with escaped slashes and \\u escapes, as PHP writes it'],
      [JSON.stringify(sorted(value)), 'compact JSON with sorted keys'],
    ].map(([written = '', how = '']) => [written, `it fits the body re-serialised as ${how}: ${advice}`]);
    return [...named, ...edges].filter(([written]) => written !== text);
  } catch {
    return edges.filter(([written]) => written !== text);
  }
}

const spaced = (compact: string): string =>
  compact.replace(/"(?:[^"\\]|\\.)*"|[,:]/g, (token) => (token.length === 1 ? `${token} ` : token));

const ascii = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, sorted(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const decode = (body: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);

function wrongRecipes(right: Attempt): readonly Attempt[] {
  const { recipe } = right;
  const side = right.request.body?.length ? 'parts' : 'bodyless';
  const parts = recipe[side];
  const algorithm: Recipe['algorithm'] = recipe.algorithm === 'SHA-256' ? 'SHA-512' : 'SHA-256';
  const other = { ...right, recipe: { ...recipe, algorithm }, what: `it is made with ${algorithm}` };
  if (parts.length < 2) return [other];
  const dropped = parts.map((_, at) => ({
    ...right,
    recipe: { ...recipe, [side]: parts.filter((_, index) => index !== at) },
    what: `part ${at + 1} of the ${parts.length} that it covers was left out`,
  }));
  const separators = ['', '\n', '&', '.', ':', '|', ' '].filter((separator) => separator !== recipe.separator);
  const joined = separators.map((separator) => ({
    ...right,
    recipe: { ...recipe, separator },
    what: `its parts are joined by ${JSON.stringify(separator)}`,
  }));
  const alone = parts.map((part, at) => ({
    ...right,
    recipe: { ...recipe, [side]: [part] },
    what: `it covers only part ${at + 1} of ${parts.length}`,
  }));
  return [other, ...dropped, ...joined, ...alone];
}

function wrongUrls(right: Attempt): readonly Attempt[] {
  const { pathname, search } = parseUrl(right.request.url);
  const pieces = pathname.split('/');
  const shorter = [2, 3, 4].filter((at) => at < pieces.length).map((at) => `/${pieces.slice(at).join('/')}`);
  return [
    ...shorter.map((path) => ({ url: path + search, what: 'its path lacks the beginning, the path of the server' })),
    { url: pathname, what: 'its URL lacks the query' },
    { url: decodeUrl(pathname + search), what: 'its URL was signed decoded, not as it is sent' },
  ].map(({ url, what }) => ({ ...right, request: { ...right.request, url }, what }));
}

function decodeUrl(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
