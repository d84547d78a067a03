// Operation -> its page: how it is called, what goes in, what comes out, what may go wrong.

import type { Field, Operation } from '../../model/model.js';
import { answer, answerExamples, refusals } from './answer-block.js';
import { AsidePage } from './aside-block.js';
import type { Block, FieldView, Page } from './block.js';
import { printCall, unionOf } from './call-snippet.js';
import { depthFor } from './depth.js';
import type { Edition } from './edition.js';
import { examples } from './example-block.js';
import { FieldPage } from './field-view.js';
import { callbackPageName, pageName } from './page-name.js';
import { evidence, prose, root } from './said-block.js';
import { unionBlocks } from './union-block.js';
import { credentialFields, wayBlocks } from './way-in.js';

export function operationPage(edition: Edition, operation: Operation): Page {
  const { api, words } = edition;
  const resource = api.resources.find(({ operations }) => operations.includes(operation));
  const { request: sent, answer: got, refusals: refused } = operation;
  const bodies = [...(sent === undefined ? [] : [sent.schema]), got.wire, ...refused.map(({ schema }) => schema)];
  const fields = new FieldPage(api, words, depthFor(api, bodies));
  const beside = new AsidePage(edition);
  return {
    name: pageName(operation.id),
    title: operation.words.summary ?? operation.id,
    kind: operation.id,
    group: 'operation',
    section: resource?.name ?? '',
    blocks: [
      { kind: 'route', method: operation.method, path: operation.path, base: baseOf(edition, operation) },
      {
        kind: 'columns',
        main: [
          ...prose(operation.words.description),
          ...more(edition, operation),
          ...evidence(edition, operation.words),
          ...notes(edition, operation),
          ...request(edition, operation, { fields, beside }),
        ],
        aside: calls(edition, operation),
      },
      {
        kind: 'columns',
        main: answer(edition, operation, { fields, beside }),
        aside: answerExamples(edition, operation),
      },
      ...narrowing(edition, operation, fields),
      ...refusals(edition, operation, { fields, beside }),
      ...asked(edition, operation),
    ],
  };
}

/** Where the call goes: an operation may have a server of its own, or a part of an address. */
function baseOf({ api, margin }: Edition, { servers: [own] }: Operation): string {
  const shared = api.servers[0]?.url ?? margin.address;
  if (own === undefined || URL.canParse(own)) return own ?? shared;
  return URL.canParse(own, shared) ? new URL(own, shared).href.replace(/\/$/, '') : own;
}

/** Where the document says more of it. */
function more({ margin, words }: Edition, { pointer }: Operation): readonly Block[] {
  const link = margin.asides.get(pointer)?.more;
  return link === undefined
    ? []
    : [{ kind: 'links', links: [{ href: link.url, text: link.text, note: words.linkKinds.more }] }];
}

function notes({ words }: Edition, operation: Operation): readonly Block[] {
  const said = [
    ...(operation.words.deprecated ? [words.deprecated] : []),
    ...(operation.repeat === 'never' ? [words.neverRepeated] : []),
    ...(operation.references.length > 0 ? [words.atLeastOne(operation.references)] : []),
    ...(operation.settle.length > 0 ? [words.settledBy(operation.settle.map((way) => way.operation))] : []),
    ...(operation.pages === undefined ? [] : [words.pagesCall(`${operation.id}Pages`)]),
  ];
  return said.length === 0 ? [] : [{ kind: 'notes', notes: said }];
}

interface Pages {
  readonly fields: FieldPage;
  readonly beside: AsidePage;
}

function request(edition: Edition, operation: Operation, { fields, beside }: Pages): readonly Block[] {
  const { words, margin } = edition;
  const aside = margin.asides.get(operation.pointer);
  const groups = (['path', 'query', 'header', 'cookie'] as const).flatMap((where) => {
    const own = operation.parameters.filter((parameter) => parameter.in === where);
    const asFields = own.map((one): Field => ({ ...one, sensitive: false }));
    const held = credentialFields(edition, operation, where);
    return block(words.places[where], `${where}-parameters`, fields.ofFields([...held, ...asFields], where));
  });
  const body = operation.request;
  const inBody =
    body === undefined
      ? []
      : [
          { kind: 'minor', id: 'body', text: words.body(body.mediaType) } as const,
          ...prose(body.words.description),
          ...(['text', 'bytes'].includes(body.form) ? [] : root(fields.rootWords(body.schema))),
          { kind: 'fields', fields: fields.ofSchema(body.schema, 'body'), expand: true } as const,
        ];
  const sent = [
    ...(aside === undefined ? [] : wayBlocks(edition, aside)),
    ...groups,
    ...beside.ofParameters(aside?.parameters ?? []),
    ...inBody,
    ...beside.ofBodies(aside?.bodies ?? [], body?.mediaType, 'body'),
  ];
  const none: Block = { kind: 'note', text: words.nothingSent, marked: false };
  return [{ kind: 'heading', id: 'request', text: words.request }, ...(sent.length === 0 ? [none] : sent)];
}

function block(text: string, id: string, fields: readonly FieldView[]): readonly Block[] {
  return fields.length === 0
    ? []
    : [
        { kind: 'minor', id, text },
        { kind: 'fields', fields, expand: false },
      ];
}

function calls(edition: Edition, operation: Operation): readonly Block[] {
  const { api, words } = edition;
  const samples = edition.samples(operation.id, words);
  const signed = api.signing !== undefined && !operation.public;
  // The first example is what the call and every sample send.
  const further = (operation.request?.examples ?? []).slice(1);
  return [
    { kind: 'code', language: 'typescript', text: printCall(api, operation), label: words.sdk },
    ...(samples.length === 0
      ? []
      : [
          {
            kind: 'samples',
            label: signed ? words.samples : words.request,
            href: `../samples/${pageName(operation.id)}.md`,
            samples,
          } as const,
        ]),
    ...examples(further, words.requestExample),
  ];
}

function narrowing({ api, words }: Edition, operation: Operation, fields: FieldPage): readonly Block[] {
  const found = unionOf(api, operation);
  if (found === undefined) return [];
  const { union, path } = found;
  const root = ['answer', ...(operation.answer.enveloped && api.envelope ? [api.envelope.data] : []), path];
  return [
    { kind: 'heading', id: union.noun, text: words.unionTitle(path || union.type) },
    ...unionBlocks(api, union, words, (field) => {
      const anchor = [...root, field].filter(Boolean).join('.');
      return fields.has(anchor) ? anchor : '';
    }),
  ];
}

function asked({ api, words }: Edition, operation: Operation): readonly Block[] {
  const callbacks = api.callbacks.filter(({ operations }) => operations.includes(operation.id));
  if (callbacks.length === 0) return [];
  return [
    { kind: 'heading', id: 'callbacks', text: words.callbacks },
    {
      kind: 'links',
      links: callbacks.map(({ name, words: said }) => ({
        href: `${callbackPageName(api, name)}.html`,
        text: said.summary ?? name,
        note: '',
      })),
    },
  ];
}
