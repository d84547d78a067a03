// What differs in, the edit of the spec that follows the page out, as a patch; what it leaves to a person is named.

import { createTwoFilesPatch } from 'diff';
import { type Json, pointerParts } from '../json.js';
import type { Endpoint, Field } from './endpoint.js';
import { isChinese } from './meaning.js';
import { containerOf, lastOf } from './path.js';
import { type Edit, editText } from './spec-file.js';
import type { Drift, Told } from './upstream.js';

export interface Proposal {
  /** For `git apply`; empty where nothing can be proposed. */
  readonly patch: string;
  readonly left: readonly string[];
}

/** `read` gives the text of a file of the spec. */
export function proposeEdits(drifts: readonly Drift[], read: (file: string) => string): Proposal {
  const texts = new Map<string, { readonly before: string; now: string }>();
  const left: string[] = [];
  /** All of them or none. */
  const write = (file: string | undefined, edits: readonly Edit[]): boolean => {
    if (file === undefined || edits.length === 0) return false;
    const text = texts.get(file) ?? { before: read(file), now: '' };
    if (!texts.has(file)) text.now = text.before;
    const edited = edits.reduce<string | undefined>(
      (now, edit) => (now === undefined ? undefined : editText(now, edit, /\.json$/i.test(file))),
      text.now,
    );
    if (edited !== undefined) texts.set(file, { before: text.before, now: edited });
    return edited !== undefined;
  };
  for (const drift of drifts) {
    for (const difference of drift.differences.filter(({ known }) => known === undefined)) {
      const { place, change, aspect, at } = difference;
      if (at?.pointer.startsWith('/claims/'))
        left.push(`${place}: its English description, where the new words need it`);
      else if (!write(at?.file, editsFor(difference, drift))) left.push(`${place}: ${change} ${aspect}`);
    }
    for (const { path, claim, place } of drift.unrecorded ?? [])
      if (!write(drift.known?.file, [{ do: 'set', path, value: claim }]))
        left.push(`${place}: its words in spec/sources`);
  }
  const patches = [...texts].flatMap(([file, { before, now }]) =>
    before === now
      ? []
      : [
          createTwoFilesPatch(`a/${file}`, `b/${file}`, before, now, '', '', { context: 3 }).replace(
            /^=+\n/,
            `diff --git a/${file} b/${file}\n`,
          ),
        ],
  );
  return { patch: patches.join(''), left };
}

function editsFor(difference: Told, drift: Drift): readonly Edit[] {
  const { aspect, change, at, place, page } = difference;
  if (at === undefined) return [];
  const here = pointerParts(at.pointer);
  const source = sourceOf(drift);
  const isParameter = here.at(-2) === 'parameters';
  const set = (word: string, value: Json): Edit => ({ do: 'set', path: [...here, word], value });
  // What a value looks like is said by the schema of a parameter.
  const look = (word: string, value: Json): Edit => ({
    do: 'set',
    path: [...here, ...(isParameter ? ['schema'] : []), word],
    value,
  });
  const seen: readonly Edit[] = [set('x-evidence', 'seen'), set('x-source', source)];
  // A Chinese meaning is no description of an English spec: it is recorded, and the description is left to a person.
  const plain = (one: Field): Field => (drift.unrecorded === undefined ? one : withoutChinese(one));
  const found = fieldAt(drift.endpoint, place);
  const field = found && plain(found);
  switch (aspect) {
    case 'version':
      return page === undefined ? [] : [{ do: 'set', path: [...here, page.slice(0, 10)], value: { modified: page } }];
    case 'presence':
      if (change === 'added')
        return /^(request|answer)\./.test(place) && field !== undefined && drift.endpoint !== undefined
          ? addField(here, field, partFields(drift.endpoint, place).map(plain), source)
          : [];
      return here.at(-2) === 'properties' ? removeField(here, isRequired(drift, place)) : [];
    case 'mark':
      return here.at(-2) === 'properties'
        ? markField(here, page === 'required')
        : isParameter
          ? [set('required', page === 'required'), ...seen]
          : [];
    case 'type':
      return field?.types.length === 1 &&
        field.types[0] !== undefined &&
        !['array', 'object', 'file', 'any'].includes(field.types[0])
        ? [look('type', field.types[0]), ...seen]
        : [];
    case 'format':
      return page === undefined ? [] : [look('format', page), ...seen];
    case 'meaning':
      return field?.meaning === undefined ? [] : [set('description', field.meaning), ...seen];
    case 'default':
      return field?.default === undefined ? [] : [look('default', valueFor(field, field.default)), ...seen];
    case 'limit':
      return Object.entries(field?.limits ?? {}).map(([name, value]) => look(name, value));
    default:
      return [];
  }
}

function withoutChinese({ meaning, ...field }: Field): Field {
  return meaning === undefined || isChinese(meaning) ? field : { ...field, meaning };
}

/** `checkout@2025-07-15`; of a page nobody listed, its name. */
function sourceOf({ page, endpoint, known }: Drift): string {
  const date = endpoint?.version?.slice(0, 10);
  const name = known?.name ?? page.split('/').at(-1) ?? page;
  return date === undefined ? name : `${name}@${date}`;
}

function addField(
  container: readonly string[],
  field: Field,
  fields: readonly Field[],
  source: string,
): readonly Edit[] {
  const name = lastOf(field.path);
  const value = schemaOf(field, fields, source);
  const add: Edit = { do: 'set', path: [...container, 'properties', name], value };
  return field.required ? [add, { do: 'append', path: [...container, 'required'], value: name }] : [add];
}

/** Its name goes from the list of what is required too. */
function removeField(here: readonly string[], required: boolean): readonly Edit[] {
  return [...(required ? markField(here, false) : []), { do: 'remove', path: here }];
}

const isRequired = ({ operation }: Drift, place: string): boolean =>
  operation !== undefined && fieldAt(operation, place)?.required === true;

function markField(here: readonly string[], required: boolean): readonly Edit[] {
  const list = [...here.slice(0, -2), 'required'];
  const name = here.at(-1) ?? '';
  return [required ? { do: 'append', path: list, value: name } : { do: 'drop', path: list, value: name }];
}

/** A schema as the page has it, with everything inside. */
function schemaOf(field: Field, fields: readonly Field[], source: string, depth = 0): Json {
  const said = {
    ...(field.format === undefined ? {} : { format: field.format }),
    ...(field.meaning === undefined ? {} : { description: field.meaning }),
    ...(field.enum === undefined ? {} : { examples: field.enum }),
    ...(field.limits ?? {}),
    'x-evidence': 'seen',
    'x-source': source,
  };
  const [type] = field.types;
  const plain = field.types.length > 1 ? { type: field.types } : type === undefined || type === 'any' ? {} : { type };
  const isList = field.types.includes('array');
  const inside = isList ? `${field.path}[]` : field.path;
  const members = depth > 20 ? [] : fields.filter(({ path }) => containerOf(path) === inside);
  if (members.length === 0) {
    const [item] = field.items ?? [];
    return {
      ...plain,
      ...(isList ? { items: item === undefined || item === 'any' ? {} : { type: item } } : {}),
      ...said,
    };
  }
  const required = members.filter((member) => member.required).map(({ path }) => lastOf(path));
  const object = {
    type: 'object',
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries(
      members.map((member) => [lastOf(member.path), schemaOf(member, fields, source, depth + 1)]),
    ),
  };
  return isList ? { ...plain, items: object, ...said } : { ...object, ...said };
}

/** What the page shows as text, in the type it has. */
function valueFor({ types }: Field, value: Json): Json {
  if (typeof value !== 'string') return value;
  if (types.includes('integer') || types.includes('number'))
    return Number.isFinite(Number(value)) ? Number(value) : value;
  return types.includes('boolean') && /^(true|false)$/.test(value) ? value === 'true' : value;
}

function partFields(endpoint: Endpoint, place: string): readonly Field[] {
  return partAt(endpoint, place)?.part.fields ?? [];
}

function fieldAt(endpoint: Endpoint | undefined, place: string): Field | undefined {
  const found = endpoint === undefined ? undefined : partAt(endpoint, place);
  return found?.part.fields.find(({ path }) => path === found.path);
}

/** `answer.404.message` is `message` in the part of the answer 404. */
function partAt(endpoint: Endpoint, place: string): { part: Endpoint['parts'][number]; path: string } | undefined {
  for (const part of endpoint.parts)
    for (const prefix of [`${part.where}.${part.status ?? ''}.`, `${part.where}.`]) {
      const path = place.slice(prefix.length);
      if (place.startsWith(prefix) && part.fields.some((field) => field.path === path)) return { part, path };
    }
  return undefined;
}
