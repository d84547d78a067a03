// Credentials, security schemes and the ways that an operation names -> what must be held, where it goes, what it may do.

import type { Aside, Credential, Field, Operation, Way } from '../../model/model.js';
import type { Block } from './block.js';
import type { Edition } from './edition.js';
import { cell } from './signing-block.js';

/** What lets a caller in at an operation, as fields of the place that it is sent in. */
export function credentialFields(edition: Edition, operation: Operation, where: string): readonly Field[] {
  if (operation.public) return [];
  const { api, margin } = edition;
  const ways = (margin.asides.get(operation.pointer)?.ways ?? []).filter((way) => way.length > 0);
  const names = new Set(ways.flatMap((way) => way.map(({ scheme }) => scheme)));
  const all = api.credentials.flatMap((one) => {
    if (names.size > 0 && !names.has(one.scheme)) return [];
    const { name, place } = sentIn(one);
    return place === where ? [{ name, one }] : [];
  });
  // Several schemes may be sent in the same header: it is one header.
  const held = [...new Set(all.map(({ name }) => name))].map((name): Field => {
    const same = all.flatMap((entry) => (entry.name === name ? [entry.one] : []));
    const schemes = same.map(({ scheme }) => scheme);
    const said = same.find(({ words }) => words.description !== undefined) ?? same[0];
    const required =
      same.length > 1
        ? isAsked(margin.asides.get(operation.pointer)?.ways ?? [], schemes)
        : same.some((one) => one.required);
    return { name, schema: { kind: 'string' }, required, sensitive: true, words: said?.words ?? {} };
  });
  const { signing } = api;
  if (signing === undefined || where !== 'header') return held;
  // A header that was seen and carries what is assumed is no surer than what it carries.
  const assumed = Object.values(signing.evidence).includes('assumed');
  const words = assumed ? { ...signing.words, evidence: { mark: 'assumed' as const } } : signing.words;
  return [...held, { name: signing.header, schema: { kind: 'string' }, required: true, sensitive: true, words }];
}

function sentIn(one: Credential): { readonly name: string; readonly place: string } {
  return one.kind === 'bearer' || one.kind === 'basic'
    ? { name: 'Authorization', place: 'header' }
    : { name: one.name, place: one.kind };
}

function isAsked(ways: readonly Way[], schemes: readonly string[]): boolean {
  return ways.length > 0 && ways.every((way) => way.some(({ scheme }) => schemes.includes(scheme)));
}

/** The ways in at an operation, where they are more than the fields that are sent say by themselves. */
export function wayBlocks({ words, margin }: Edition, { ways }: Aside): readonly Block[] {
  const kinds = new Map(margin.schemes.map(({ name, kind }) => [name, kind[0] ?? '']));
  const plain =
    ways.length < 2 && ways.flat().every(({ scheme, scopes }) => scopes.length === 0 && kinds.get(scheme) === 'apiKey');
  if (plain) return [];
  return [
    { kind: 'minor', id: 'authentication', text: words.authentication },
    {
      kind: 'links',
      links: ways.map((way) => ({
        href: `index.html#${schemeId(way[0]?.scheme, kinds)}`,
        text: way.map(({ scheme }) => scheme).join(' + ') || words.noCredential,
        note: way.flatMap(({ scopes }) => scopes).join(', '),
      })),
    },
  ];
}

function schemeId(scheme: string | undefined, known: ReadonlyMap<string, string>): string {
  return scheme !== undefined && known.has(scheme) ? `scheme.${anchor(scheme)}` : 'authentication';
}

const anchor = (name: string): string => encodeURIComponent(name).replaceAll('%', '~');

/** Every scheme of the document, and what each may be allowed to do. */
export function schemeBlocks({ words, margin }: Edition): readonly Block[] {
  if (margin.schemes.length === 0) return [];
  return [
    { kind: 'heading', id: 'authentication', text: words.authentication },
    {
      kind: 'table',
      label: words.authentication,
      head: [words.name, words.wire, words.what],
      rows: margin.schemes.map(({ name, kind, words: said, flows }) => ({
        id: `scheme.${anchor(name)}`,
        cells: [
          cell(name, true),
          cell(kind.join(' · '), true),
          cell(
            [said.description ?? '', ...flows.map((flow) => `${flow.name}: ${flow.addresses.join(', ')}`)]
              .filter((text) => text !== '')
              .join('\n\n'),
          ),
        ],
      })),
    },
    ...margin.schemes.flatMap(({ name, scopes }): readonly Block[] =>
      scopes.length === 0
        ? []
        : [
            {
              kind: 'table',
              label: name,
              head: [`${words.scope}, ${name}`, words.what],
              rows: scopes.map((scope) => ({ id: '', cells: [cell(scope.name, true), cell(scope.text)] })),
            },
          ],
    ),
  ];
}
