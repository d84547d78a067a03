// The kinds of callback -> their events, and what a merchant gives to a receiver that asks, or to one that verifies.

import type { Api, OrderFields, Schema, Signing } from '../model/model.js';
import type { Kind } from './callback-kind.js';
import { printComment } from './comment.js';
import type { Declaration, Import, Property } from './declaration.js';
import { printKey, printString } from './literal.js';
import { printType } from './type.js';

/** What a handler gets: its kind, its data, and whether an order goes with it. */
interface Told {
  readonly name: string;
  readonly data: Schema;
  readonly order: OrderFields | undefined;
  readonly doc: string;
}

/** `export type CallbackEvent = KnownCallback<'transaction', TransactionCallback> | UnknownCallback;` */
export function emitEvent(kinds: readonly Kind[]): Declaration {
  const events = [...kinds.map(({ name, callback }) => printEvent(name, callback.schema)), 'UnknownCallback'];
  return {
    kind: 'alias',
    name: 'CallbackEvent',
    doc: 'What a callback is, told apart by `kind`. The last one stands for all that the document does not describe.',
    type: events.length < 3 ? events.join(' | ') : `\n${events.map((one) => `  | ${one}`).join('\n')}`,
  };
}

/** What trusts nothing but a reference; nothing where the document names no way to ask. */
export function emitQueryTypes(api: Api, kinds: readonly Kind[]): readonly Declaration[] {
  const resources = [...new Set(kinds.flatMap(({ asked }) => asked?.resources ?? []))];
  const told = kinds.flatMap(({ name, asked, callback }): readonly Told[] =>
    asked === undefined ? [] : [{ name, data: asked.answer, order: asked.order, doc: printComment(callback.words) }],
  );
  if (told.length === 0) return [];
  return emitTypes('Query', told, {
    doc: printComment({
      summary: 'Trusts nothing that a callback says but its reference: asks the server, and acts on its answer.',
      description:
        'This is the choice unless another is made. Anyone may send such a callback; all that it can do is to make you ask.',
    }),
    members: [
      property('trust', "'query'", '', true),
      property('client', `Pick<${api.sdk.client}, ${resources.map(printString).join(' | ')}>`, 'Asks.'),
    ],
  });
}

/** What trusts the words of a callback, once it is verified. */
export function emitSignatureTypes(kinds: readonly Kind[], signing: Signing | undefined): readonly Declaration[] {
  const assumed = kinds.some(({ callback }) => callback.words.evidence?.mark === 'assumed');
  const doubt = assumed ? ' That they are signed, and how, is assumed; the vendor has not confirmed it.' : '';
  const told = kinds.map(({ name, callback, order }): Told => {
    return { name, data: callback.schema, order, doc: printComment(callback.words) };
  });
  return emitTypes('Signature', told, {
    doc: printComment({
      summary: 'Acts on what a callback itself says, once its signature is verified.',
      description:
        signing === undefined
          ? 'The document does not say how callbacks are signed, so `bySignature` must be given the recipe.'
          : `The recipe is the one that the document names for callbacks.${doubt}`,
    }),
    members: [
      property('trust', 'CallbackTrust', 'What lets a callback in: `bySignature(secrets)`.'),
      ...(kinds.some(({ asked }) => asked !== undefined)
        ? [property('client', 'undefined', 'Nobody is asked.', true)]
        : []),
    ],
  });
}

/** Types that the declarations above mention. */
export function importedTypes(api: Api, kinds: readonly Kind[]): readonly Import[] {
  const asked = kinds.some((kind) => kind.asked !== undefined);
  const orders = kinds.some((kind) => kind.order !== undefined || kind.asked?.order !== undefined);
  const names: readonly (readonly [string, string])[] = [
    ['callback/authenticate', 'CallbackTrust'],
    ['callback/event', 'KnownCallback'],
    ['callback/event', 'UnknownCallback'],
    ['callback/receiver', 'CallbackReceiverOptions'],
    ...(orders ? [['callback/step', 'CallbackOrder'] as const, ['callback/step', 'FindCallbackOrder'] as const] : []),
  ];
  return [
    ...(asked ? [{ from: './client.js', name: api.sdk.client, type: true }] : []),
    ...names.map(([file, name]) => ({ from: `./runtime/${file}.js`, name, type: true })),
  ];
}

interface Own {
  readonly doc: string;
  readonly members: readonly Property[];
}

/** `interface CallbackQueryOptions<OwnOrder extends CallbackOrder>` and `interface CallbackQueryArms<OwnOrder>`. */
function emitTypes(way: 'Query' | 'Signature', told: readonly Told[], own: Own): readonly Declaration[] {
  const ordered = told.filter(({ order }) => order !== undefined);
  const data = [...new Set(ordered.map((one) => printType(one.data)))].join(' | ');
  const typed = ordered.length > 0;
  return [
    {
      kind: 'interface',
      name: `Callback${way}Options`,
      doc: own.doc,
      extends: ['CallbackReceiverOptions'],
      ...(typed ? { typeParameters: ['OwnOrder extends CallbackOrder'] } : {}),
      members: [
        ...own.members,
        ...(typed
          ? [
              property(
                'order',
                `FindCallbackOrder<OwnOrder, ${data}>`,
                'Finds your own order by its reference. Only where amount and currency are the same is a callback handled.',
              ),
            ]
          : []),
        property('on', `Callback${way}Arms${typed ? '<OwnOrder>' : ''}`, 'What to do with each kind.'),
      ],
    },
    {
      kind: 'interface',
      name: `Callback${way}Arms`,
      doc: 'One handler for each kind. A callback is acknowledged once its handler is done, and not where it throws.',
      ...(typed ? { typeParameters: ['OwnOrder'] } : {}),
      members: [
        ...told.map(({ name, data, order, doc }) =>
          property(
            printKey(name),
            `(event: ${printEvent(name, data)}${order === undefined ? '' : ', order: OwnOrder'}) => unknown`,
            doc,
          ),
        ),
        property('unknown', '(event: UnknownCallback) => unknown', 'All that could not be matched, and why.'),
      ],
    },
  ];
}

const printEvent = (name: string, data: Schema): string => `KnownCallback<${printString(name)}, ${printType(data)}>`;

function property(name: string, type: string, doc = '', optional = false): Property {
  return { name, type, doc, optional, readonly: true };
}
