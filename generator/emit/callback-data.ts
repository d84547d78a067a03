// The kinds of callback -> what the document says of them, as constants of the door.

import type { Api, OrderFields, Signing } from '../model/model.js';
import type { Kind } from './callback-kind.js';
import type { Declaration, Import } from './declaration.js';
import { printKey, printList, printValue } from './literal.js';
import { printSigning } from './profile.js';

export function emitCallbackData(api: Api, kinds: readonly Kind[], imports: Import[]): readonly Declaration[] {
  const runtime = (file: string, name: string, type = false): string => {
    imports.push({ from: `./runtime/${file}.js`, name, type });
    return name;
  };
  const orders = ordersOf(kinds);
  runtime('callback/event', 'Mark', true);
  if (orders.size > 0) runtime('callback/step', 'OrderFields', true);
  return [
    emitRules(kinds, runtime),
    ...kinds.map((kind) => constant(markName(kind), 'Mark', printMark(kind, kinds[0]))),
    ...[...orders].map(([order, name]) => constant(name, 'OrderFields', order)),
    ...emitRecipe(api, kinds[0]?.callback.signing, imports),
  ];
}

/** `const rules: CallbackRules = { methods: ['POST'], types: { 'application/json': readJson }, ... };` */
function emitRules(
  kinds: readonly Kind[],
  runtime: (file: string, name: string, type?: boolean) => string,
): Declaration {
  runtime('callback/receiver', 'CallbackRules', true);
  const readers = { json: 'readJson', form: 'readForm' } as const;
  const types = new Map(kinds.map(({ callback: { body } }) => [body.mediaType, readers[body.form]]));
  const read = [...types].map(([type, reader]) => `${printKey(type, 'value')}: ${runtime('callback/read', reader)}`);
  const parts = [
    `methods: ${printValue([...new Set(kinds.map(({ callback }) => callback.method))])}`,
    `types: ${printList(read, ['{', '}'], '  ')}`,
    `acknowledgement: ${printValue({ ...kinds[0]?.callback.acknowledgement }, '  ')}`,
  ];
  const doc = 'How callbacks come, and what their sender wants to hear.';
  return constant('rules', 'CallbackRules', printList(parts, ['{', '}']), doc);
}

/** With the answer that a kind wants, where it is another than the first kind's. */
function printMark({ callback: { mark, acknowledgement } }: Kind, first: Kind | undefined): string {
  const usual = JSON.stringify(first?.callback.acknowledgement) === JSON.stringify(acknowledgement);
  const values = mark.values.map(
    ({ field, values }) => `${printKey(field, 'value')}: ${printValue([...values], '    ')}`,
  );
  const parts = [
    `required: ${printValue([...mark.required], '  ')}`,
    `values: ${printList(values, ['{', '}'], '  ')}`,
    ...(usual ? [] : [`acknowledgement: ${printValue({ ...acknowledgement }, '  ')}`]),
  ];
  return printList(parts, ['{', '}']);
}

/** The recipe of requests, where it is the same. */
function emitRecipe(api: Api, signing: Signing | undefined, imports: Import[]): readonly Declaration[] {
  if (signing === undefined) return [];
  imports.push({ from: './runtime/recipe.js', name: 'Recipe', type: true });
  const same = JSON.stringify(signing) === JSON.stringify(api.signing);
  if (same) imports.push({ from: './profile.js', name: 'recipe', type: false });
  const doc = same ? 'Callbacks are signed as requests are.' : 'How callbacks are signed.';
  return [constant('callbackRecipe', 'Recipe', same ? 'recipe' : printSigning(signing, imports), doc)];
}

/** What places name an order by, printed, and the constant that holds it: the same fields stand in one. */
export function ordersOf(kinds: readonly Kind[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { order, asked, name } of kinds) {
    for (const one of [asked?.order, order]) {
      if (one === undefined || found.has(printOrder(one))) continue;
      found.set(printOrder(one), `${name}Order${found.size === 0 ? '' : found.size + 1}`);
    }
  }
  return found;
}

export function printOrder(order: OrderFields): string {
  return printValue({ ...order, once: [...order.once] });
}

export const markName = ({ name }: Kind): string => `${name}Mark`;

function constant(name: string, type: string, value: string, doc = ''): Declaration {
  return { kind: 'const', name, doc, type, value, exported: false };
}
