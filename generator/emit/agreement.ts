// Api -> type tests that hold the two witnesses together: each public type equals its wire type.

import type { Api, NamedType } from '../model/model.js';
import type { Declaration, Import, Module } from './declaration.js';
import { printString } from './literal.js';
import { relativePath } from './named-type.js';
import type { Directory } from './resource.js';

/**
 * The method bodies prove that what we take and give fits the wire. They cannot see a field we dropped, widened or
 * invented as optional; these tests can. The one listed exception is JSON inside a string, which callers may give as
 * the object.
 */
export function emitAgreement(api: Api, { given }: Directory, header: string): Module {
  const types = api.types.filter((type) => type.pointer.startsWith('/components/schemas/'));
  const imports: Import[] = [{ from: '../src/wire.js', name: 'components', type: true }];
  const tests = types.map((type): Declaration => {
    imports.push({ from: relativePath('test/agreement', `src/${type.file}`), name: type.name, type: true });
    const wire = `components['schemas'][${printString(componentName(type))}]`;
    const texts = given.has(type.name) ? textFields(type) : [];
    const compare =
      texts.length === 0
        ? `Equal<${type.name}, ${wire}>`
        : `Equal<Omit<${type.name}, ${texts.join(' | ')}>, Omit<${wire}, ${texts.join(' | ')}>>`;
    return { kind: 'alias', name: `${type.name}Agrees`, doc: '', type: `Expect<${compare}>` };
  });
  return {
    header,
    imports,
    declarations: [
      {
        kind: 'alias',
        name: 'Equal',
        typeParameters: ['A', 'B'],
        doc: 'True when each fits the other, field by field, and neither has a field the other lacks.',
        type: '[A, B, keyof A, keyof B] extends [B, A, keyof B, keyof A] ? true : false',
      },
      { kind: 'alias', name: 'Expect', typeParameters: ['T extends true'], doc: '', type: 'T' },
      ...tests,
    ],
  };
}

function componentName(type: NamedType): string {
  return type.pointer.slice('/components/schemas/'.length).replaceAll('~1', '/').replaceAll('~0', '~');
}

function textFields(type: NamedType): readonly string[] {
  return type.schema.kind === 'object'
    ? type.schema.fields.filter(({ schema }) => schema.kind === 'json-text').map(({ name }) => printString(name))
    : [];
}
