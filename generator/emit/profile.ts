// Api -> profile.ts: what the transport must know of the API as a whole.

import type { Api, Credential, Schema, Signing, SigningPart } from '../model/model.js';
import { printComment } from './comment.js';
import type { Declaration, Import, Module } from './declaration.js';
import { printKey, printList, printString, printValue } from './literal.js';

export function emitProfile(api: Api, header: string): Module {
  const imports: Import[] = [{ from: './runtime/profile.js', name: 'Profile', type: true }];
  const recipe = api.signing === undefined ? [] : [emitRecipe(api.signing, imports)];
  const { evidence: _, ...envelope } = { evidence: undefined, ...api.envelope };
  const parts = [
    `name: ${printString(api.sdk.package)}`,
    `version: ${printString(api.sdk.version)}`,
    `servers: ${printList(
      api.servers.map(({ name, url }) => `${printKey(name, 'value')}: ${printString(url)}`),
      ['{', '}'],
      '  ',
    )}`,
    `credentials: ${printList(
      api.credentials.map((credential) => printCredential(credential, imports)),
      ['[', ']'],
      '  ',
    )}`,
    ...(recipe.length === 0 ? [] : ['signing: recipe']),
    ...(api.envelope === undefined ? [] : [`envelope: ${printValue({ ...envelope }, '  ')}`]),
    `sensitive: ${printList(marked(api, (field) => field.sensitive).map(printString), ['[', ']'], '  ')}`,
    `money: ${printList(marked(api, (field) => field.words.unit === 'minor units').map(printString), ['[', ']'], '  ')}`,
  ];
  return {
    header,
    imports,
    declarations: [
      ...recipe,
      {
        kind: 'const',
        name: 'profile',
        doc: 'What the document says of the API as a whole: where it lives, what lets a caller in, how requests are signed.',
        type: 'Profile',
        value: printList(parts, ['{', '}']),
        exported: true,
      },
    ],
  };
}

/** `headerKey('apiKey', 'x-api-key')`. Kinds are imported by name, so that those a document does not use stay out of a bundle. */
function printCredential(credential: Credential, imports: Import[]): string {
  const use = (name: string, ...values: readonly string[]): string => {
    imports.push({ from: './runtime/credential-rule.js', name, type: false });
    return `${name}(${values.join(', ')})`;
  };
  const kinds = { header: 'headerKey', query: 'queryKey', cookie: 'cookieKey' };
  const printed =
    credential.kind === 'bearer'
      ? use('bearerToken', printString(credential.option))
      : credential.kind === 'basic'
        ? use('basicLogin', printString(credential.username), printString(credential.password))
        : use(kinds[credential.kind], printString(credential.option), printString(credential.name));
  return credential.required ? printed : use('optional', printed);
}

/** `export const recipe: Recipe = { header: 'x-signature', ... };` */
function emitRecipe(signing: Signing, imports: Import[]): Declaration {
  imports.push({ from: './runtime/recipe.js', name: 'Recipe', type: true });
  const marks = Object.entries(signing.evidence).map(([fact, mark]) => `${fact}: ${mark}`);
  return {
    kind: 'const',
    name: 'recipe',
    doc: printComment({
      summary: 'How requests are signed, as the document has it.',
      ...(marks.length === 0 ? {} : { description: `How sure we are, fact by fact: ${marks.join(', ')}.` }),
    }),
    type: 'Recipe',
    value: printSigning(signing, imports),
    exported: true,
  };
}

/** Parts and encodings are imported by name, so that those a recipe does not use stay out of a bundle. */
export function printSigning(signing: Signing, imports: Import[]): string {
  const use = (file: string, name: string): string => {
    imports.push({ from: `./runtime/${file}.js`, name, type: false });
    return name;
  };
  const part = (one: SigningPart): string => {
    switch (one.kind) {
      case 'header':
        return `${use('parts', 'header')}(${printString(one.name)})`;
      case 'timestamp':
        return `${use('parts', 'timestamp')}(${printString(one.header)}, ${printString(one.unit)})`;
      case 'nonce':
        return `${use('parts', 'nonce')}(${printString(one.header)})`;
      case 'pairs':
        return `${use('pairs', 'pairs')}(${printString(one.of)}, ${printValue({ empty: one.empty, nested: one.nested })})`;
      default:
        return use('parts', one.kind);
    }
  };
  const encodings = { hex: 'hex', HEX: 'upperHex', base64: 'base64', base64url: 'base64url' };
  const parts = [
    `header: ${printString(signing.header.toLowerCase())}`,
    `algorithm: ${signing.algorithm === 'hmac-sha512' ? "'SHA-512'" : "'SHA-256'"}`,
    `key: ${printString(signing.key)}`,
    `parts: [${signing.parts.map(part).join(', ')}]`,
    `bodyless: [${signing.bodyless.map(part).join(', ')}]`,
    `separator: ${printString(signing.separator)}`,
    `encode: ${use('encoding', encodings[signing.encoding])}`,
  ];
  return printList(parts, ['{', '}']);
}

/** The names of fields with a mark, wherever they stand. */
function marked(
  api: Api,
  wanted: (field: Extract<Schema, { kind: 'object' }>['fields'][number]) => boolean,
): readonly string[] {
  const names = api.types.flatMap(({ schema }) =>
    schema.kind === 'object' ? schema.fields.filter(wanted).map(({ name }) => name) : [],
  );
  return [...new Set(names)].sort();
}
