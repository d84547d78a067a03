// Operation -> what comes back: the answer, its other statuses and headers, and what may go wrong.

import type { Answered, Operation } from '../../model/model.js';
import type { AsidePage } from './aside-block.js';
import type { Block } from './block.js';
import type { Edition } from './edition.js';
import { examples } from './example-block.js';
import type { FieldPage } from './field-view.js';
import { evidence, prose, root } from './said-block.js';

interface Pages {
  readonly fields: FieldPage;
  readonly beside: AsidePage;
}

export function answer(edition: Edition, operation: Operation, { fields, beside }: Pages): readonly Block[] {
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
  const [first, ...others] = answersOf(edition, operation).filter(({ status }) => /^[123]/.test(status));
  return [
    { kind: 'heading', id: 'answer', text: words.answer },
    ...prose(answer.words.description),
    ...evidence(edition, answer.words),
    ...(answer.form === 'json'
      ? root(answer.enveloped ? '' : fields.rootWords(answer.wire))
      : [{ kind: 'note', text: words.forms[answer.form], marked: false } as const]),
    ...(inside.length === 0 ? [] : [{ kind: 'fields', fields: inside, expand: true } as const]),
    ...(first === undefined ? [] : besides(first, beside, answer.mediaType)),
    ...others.flatMap((one): readonly Block[] => [
      { kind: 'minor', id: `answer-${one.status.toLowerCase()}`, text: one.status },
      ...prose(one.words.description),
      ...besides(one, beside, undefined),
    ]),
  ];
}

/** In the order in which they are met: successes first. */
function answersOf({ margin }: Edition, { pointer }: Operation): readonly Answered[] {
  const all = margin.asides.get(pointer)?.answers ?? [];
  const good = (one: Answered) => (one.status.startsWith('2') ? 0 : 1);
  return [...all].sort((one, other) => good(one) - good(other));
}

function besides(answered: Answered, beside: AsidePage, headed: string | undefined): readonly Block[] {
  return [
    ...beside.ofBodies(answered.bodies, headed, `answer-${answered.status.toLowerCase()}`),
    ...beside.ofHeaders(answered),
    ...beside.ofNext(answered),
  ];
}

export function answerExamples({ words }: Edition, { answer }: Operation): readonly Block[] {
  const { form } = answer;
  if (form === 'bytes' || form === 'none') return [];
  return examples(answer.examples, words.answerExample, { asText: form !== 'json' });
}

export function refusals(edition: Edition, operation: Operation, { fields, beside }: Pages): readonly Block[] {
  const { words } = edition;
  if (operation.refusals.length === 0) return [];
  const all = answersOf(edition, operation);
  return [
    {
      kind: 'columns',
      main: [
        { kind: 'heading', id: 'refusals', text: words.refusals },
        ...operation.refusals.flatMap(({ status, schema, words: said }): readonly Block[] => {
          const answered = all.find((one) => one.status.toLowerCase() === status.toLowerCase());
          return [
            { kind: 'minor', id: `refusal-${status.toLowerCase()}`, text: status },
            ...prose(said.description),
            ...evidence(edition, said),
            ...root(fields.rootWords(schema)),
            { kind: 'fields', fields: fields.ofSchema(schema, `refusal.${status.toLowerCase()}`), expand: false },
            ...(answered === undefined ? [] : besides(answered, beside, undefined)),
          ];
        }),
        { kind: 'links', links: [{ href: 'errors.html', text: words.errorsTitle, note: '' }] },
      ],
      aside: operation.refusals.flatMap(({ examples: shown, status }) =>
        examples(shown, words.answerExample, { prefix: `${status}: ` }),
      ),
    },
  ];
}
