// Published pages and the document in, what differs out: with the page's line, the spec's place, the SDK's symbol.

import type { Json } from '../json.js';
import { compareEndpoint, foreignMeanings } from './compare.js';
import { formsOf } from './compare-body.js';
import { bareMedia } from './compare-part.js';
import type { Difference } from './difference.js';
import { type Described, readDocument } from './document.js';
import type { Endpoint, Part, Unread } from './endpoint.js';
import { readExport } from './export.js';
import { isHtml } from './html.js';
import { compareVersion, type Knowledge, type KnownPage, markKnown, pageOf } from './knowledge.js';
import { readMarkdownExport } from './markdown-export.js';
import { matchEndpoint, nearestEndpoint } from './match.js';
import { readPage } from './page.js';
import { lastOf } from './path.js';
import { pointerOfSaid, type Said, unrecorded } from './record.js';
import { symbolOf } from './symbol.js';

export interface Against {
  readonly document: Json;
  readonly knowledge: Knowledge;
  /** Where a pointer of the document stands in the files it was read from. */
  readonly locate: (pointer: string) => { readonly file: string; readonly pointer: string };
  /** How the SDK calls the type at a pointer. */
  readonly names?: ReadonlyMap<string, string>;
}

/** One endpoint of one page. */
export interface Drift {
  readonly page: string;
  readonly endpoint?: Endpoint;
  /** The operation it was compared with. */
  readonly operation?: Described;
  /** What spec/sources knows of the page. */
  readonly known?: KnownPage;
  readonly differences: readonly Told[];
  readonly unread: readonly Unread[];
  readonly notes: readonly Unread[];
  /** Meanings in another language than the spec's, which spec/sources does not have as they stand here. */
  readonly unrecorded?: readonly Said[];
}

export interface Told extends Difference {
  /** In the spec. */
  readonly at?: { readonly file: string; readonly pointer: string };
  /** In the SDK. */
  readonly symbol?: string;
}

export interface Source {
  readonly name: string;
  readonly text: string;
}

export function readDrift(source: Source, against: Against): readonly Drift[] {
  const endpoints = readDocument(against.document);
  const exported = isHtml(source.text) ? undefined : readExport(source.text, source.name);
  if (exported !== undefined) {
    const found = exported.documents.flatMap(({ document, lineOf }) =>
      readDocument(document).map((endpoint) =>
        compareExported(source.name, endpoint, lineOf, { ...against, endpoints }),
      ),
    );
    if (found.length > 0 && exported.unread.length === 0) return found;
    const nothing = exported.unread.length > 0 ? exported.unread : [{ what: 'the document describes no operation' }];
    return [...found, { page: source.name, differences: [], unread: nothing, notes: [] }];
  }
  const tables = isHtml(source.text) ? undefined : readMarkdownExport(source.text);
  if (tables !== undefined)
    return tables.map(({ endpoint, unread }) =>
      withForeign({ page: source.name, ...compare(endpoint, unread, { ...against, endpoints }) }),
    );
  const known = (
    method: string,
    path: string,
    part: Pick<Part, 'where' | 'status'> & { readonly media?: string | undefined },
  ): readonly string[] => {
    const operation = matchEndpoint({ method, path }, endpoints);
    const answers = operation?.parts.filter(({ where }) => where === part.where) ?? [];
    const same =
      answers.find(({ status }) => status === part.status) ??
      (part.where === 'answer' && part.status !== undefined
        ? answers.find(({ status }) => status === `${part.status?.[0]}XX`)
        : (answers.find(({ status }) => status?.startsWith('2')) ?? answers[0]));
    const form = formsOf(same).find(({ media = '' }) => bareMedia(media) === bareMedia(part.media ?? '')) ?? same;
    return form?.fields.map(({ path: one }) => one) ?? [];
  };
  const { endpoint, unread, notes } = readPage(source.text, known);
  const drift = compare(endpoint, unread, { ...against, endpoints });
  return [withForeign({ ...drift, page: source.name, notes: [...notes, ...drift.notes] })];
}

interface Setting extends Against {
  readonly endpoints: readonly Described[];
}

function compareExported(
  page: string,
  described: Described,
  lineOf: (pointer: string) => number,
  against: Setting,
): Drift {
  const [server] = described.servers;
  const located = <T extends Pick<Part, 'at'>>(one: T): T => ({ ...one, at: lineOf(String(one.at)) });
  const partLocated = ({ example, others, ...part }: Part): Part => ({
    ...located(part),
    fields: part.fields.map(located),
    ...(example === undefined ? {} : { example: located(example) }),
    ...(others === undefined ? {} : { others: others.map(partLocated) }),
  });
  const parts = described.parts.map(partLocated);
  const { method, path, title } = described;
  const usable = server !== undefined && /^https?:\/\/\S+$/.test(server) ? server.replace(/\/+$/, '') : undefined;
  const endpoint: Endpoint = {
    method,
    path,
    ...(usable === undefined ? {} : { server: usable }),
    ...(title === undefined ? {} : { title }),
    parts,
  };
  return withForeign({ page, ...compare(endpoint, [], against) });
}

function withForeign(drift: Drift): Drift {
  const { endpoint, operation, known } = drift;
  const count = endpoint === undefined || operation === undefined ? 0 : foreignMeanings(endpoint, operation);
  if (count === 0 || endpoint === undefined) return drift;
  const said = known === undefined ? [] : unrecorded(endpoint, known);
  const changed = said.flatMap((one): readonly Told[] => {
    if (one.before === undefined || known === undefined) return [];
    const { place, words, before, line } = one;
    const at = { file: known.file, pointer: pointerOfSaid(one) };
    return [
      {
        change: 'changed',
        aspect: 'meaning',
        place,
        page: words,
        spec: before,
        ...(line && { line }),
        at,
        breaking: false,
      },
    ];
  });
  const fresh = said.filter(({ before }) => before === undefined).length;
  const notes: readonly Unread[] =
    known === undefined
      ? [{ what: `${count} meanings are in another language than the spec's and cannot be compared` }]
      : fresh === 0
        ? []
        : [
            {
              what: `${fresh} meanings are in another language than the spec's; --propose records them in ${known.file}, and the next page is compared with that`,
            },
          ];
  return {
    ...drift,
    notes: [...drift.notes, ...notes],
    differences: [...drift.differences, ...changed],
    unrecorded: said,
  };
}

function compare(endpoint: Endpoint | undefined, unread: readonly Unread[], against: Setting): Omit<Drift, 'page'> {
  if (endpoint === undefined) return { differences: [], unread, notes: [] };
  const operation = matchEndpoint(endpoint, against.endpoints);
  if (operation === undefined) {
    const nearest = nearestEndpoint(endpoint, against.endpoints);
    const hint = nearest === undefined ? '' : ` (nearest in the spec: ${nearest.method} ${nearest.path})`;
    const said = `${endpoint.method} ${endpoint.path}${hint}`;
    const added: Told = {
      change: 'added',
      aspect: 'presence',
      place: 'operation',
      page: said,
      pointer: '/paths',
      at: against.locate('/paths'),
      breaking: false,
    };
    return { endpoint, differences: [added], unread, notes: [] };
  }
  const page = pageOf(against.knowledge, operation);
  const found = markKnown(
    [...compareVersion(endpoint.version, page), ...compareEndpoint(endpoint, operation)],
    against.knowledge,
    page,
  );
  const cut = found.filter((one) => one.cut && one.known === undefined).map(({ place }) => place);
  const ends: readonly Unread[] =
    cut.length === 0
      ? []
      : [{ what: `the page ends before ${cut.join(', ')}: cut off or removed, which cannot be told` }];
  const notes = found
    .filter(({ uncompared, known }) => uncompared && known === undefined)
    .map(({ place, spec }) => ({ what: `${place} in ${spec} is not on the page, and was not compared` }));
  const differences = found
    .filter((one) => !(one.cut || one.uncompared) || one.known !== undefined)
    .map((one): Told => {
      const { pointer } = one;
      if (pointer === undefined)
        return page === undefined ? one : { ...one, at: { file: page.file, pointer: '/versions' } };
      const base = symbolOf(pointer, operation, against.document, against.names);
      const name = lastOf(one.place);
      const isField = one.change === 'added' && one.aspect === 'presence' && /^(request|answer)\./.test(one.place);
      return { ...one, at: against.locate(pointer), symbol: isField ? `${base}.${name}` : base };
    });
  return {
    endpoint,
    operation,
    ...(page === undefined ? {} : { known: page }),
    differences,
    unread: [...unread, ...ends],
    notes,
  };
}

export const differs = ({ differences }: Drift): boolean => differences.some(({ known }) => known === undefined);

/** 0 when all is the same, 1 when something differs, 2 when something could not be read, whatever else differs. */
export function exitCode(drifts: readonly Drift[]): 0 | 1 | 2 {
  if (drifts.some(({ endpoint, unread }) => endpoint === undefined || unread.length > 0)) return 2;
  return drifts.some(differs) ? 1 : 0;
}
