// Api -> the door of callbacks: the receiver that trusts by choice, and the verification of one.

import type { Api, OrderFields, Signing } from '../model/model.js';
import { emitCallbackData, markName, ordersOf, printOrder } from './callback-data.js';
import type { Kind } from './callback-kind.js';
import { emitEvent, emitQueryTypes, emitSignatureTypes, importedTypes } from './callback-type.js';
import { printComment } from './comment.js';
import type { Declaration, Import, Module } from './declaration.js';
import { emitDoor } from './doors.js';
import { printAccess, printList, printString } from './literal.js';
import { importTypes } from './named-type.js';
import type { Directory } from './resource.js';
import { callbackDoor } from './shown.js';
import { printType } from './type.js';

export function emitCallbackDoor(api: Api, kinds: readonly Kind[], { homes }: Directory, header: string): Module {
  const signing = kinds[0]?.callback.signing;
  const schemas = kinds.flatMap(({ callback, asked }) => [callback.schema, ...(asked ? [asked.answer] : [])]);
  const imports: Import[] = [...importTypes(schemas, 'callback', homes), ...importedTypes(api, kinds)];
  const emission: Emission = {
    kinds,
    signing,
    runtime: (file, name, type = false) => {
      imports.push({ from: `./runtime/${file}.js`, name, type });
      return name;
    },
  };
  const declarations = [
    ...emitDoor(callbackDoor, header).declarations,
    emitReceiver(emission),
    ...emitQueryTypes(api, kinds),
    ...emitSignatureTypes(kinds, signing),
    emitTrust(emission),
    emitVerify(emission),
    emitEvent(kinds),
    ...emitCallbackData(api, kinds, imports),
  ];
  return { header, imports, declarations };
}

interface Emission {
  readonly kinds: readonly Kind[];
  readonly signing: Signing | undefined;
  /** Imports a name of the runtime, and gives it. */
  readonly runtime: (file: string, name: string, type?: boolean) => string;
}

/** `export function createCallbackReceiver<OwnOrder extends CallbackOrder>(options: ...): CallbackReceiver { ... }` */
function emitReceiver(emission: Emission): Declaration {
  const { kinds, runtime } = emission;
  const asks = kinds.some(({ asked }) => asked !== undefined);
  const asksOrder = kinds.some(({ asked }) => asked?.order !== undefined);
  const toldOrder = kinds.some(({ order }) => order !== undefined);
  const types = [
    ...(asks ? [`CallbackQueryOptions${asksOrder ? '<OwnOrder>' : ''}`] : []),
    `CallbackSignatureOptions${toldOrder ? '<OwnOrder>' : ''}`,
  ];
  const verified = printVerified(emission);
  return {
    kind: 'function',
    name: 'createCallbackReceiver',
    doc: printComment(
      {
        summary: 'Receives callbacks; `forExpress`, `forWeb` and the others fit it to a framework.',
        description:
          'A callback is handled once, however often it comes, and acknowledged only when it was handled. What is refused is told to `report`.',
      },
      '@throws ConfigurationError when there is neither a client to ask by, nor a way to trust.',
    ),
    exported: true,
    ...(asksOrder || toldOrder ? { typeParameters: ['OwnOrder extends CallbackOrder'] } : {}),
    parameters: [{ name: 'options', type: types.join(' | '), optional: false }],
    returns: runtime('callback/receiver', 'CallbackReceiver', true),
    body: asks ? `if (options.client) {\n${indent(printAsked(emission))}\n}\n${verified}` : verified,
  };
}

function printVerified({ kinds, runtime }: Emission): string {
  const told = kinds.map(
    (kind) => `${runtime('callback/trust', 'told')}(${markName(kind)}, ${printStep(runtime, kind, kind.order, kinds)})`,
  );
  return `return ${runtime('callback/receiver', 'createReceiver')}(rules, options, {
  kinds: ${printList(told, ['[', ']'], '  ')},
  unknown: options.on.unknown,
  admit: options.trust,
});`;
}

function printAsked({ kinds, runtime }: Emission): string {
  const asked = kinds.flatMap((kind) => {
    if (kind.asked === undefined) return [];
    const { ways, order } = kind.asked;
    const parts = [markName(kind), printList(ways, ['[', ']'], '      '), printStep(runtime, kind, order, kinds)];
    return [`${runtime('callback/trust', 'asked')}(\n${parts.map((part) => `      ${part},\n`).join('')}    )`];
  });
  return `const { client } = options;
return createReceiver(rules, options, {
  kinds: ${printList(asked, ['[', ']'], '  ')},
  unknown: options.on.unknown,
  admit: ${runtime('callback/trust', 'anyone')},
});`;
}

/** `withOrder('transaction', transactionOrder, options, options.on.transaction)` */
function printStep(
  runtime: Emission['runtime'],
  { name }: Kind,
  order: OrderFields | undefined,
  kinds: readonly Kind[],
): string {
  const step = runtime('callback/step', order === undefined ? 'withoutOrder' : 'withOrder');
  const fields = order === undefined ? [] : [ordersOf(kinds).get(printOrder(order)) ?? ''];
  return `${step}(${[printString(name), ...fields, 'options', `options.on${printAccess(name)}`].join(', ')})`;
}

/** `export function bySignature(secrets, options): CallbackTrust { ... }` */
function emitTrust({ signing, runtime }: Emission): Declaration {
  const options = runtime('callback/authenticate', 'CallbackSigning', true);
  const own = signing === undefined ? ` & { readonly recipe: ${runtime('recipe', 'Recipe', true)} }` : '';
  return {
    kind: 'function',
    name: 'bySignature',
    doc: printComment(
      {
        summary: 'Trusts a callback once one of the secrets is shown to have signed exactly its bytes.',
        description: 'Several secrets are for the time in which one takes the place of another.',
      },
      '@throws ConfigurationError when a secret or the tolerance cannot be used.',
    ),
    exported: true,
    parameters: [
      { name: 'secrets', type: 'string | readonly string[]', optional: false },
      { name: 'options', type: `${options}${own}`, optional: signing !== undefined },
    ],
    returns: runtime('callback/authenticate', 'CallbackTrust', true),
    body: `return ${runtime('callback/authenticate', 'authenticator')}(${printRecipe(signing)}, secrets, options);`,
  };
}

const printRecipe = (signing: Signing | undefined): string =>
  signing === undefined ? 'options.recipe' : 'options?.recipe ?? callbackRecipe';

/** `export function verify(rawBody, headers, secrets, options): Promise<CallbackEvent> { ... }` */
function emitVerify({ kinds, signing, runtime }: Emission): Declaration {
  const signsUrl = signing?.parts.some(({ kind }) => kind === 'path' || kind === 'query') === true;
  const more = [
    ...(signsUrl ? ['readonly url: string'] : []),
    ...(signing === undefined ? [`readonly recipe: ${runtime('recipe', 'Recipe', true)}`] : []),
  ];
  const options = runtime('callback/verify-event', 'CallbackVerifyOptions', true);
  const readers = kinds.map((kind) => {
    const name = printString(kind.name);
    const read = runtime('callback/event', 'readAs');
    return `${read}<${name}, ${printType(kind.callback.schema)}>(${name}, ${markName(kind)})`;
  });
  return {
    kind: 'function',
    name: 'verify',
    doc: printComment(
      {
        summary: 'The event of a callback, once one of the secrets is shown to have signed exactly these bytes.',
        description:
          'For where no receiver fits: it does not ask, remember, or compare with your order. `rawBody` holds the bytes as they came; neither text nor a parsed object is what was signed.',
      },
      '@throws CallbackError when the callback is not to be trusted, ConfigurationError when a secret cannot be used.',
    ),
    exported: true,
    parameters: [
      { name: 'rawBody', type: 'Uint8Array', optional: false },
      { name: 'headers', type: runtime('callback/receiver', 'CallbackHeaders', true), optional: false },
      { name: 'secrets', type: 'string | readonly string[]', optional: false },
      {
        name: 'options',
        type: more.length === 0 ? options : `${options} & { ${more.join('; ')} }`,
        optional: more.length === 0,
      },
    ],
    returns: 'Promise<CallbackEvent>',
    body: `return ${runtime('callback/verify-event', 'verifyEvent')}<CallbackEvent>(
  rules,
  ${printRecipe(signing)},
  { body: rawBody, headers, secrets, options },
  ${printList(readers, ['[', ']'], '  ')},
);`,
  };
}

const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ');
