// Api -> what a client is made of, what one call may be given, the package's doors and its command: a table each.

import type { Api, Credential } from '../../model/model.js';
import { commandOf, hasCommand } from '../manifest.js';
import { readerName, returningOf } from '../redirect.js';
import { callbackDoor, driftDoor, redirectDoor, sandboxDoor, signingDoor, sqliteDoor } from '../shown.js';
import { fieldsOf } from '../stand-in.js';
import type { Block, Row } from './block.js';
import { callOptions, clientOptions, type DoorName } from './sdk-words.js';
import { cell } from './signing-block.js';
import type { UiWords } from './words.js';

export function clientBlocks(api: Api, words: UiWords): readonly Block[] {
  const { options, option, kind } = words.sdkWords;
  const shown = clientOptions.filter(
    ([name]) => (name !== 'recipe' || api.signing !== undefined) && (name !== 'success' || api.envelope !== undefined),
  );
  const [server, ...rest] = shown.map(([name, type]) => optionRow('option', name, type, option[name]));
  const rows = [...(server === undefined ? [] : [server]), ...heldRows(api, words), ...rest];
  return [
    { kind: 'heading', id: 'client', text: options },
    { kind: 'table', label: options, head: [words.name, kind, words.what], rows },
  ];
}

export function callBlocks({ sdkWords, name, what }: UiWords): readonly Block[] {
  const { ofEachCall, callOption, kind } = sdkWords;
  const rows = callOptions.map(([option, type]) => optionRow('call', option, type, callOption[option]));
  return [
    { kind: 'heading', id: 'call', text: ofEachCall },
    { kind: 'table', label: ofEachCall, head: [name, kind, what], rows },
  ];
}

export function doorBlocks(api: Api, { sdkWords, name, what }: UiWords): readonly Block[] {
  const { doors, door, importFrom, holds, command, subcommand } = sdkWords;
  const opened = doorsOf(api).map(([one, names]): Row => {
    const path = one === 'main' ? api.sdk.package : `${api.sdk.package}/${one}`;
    return {
      id: `door.${one}`,
      cells: [cell(path, true), cell(door[one]), cell(names.map((shown) => `\`${shown}\``).join(' '))],
    };
  });
  const commands = (['sandbox', 'sign', 'verify', 'solve'] as const).map((one) => ({
    id: `command.${one}`,
    cells: [cell(`npx ${commandOf(api)} ${one}`, true), cell(subcommand[one])],
  }));
  return [
    { kind: 'heading', id: 'doors', text: doors },
    { kind: 'table', label: doors, head: [importFrom, what, holds], rows: opened },
    ...(hasCommand(api)
      ? [
          { kind: 'heading', id: 'command', text: command } as const,
          { kind: 'table', label: command, head: [name, what], rows: commands } as const,
        ]
      : []),
  ];
}

function optionRow(root: string, name: string, type: string, said: string): Row {
  return { id: `${root}.${name}`, cells: [cell(name, true), cell(type, true), cell(said)] };
}

/** What the caller holds, under the names that the document gives. */
function heldRows(api: Api, { sdkWords }: UiWords): readonly Row[] {
  const row = (name: string, { words }: Pick<Credential, 'words'>): Row =>
    optionRow('option', name, 'string', words.description ?? '');
  const held = api.credentials.flatMap((one) =>
    one.kind === 'basic' ? [row(one.username, one), row(one.password, one)] : [row(one.option, one)],
  );
  const { signing } = api;
  const known = held.some(({ id }) => id === `option.${signing?.key}`);
  if (signing === undefined || known) return held;
  return [...held, optionRow('option', signing.key, 'string', sdkWords.signingKey)];
}

/** The names that each door shows: those of the runtime, and those that are made for this document. */
function doorsOf(api: Api): readonly (readonly [DoorName, readonly string[]])[] {
  const values = (shown: typeof signingDoor): readonly string[] => shown.flatMap((one) => one.values);
  const returning = returningOf(api).map(({ name }) => readerName(name));
  const received = api.callbacks.some(
    ({ body, returned, schema }) =>
      body !== undefined && returned === undefined && (schema.kind === 'object' || fieldsOf(api, schema).length > 0),
  );
  const { client, parts } = api.sdk;
  const when = (there: boolean, door: DoorName, names: readonly string[]) => (there ? [[door, names] as const] : []);
  return [
    ['main', [client, ...api.unions.flatMap(({ names }) => [names.resolve, names.match]), 'isSdkError']],
    ['fetch', ['createFetchClient']],
    ['signing', [...(api.signing === undefined ? [] : ['recipe']), ...values(signingDoor)]],
    ...when(received, 'callback', ['createCallbackReceiver', 'verify', ...values(callbackDoor)]),
    ...when(returning.length > 0, 'redirect', [...returning, ...values(redirectDoor)]),
    ...when(received || returning.length > 0, 'sqlite', values(sqliteDoor)),
    ...when(parts.includes('drift'), 'drift', ['answers', ...values(driftDoor)]),
    ...when(parts.includes('sandbox'), 'sandbox', ['createSandbox', ...values(sandboxDoor)]),
  ];
}
