// Operation -> its page: how it is called, what goes in, what comes out, what may go wrong.

import type { Api, Credential, Field, Operation } from '../../model/model.js';
import type { Block, FieldView, Page } from './block.js';
import { plain, printCall, unionOf } from './call-snippet.js';
import { depthFor } from './depth.js';
import type { Edition } from './edition.js';
import { viewEvidence } from './evidence-view.js';
import { FieldPage } from './field-view.js';
import { callbackPageName, pageName } from './page-name.js';
import { unionBlocks } from './union-block.js';

export function operationPage(edition: Edition, operation: Operation): Page {
  const { api, words } = edition;
  const resource = api.resources.find(({ operations }) => operations.includes(operation));
  const { request: sent, answer: got, refusals: refused } = operation;
  const bodies = [...(sent === undefined ? [] : [sent.schema]), got.wire, ...refused.map(({ schema }) => schema)];
  const fields = new FieldPage(api, words, depthFor(api, bodies));
  return {
    name: pageName(operation.id),
    title: operation.words.summary ?? operation.id,
    kind: operation.id,
    group: 'operation',
    section: resource?.name ?? '',
    blocks: [
      { kind: 'route', method: operation.method, path: operation.path, base: api.servers[0]?.url ?? '' },
      {
        kind: 'columns',
        main: [
          ...prose(operation.words.description),
          ...evidence(edition, operation.words),
          ...notes(edition, operation),
          ...request(edition, operation, fields),
        ],
        aside: calls(edition, operation),
      },
      { kind: 'columns', main: answer(edition, operation, fields), aside: answerExamples(edition, operation) },
      ...narrowing(edition, operation, fields),
      ...refusals(edition, operation, fields),
      ...asked(edition, operation),
    ],
  };
}

export function prose(text: string | undefined): readonly Block[] {
  return text === undefined || text === '' ? [] : [{ kind: 'prose', text }];
}

export function evidence({ words }: Edition, said: Operation['words']): readonly Block[] {
  const view = viewEvidence(words, said.evidence);
  return view === false ? [] : [{ kind: 'evidence', ...view }];
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

function request(edition: Edition, operation: Operation, fields: FieldPage): readonly Block[] {
  const { words, api } = edition;
  const groups = (['path', 'query', 'header', 'cookie'] as const).flatMap((where) => {
    const own = operation.parameters.filter((parameter) => parameter.in === where);
    const asFields = own.map((one): Field => ({ ...one, sensitive: false }));
    const held = where === 'header' && !operation.public ? credentialFields(api) : [];
    return block(words.places[where], `${where}-parameters`, fields.ofFields([...held, ...asFields], where));
  });
  const body = operation.request;
  const inBody =
    body === undefined
      ? []
      : [
          { kind: 'minor', id: 'body', text: words.body(body.mediaType) } as const,
          ...prose(body.words.description),
          ...root(fields.rootWords(body.schema)),
          { kind: 'fields', fields: fields.ofSchema(body.schema, 'body'), expand: true } as const,
        ];
  return [{ kind: 'heading', id: 'request', text: words.request }, ...groups, ...inBody];
}

function root(text: string): readonly Block[] {
  return text === '' ? [] : [{ kind: 'note', text, marked: false }];
}

function block(text: string, id: string, fields: readonly FieldView[]): readonly Block[] {
  return fields.length === 0
    ? []
    : [
        { kind: 'minor', id, text },
        { kind: 'fields', fields, expand: false },
      ];
}

/** What lets a caller in, as header fields. */
function credentialFields(api: Api): readonly Field[] {
  const field = (name: string, one: Pick<Credential, 'required' | 'words'>): Field => ({
    name,
    schema: { kind: 'string' },
    required: one.required,
    sensitive: true,
    words: one.words,
  });
  const held = api.credentials.flatMap((one) =>
    one.kind === 'header' ? [field(one.name, one)] : one.kind === 'bearer' ? [field('Authorization', one)] : [],
  );
  const { signing } = api;
  if (signing === undefined) return held;
  // A header that was seen and carries what is assumed is no surer than what it carries.
  const assumed = Object.values(signing.evidence).includes('assumed');
  const words = assumed ? { ...signing.words, evidence: { mark: 'assumed' as const } } : signing.words;
  return [...held, field(signing.header, { required: true, words })];
}

/** Some documents have twenty: the others stay in the document. */
const shownExamples = 2;

function calls(edition: Edition, operation: Operation): readonly Block[] {
  const { api, words } = edition;
  const samples = edition.samples(operation.id, words);
  const signed = api.signing !== undefined && !operation.public;
  // The first example is what the call and every sample send.
  const further = (operation.request?.examples ?? []).slice(1);
  const rest = further.length - shownExamples;
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
    ...further.slice(0, shownExamples).map((example) => ({
      kind: 'code' as const,
      language: 'json',
      text: json(example.value),
      label: example.summary ?? words.requestExample,
    })),
    ...(rest > 0
      ? [{ kind: 'links' as const, links: [{ href: '../openapi.json', text: 'openapi.json', note: `+${rest}` }] }]
      : []),
  ];
}

function answer(edition: Edition, operation: Operation, fields: FieldPage): readonly Block[] {
  const { words, api } = edition;
  const { answer } = operation;
  const data = api.envelope?.data;
  const inside = answer.enveloped
    ? fields.ofFields(
        answer.envelope.map((field) => (field.name === data ? { ...field, schema: answer.schema } : field)),
        'answer',
      )
    : answer.form === 'json'
      ? fields.ofSchema(answer.wire, 'answer')
      : [];
  return [
    { kind: 'heading', id: 'answer', text: words.answer },
    ...prose(answer.words.description),
    ...evidence(edition, answer.words),
    ...(answer.form === 'json'
      ? root(answer.enveloped ? '' : fields.rootWords(answer.wire))
      : [{ kind: 'note', text: words.forms[answer.form], marked: false } as const]),
    ...(inside.length === 0 ? [] : [{ kind: 'fields', fields: inside, expand: true } as const]),
  ];
}

function answerExamples({ words }: Edition, operation: Operation): readonly Block[] {
  if (operation.answer.form !== 'json') return [];
  return operation.answer.examples.slice(0, shownExamples).map(({ value, summary }) => ({
    kind: 'code',
    language: 'json',
    text: json(value),
    label: summary ?? words.answerExample,
  }));
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

function refusals(edition: Edition, operation: Operation, fields: FieldPage): readonly Block[] {
  const { words } = edition;
  if (operation.refusals.length === 0) return [];
  return [
    {
      kind: 'columns',
      main: [
        { kind: 'heading', id: 'refusals', text: words.refusals },
        ...operation.refusals.flatMap(({ status, schema, words: said }): readonly Block[] => [
          { kind: 'minor', id: `refusal-${status.toLowerCase()}`, text: status },
          ...prose(said.description),
          ...evidence(edition, said),
          { kind: 'fields', fields: fields.ofSchema(schema, `refusal.${status.toLowerCase()}`), expand: false },
        ]),
        { kind: 'links', links: [{ href: 'errors.html', text: words.errorsTitle, note: '' }] },
      ],
      aside: operation.refusals.flatMap(({ examples, status }) =>
        examples.slice(0, 1).map(({ value, summary }) => ({
          kind: 'code' as const,
          language: 'json',
          text: json(value),
          label: `${status}: ${summary ?? words.answerExample}`,
        })),
      ),
    },
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

export function json(value: unknown): string {
  return JSON.stringify(plain(value), null, 2);
}
