// Media types and statuses -> how a body is written or read. What normalising and building must decide alike.

import { entries, type Json } from './json.js';

export type BodyForm = 'json' | 'form' | 'multipart' | 'text' | 'bytes';
export type AnswerForm = 'json' | 'text' | 'bytes' | 'events' | 'none';

/** In the order of preference, where a body may be sent in several forms. */
const order: readonly BodyForm[] = ['json', 'form', 'multipart', 'text', 'bytes'];

export function formOf(mediaType: string): BodyForm {
  const name = plain(mediaType);
  if (isJson(name)) return 'json';
  if (name === 'application/x-www-form-urlencoded') return 'form';
  if (name.startsWith('multipart/')) return 'multipart';
  return isText(name) ? 'text' : 'bytes';
}

/** The media type that is sent, of those offered. */
export function chooseMedia(offered: readonly string[]): string | undefined {
  const real = offered.filter((name) => name.includes('/'));
  // Of several kinds of JSON the plain one; a name with a star is none that could be sent, and one of anything at all
  // says less than a name that says how.
  const rank = (name: string): number =>
    /^(\*|application)\/\*$/.test(plain(name))
      ? order.indexOf('multipart') * 4 + 3
      : order.indexOf(formOf(name)) * 4 + (name.includes('*') ? 2 : plain(name) === 'application/json' ? 0 : 1);
  return [...real].sort((a, b) => rank(a) - rank(b))[0];
}

/** How an answer of any of these media types is read. */
export function answerForm(offered: readonly string[]): AnswerForm {
  if (offered.length === 0) return 'none';
  if (offered.some(isJson)) return offered.some(isFile) ? 'bytes' : 'json';
  if (offered.some((name) => plain(name) === 'text/event-stream')) return 'events';
  return offered.every((name) => isText(plain(name))) ? 'text' : 'bytes';
}

/** Does this media type belong to an answer that is read in this form? */
export function speaks(form: AnswerForm, mediaType: string): boolean {
  return form !== 'json' || isJson(mediaType);
}

export function isJson(mediaType: string): boolean {
  const name = plain(mediaType);
  return name.endsWith('+json') || name.endsWith('/json') || name === '*/*' || name === 'application/*';
}

/** JSON by its plain name, or by any at all. */
export function isPlainJson(mediaType: string): boolean {
  return plain(mediaType) === 'application/json' || mediaType.includes('*');
}

/** The responses that say how a call succeeded; `default` where nothing else does. */
export function successes(responses: Json | undefined): readonly (readonly [string, Json])[] {
  const all = entries(responses);
  const good = all.filter(([status]) => /^2(\d\d|XX)$/i.test(status));
  if (good.length > 0 || all.some(([status]) => /^[13]/.test(status))) return good;
  return all.filter(([status]) => status === 'default');
}

/** Bytes offered beside JSON: what comes is only known when it is there. */
function isFile(mediaType: string): boolean {
  const name = plain(mediaType);
  return /^(image|audio|video|font)\//.test(name) || /^application\/(octet-stream|pdf|zip|gzip|x-tar)$/.test(name);
}

function isText(name: string): boolean {
  return /^text\//.test(name) || /[/+](xml|yaml|x-yaml|javascript|graphql|x-ndjson|jsonl)$/.test(name);
}

function plain(mediaType: string): string {
  return mediaType.toLowerCase().split(';')[0]?.trim() ?? '';
}
