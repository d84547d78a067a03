// Schema -> the fields a reader sees, nested; a type is written out once on a page and pointed to after that.

import type { Api, Field, Schema, Words } from '../../model/model.js';
import { fieldsOf, typeNamed } from '../stand-in.js';
import type { FieldView } from './block.js';
import { viewEvidence } from './evidence-view.js';
import { factsOf, splitNull, typeWords } from './type-words.js';
import type { UiWords } from './words.js';

/** What a page has shown so far. */
export class FieldPage {
  readonly #shown = new Map<string, string>();
  readonly #ids = new Set<string>();
  /** Up to which number the ids of a name are taken. */
  readonly #counts = new Map<string, number>();
  readonly #api: Api;
  readonly #words: UiWords;
  readonly #deepest: number;

  constructor(api: Api, words: UiWords, deepest = 12) {
    this.#api = api;
    this.#words = words;
    this.#deepest = deepest;
  }

  /** The fields of a body; `root` begins their anchors. */
  ofSchema(schema: Schema, root: string): readonly FieldView[] {
    return this.#inside(schema, { root, path: '', depth: 0 }).fields;
  }

  /** What a body is that is no plain object: a list of them, or a single value. */
  rootWords(schema: Schema, said: Words = {}): string {
    const { type } = splitNull(schema);
    const known = type.kind === 'reference' ? typeNamed(this.#api, type.name) : undefined;
    const { kind } = splitNull(known?.schema ?? type).type;
    const { rules } = { ...known?.words, ...said };
    if (['object', 'intersection', 'reference', 'require', 'omit', 'bytes'].includes(kind)) return '';
    const facts = factsOf({ schema: known?.schema ?? schema, words: said, sensitive: false }, this.#api, this.#words);
    const words = typeWords(known?.schema ?? schema, this.#words, rules);
    // That it is one, or anything, is what a reader expects; that it is a file is said elsewhere.
    const plain = facts.length === 0 && (kind === 'unknown' || words === 'object');
    return plain || (type.kind === 'string' && type.format === 'binary') ? '' : [`${words}.`, ...facts].join(' ');
  }

  ofFields(fields: readonly Field[], root: string, path = '', depth = 0): readonly FieldView[] {
    return fields.map((field) => this.#view(field, { root, path, depth }));
  }

  /** Whether a field has been written out at this anchor. */
  has(anchor: string): boolean {
    return this.#ids.has(anchor);
  }

  #view(field: Field, at: Place): FieldView {
    const { schema } = field;
    const path = at.path === '' ? field.name : `${at.path}.${field.name}`;
    const id = this.#anchor(`${at.root}.${path}`);
    const inner = this.#inside(schema, { ...at, path, depth: at.depth + 1 }, id);
    return {
      ...this.#said(field),
      id,
      path,
      children: inner.fields,
      inside: this.#words.fieldCount(inner.fields.length),
      open: at.depth < 2,
      see: inner.see,
    };
  }

  /** What a field says wherever it stands: its type may be met on every page of a large document. */
  #said(field: Field): Said {
    const { schema, required, words } = field;
    const known = saidOf(this.#api).get(field);
    if (known !== undefined) return known;
    const said: Said = {
      // A name of nothing is shown as what it is.
      name: field.name || '""',
      type: typeWords(schema, this.#words, words.rules),
      required: required ? this.#words.required : this.#words.optional,
      mandatory: required,
      description: words.description ?? words.summary ?? this.#typeWordsOf(schema) ?? '',
      ...foldLong(factsOf(field, this.#api, this.#words)),
      more: words.more === undefined ? false : { href: words.more.url, text: words.more.text },
      evidence: viewEvidence(this.#words, words.evidence),
    };
    saidOf(this.#api).set(field, said);
    return said;
  }

  /** What a type says of itself, where its field says nothing. */
  #typeWordsOf(schema: Schema): string | undefined {
    const { type } = splitNull(schema);
    if (type.kind !== 'reference') return undefined;
    return typeNamed(this.#api, type.name)?.words.description;
  }

  #inside(schema: Schema, at: Place, id = ''): Inside {
    const { type } = splitNull(schema);
    if (at.depth > 12) return nothing;
    switch (type.kind) {
      case 'reference': {
        const known = this.#shown.get(type.name);
        const target = typeNamed(this.#api, type.name);
        if (target === undefined) return nothing;
        if (known !== undefined) return { fields: [], see: { href: `#${known}`, text: this.#words.see(type.name) } };
        if (at.depth > this.#deepest && hasFields(target.schema))
          return { fields: [], see: { href: `types.html#type.${type.name}`, text: this.#words.seeType(type.name) } };
        if (id === '' || !hasFields(target.schema)) return this.#inside(target.schema, at, id);
        this.#shown.set(type.name, id);
        const inner = this.#inside(target.schema, at, id);
        // Of an object without fields there is nothing above to be sent to.
        if (inner.fields.length === 0) this.#shown.delete(type.name);
        return inner;
      }
      case 'object':
      case 'intersection':
      case 'require':
      case 'omit': {
        const fields = this.ofFields(fieldsOf(this.#api, type), at.root, at.path, at.depth);
        const choices = type.kind === 'intersection' ? type.members.filter(({ kind }) => kind === 'union') : [];
        const chosen = choices.flatMap((choice) => this.#inside(choice, at).fields);
        return { fields: [...fields, ...chosen, ...this.#others(type, at)], see: false };
      }
      case 'array':
        return this.#inside(type.items, { ...at, path: `${at.path}[]` }, id);
      case 'json-text':
        return this.#inside(type.schema, at, id);
      case 'union':
        return { fields: type.members.flatMap((member) => this.#choice(member, at)), see: false };
      default:
        return nothing;
    }
  }

  /** Fields of names that the document does not list. */
  #others(type: Schema, at: Place): readonly FieldView[] {
    const rest = type.kind === 'object' ? type.rest : undefined;
    if (rest === undefined || rest.kind === 'unknown' || rest.kind === 'never') return [];
    const path = at.path === '' ? '*' : `${at.path}.*`;
    const id = this.#anchor(`${at.root}.${at.path}(others)`);
    const inner = this.#inside(rest, { ...at, path, depth: at.depth + 1 }, id);
    const facts = factsOf({ schema: rest, words: {}, sensitive: false }, this.#api, this.#words);
    return [
      {
        ...foldLong(facts),
        ...{
          id,
          path,
          more: false,
          evidence: false,
          mandatory: false,
          see: inner.see,
          children: inner.fields,
          open: false,
        },
        name: this.#words.anyName,
        type: typeWords(rest, this.#words),
        required: this.#words.optional,
        description: this.#typeWordsOf(rest) ?? '',
        inside: this.#words.fieldCount(inner.fields.length),
      },
    ];
  }

  /** One of several shapes that a value may have. */
  #choice(member: Schema, at: Place): readonly FieldView[] {
    const name = member.kind === 'reference' ? member.name : '';
    const target = typeNamed(this.#api, name);
    const path = `${at.path}(${name || this.#words.choice})`;
    const id = this.#anchor(`${at.root}.${path}`);
    const inner = this.#inside(member, { ...at, path: at.path, depth: at.depth + 1 }, id);
    if (inner.fields.length === 0 && inner.see === false) return [];
    return [
      {
        id,
        name: name || this.#words.choice,
        path,
        type: 'object',
        required: this.#words.oneChoice,
        mandatory: false,
        description: target?.words.description ?? target?.words.summary ?? '',
        facts: [],
        folded: [],
        more: false,
        evidence: viewEvidence(this.#words, target?.words.evidence),
        children: inner.fields,
        inside: this.#words.fieldCount(inner.fields.length),
        open: false,
        see: inner.see,
      },
    ];
  }

  #anchor(wanted: string): string {
    const plain = /[^\w.]/.test(wanted)
      ? wanted
          .replaceAll('[]', '')
          .replaceAll(/[^\w.-]+/g, '-')
          .replaceAll(/-$/g, '')
      : wanted;
    let id = plain;
    let count = this.#counts.get(plain) ?? 2;
    for (; this.#ids.has(id); count += 1) id = `${plain}-${count}`;
    if (count > 2) this.#counts.set(plain, count);
    this.#ids.add(id);
    return id;
  }
}

type Said = Omit<FieldView, 'id' | 'path' | 'children' | 'inside' | 'open' | 'see'>;

/** Each language has an Api of its own, and words in it. */
const said = new WeakMap<Api, WeakMap<Field, Said>>();

function saidOf(api: Api): WeakMap<Field, Said> {
  const known = said.get(api) ?? new WeakMap<Field, Said>();
  said.set(api, known);
  return known;
}

interface Place {
  readonly root: string;
  readonly path: string;
  readonly depth: number;
}

interface Inside {
  readonly fields: readonly FieldView[];
  readonly see: FieldView['see'];
}

/** What fills a screen, such as all currencies of the world, is folded behind how it begins. */
function foldLong(facts: readonly string[]): Pick<FieldView, 'facts' | 'folded'> {
  const isLong = (fact: string) => fact.length > 900;
  return {
    facts: facts.filter((fact) => !isLong(fact)),
    folded: facts.filter(isLong).map((text) => ({ start: `${[...text].slice(0, 60).join('')}…`, text })),
  };
}

const nothing: Inside = { fields: [], see: false };

function hasFields(schema: Schema): boolean {
  return !['string', 'number', 'integer', 'boolean', 'enum', 'literal', 'unknown', 'bytes'].includes(schema.kind);
}
