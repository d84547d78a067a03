// The endpoint of a page and the one of the document in, everything that differs out.

import { compareBody } from './compare-body.js';
import { lineOf, pointerOf, type Setting } from './compare-part.js';
import type { Found } from './difference.js';
import type { Described } from './document.js';
import type { Endpoint, Part, Where } from './endpoint.js';
import { isChinese } from './meaning.js';
import { isPlaceholder, leavesOf } from './part.js';

export function compareEndpoint(page: Endpoint, spec: Described): readonly Found[] {
  const condensed = page.parts.every(({ fields }) => fields.every(({ from }) => from === 'example'));
  const foreign = isForeign(page, spec);
  const places: readonly Where[] = ['header', 'path', 'query', 'cookie', 'request'];
  const requests = places.flatMap((where) =>
    compareBody(partOf(page, where), partOf(spec, where), {
      where,
      condensed,
      foreign,
      spec,
      ...(page.auth && { auth: true }),
    }),
  );
  return [...compareAbout(page, spec), ...requests, ...compareAnswers(page, spec, { condensed, foreign })];
}

const partOf = (endpoint: Endpoint, where: Where, status?: string): Part | undefined =>
  endpoint.parts.find((part) => part.where === where && (where !== 'answer' || part.status === status));

function compareAbout(page: Endpoint, spec: Described): readonly Found[] {
  const found: Found[] = [];
  if (page.title !== undefined && spec.title !== undefined && page.title !== spec.title)
    found.push({
      change: 'changed',
      aspect: 'words',
      place: 'operation.title',
      page: page.title,
      spec: spec.title,
      pointer: `${spec.pointer}/summary`,
      breaking: false,
      quiet: true,
    });
  const shown = originOf(`${page.server ?? ''}${page.path}`);
  const known = spec.servers.flatMap((url) => originOf(url) ?? []);
  if (shown !== undefined && known.length > 0 && !known.includes(shown))
    found.push({
      change: 'changed',
      aspect: 'server',
      place: 'server',
      page: shown,
      spec: known.join(', '),
      pointer: '/servers',
      breaking: true,
    });
  for (const field of spec.callbacks)
    found.push({
      change: 'removed',
      aspect: 'callback',
      place: `request.${field}`,
      spec: 'callback',
      breaking: false,
      quiet: true,
    });
  const answers = page.parts.filter(({ where }) => where === 'answer');
  const placeholders = [...page.parts].some(
    ({ example }) => example !== undefined && leavesOf(example.value).every(([, leaf]) => isPlaceholder(leaf)),
  );
  if (placeholders && answers.length > 0)
    found.push({
      change: 'changed',
      aspect: 'words',
      place: 'examples',
      page: 'placeholders',
      spec: 'values',
      breaking: false,
      quiet: true,
    });
  return found;
}

function originOf(address: string): string | undefined {
  return address.match(/^https?:\/\/[^/\s{}]+/i)?.[0].toLowerCase();
}

function compareAnswers(
  page: Endpoint,
  spec: Described,
  how: Pick<Setting, 'condensed' | 'foreign'>,
): readonly Found[] {
  const shown = page.parts.filter(({ where }) => where === 'answer');
  const known = spec.parts.filter(({ where }) => where === 'answer');
  if (shown.length === 0) return [];
  const first = (known.find(({ status }) => status?.startsWith('2')) ?? known[0])?.status;
  const found: Found[] = [];
  const met = new Set<Part>();
  for (const part of shown) {
    const same =
      known.find(({ status }) => status === part.status) ??
      known.find(({ status }) => status === `${part.status?.[0]}XX`) ??
      (part.status === undefined ? known.find(({ status }) => status === first) : undefined);
    if (same !== undefined) met.add(same);
    const prefix = part.status === undefined || part.status === first ? 'answer' : `answer.${part.status}`;
    // Folded away: that the status exists is all the page says.
    const folded = part.fields.length === 0 && part.shown.size === 0 && part.example === undefined;
    if (same === undefined)
      found.push({
        change: 'added',
        aspect: 'presence',
        place: prefix,
        page: `status ${part.status ?? ''}`,
        pointer: `${spec.pointer}/responses`,
        ...lineOf(part),
        breaking: false,
      });
    else if (!folded) found.push(...compareBody(part, same, { where: 'answer', ...how, spec, prefix }));
  }
  for (const part of known)
    if (!met.has(part) && part.status !== 'default')
      found.push({
        change: 'removed',
        aspect: 'presence',
        place: `answer.${part.status ?? ''}`,
        spec: `status ${part.status ?? ''}`,
        ...pointerOf(part),
        breaking: false,
      });
  return found;
}

/** The one is in Chinese, the other is not: field by field their words cannot be compared. */
function isForeign(page: Endpoint, spec: Endpoint): boolean {
  const [shown, known] = [page, spec].map((one) => meaningsOf(one));
  if (shown === undefined || known === undefined || shown.length === 0 || known.length === 0) return false;
  return isMostlyChinese(shown) !== isMostlyChinese(known);
}

const meaningsOf = ({ parts }: Endpoint): readonly string[] =>
  parts.flatMap(({ fields }) => fields).flatMap(({ title, meaning }) => meaning ?? title ?? []);
const isMostlyChinese = (texts: readonly string[]): boolean => texts.filter(isChinese).length * 2 > texts.length;

/** How many meanings are in another language than the document's, and were not compared. */
export function foreignMeanings(page: Endpoint, spec: Described): number {
  if (!isForeign(page, spec)) return 0;
  const isKnownChinese = isMostlyChinese(meaningsOf(spec));
  return meaningsOf(page).filter((one) => isChinese(one) !== isKnownChinese).length;
}
