// Two versions of a document in, what changed, how large a step of the version that is, and lines for the changelog out.

import { get, type Json, text } from '../json.js';
import { type Change, findChanges } from './changes.js';
import { rate, type Verdict } from './policy.js';
import { compareVersions, largestStep, nextVersion, readVersion, type Step } from './step.js';

export interface Rated extends Change, Verdict {
  /** For a person: what stands where. */
  readonly where: string;
}

export interface Compared {
  readonly step: Step;
  readonly changes: readonly Rated[];
  readonly from: string;
  readonly to: string;
  /** The least version that may follow `from`; absent where `from` is none. */
  readonly least?: string;
  /** Whether `to` is at least that. */
  readonly enough: boolean;
}

export async function compareDocuments(old: Json, next: Json): Promise<Compared> {
  const found = await findChanges(old, next);
  const changes = found.map((change): Rated => ({ ...change, ...rate(change), where: placeOf(change) }));
  const step = largestStep(changes.map((change) => change.step));
  const [from, to] = [versionOf(old), versionOf(next)];
  const before = readVersion(from);
  const after = readVersion(to);
  if (before === undefined) return { step, changes, from, to, enough: true };
  // Before a release candidate becomes final, nothing was promised.
  const least = from.includes('-') ? before : nextVersion(before, step);
  return {
    step,
    changes,
    from,
    to,
    least: least.join('.'),
    enough: after !== undefined && compareVersions(after, least) >= 0,
  };
}

/** The package's version; of somebody else's document, the document's. */
function versionOf(document: Json): string {
  const info = get(document, 'info');
  return text(get(get(info, 'x-sdk'), 'version')) ?? text(get(info, 'version')) ?? 'none';
}

/** `POST /orders request.items[].id`, `client option secret`, `x-envelope`. */
export function placeOf({ path, property, type }: Change): string {
  const [first, second = '', third = ''] = path;
  if (type === 'TypeName') return `type ${path.at(-1) ?? ''}`;
  const word = property === undefined ? '' : ` ${property}`;
  if (first !== 'paths') return `${path.join('.')}${word}`.trim();
  const at = path.indexOf('responses');
  const side = at >= 0 ? `answer ${path[at + 1] ?? ''}` : path.includes('requestBody') ? 'request' : '';
  const fields = path.reduce<string>(
    (said, name, index) =>
      path[index - 1] === 'properties' ? `${said}.${name}` : name === 'items' && said !== '' ? `${said}[]` : said,
    '',
  );
  const parameter = path.includes('parameters') ? ` parameter ${path[path.indexOf('parameters') + 1] ?? ''}` : '';
  return `${third.toUpperCase()} ${second}${side === '' ? '' : ` ${side}`}${fields}${parameter}${word}`.trim();
}
