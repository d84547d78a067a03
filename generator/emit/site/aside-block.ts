// What the document says beside a call -> blocks: other media types, other statuses, headers of answers, links.

import type { Answered, Body, Parameter } from '../../model/model.js';
import type { Block } from './block.js';
import { depthFor } from './depth.js';
import type { Edition } from './edition.js';
import { FieldPage } from './field-view.js';
import { pageName } from './page-name.js';
import { anchorOf } from './prose.js';

/** Writes the fields of one page that no call is made of; they have types of their own. */
export class AsidePage {
  readonly #fields: FieldPage;
  readonly #api: Edition['api'];
  readonly #words: Edition['words'];

  constructor({ api, words, margin }: Edition) {
    this.#api = { ...api, types: margin.types };
    this.#words = words;
    this.#fields = new FieldPage(this.#api, words);
  }

  /** Media types beside the one that the call sends or reads; that one needs no heading of its own. */
  ofBodies(bodies: readonly Body[], headed: string | undefined, root: string): readonly Block[] {
    return bodies.flatMap((body) => {
      const id = `${root}-${anchorOf(body.mediaType)}`;
      const heading = { kind: 'minor', id, text: this.#words.body(body.mediaType) } as const;
      return [...(body.mediaType === headed ? [] : [heading]), ...(body.same ? [] : this.#ofBody(body, id))];
    });
  }

  #ofBody({ schema }: Body, root: string): readonly Block[] {
    // So large a body is read in the document itself.
    if (depthFor(this.#api, [schema]) < 12)
      return [{ kind: 'links', links: [{ href: '../openapi.json', text: 'openapi.json', note: '' }] }];
    const said = this.#fields.rootWords(schema);
    const fields = this.#fields.ofSchema(schema, root);
    return [
      ...(said === '' ? [] : [{ kind: 'note', text: said, marked: false } as const]),
      ...(fields.length === 0 ? [] : [{ kind: 'fields', fields, expand: false } as const]),
    ];
  }

  /** Parameters whose text is JSON, or the like. */
  ofParameters(parameters: readonly (Body & { readonly name: string })[]): readonly Block[] {
    return parameters.flatMap((one) => {
      const id = `parameter-${anchorOf(one.name)}`;
      return [{ kind: 'minor', id, text: `${one.name}: ${one.mediaType}` } as const, ...this.#ofBody(one, id)];
    });
  }

  /** What comes beside the body of a request that the server sends. */
  ofHeard(parameters: readonly Parameter[]): readonly Block[] {
    return (['path', 'query', 'header', 'cookie'] as const).flatMap((where): readonly Block[] => {
      const own = parameters.filter((one) => one.in === where).map((one) => ({ ...one, sensitive: false }));
      if (own.length === 0) return [];
      const fields = this.#fields.ofFields(own, `heard-${where}`);
      return [
        { kind: 'minor', id: `heard-${where}`, text: this.#words.places[where] },
        { kind: 'fields', fields, expand: false },
      ];
    });
  }

  /** Calls that go on from an answer. */
  ofNext({ status, next }: Answered): readonly Block[] {
    if (next.length === 0) return [];
    const operations = this.#api.resources.flatMap((one) => one.operations);
    const links = next.map(({ name, words, target }) => {
      const operation = operations.find(({ pointer }) => pointer === target);
      const href = operation === undefined ? '../openapi.json' : `${pageName(operation.id)}.html`;
      return { href, text: operation?.words.summary ?? operation?.id ?? name, note: words.description ?? name };
    });
    return [
      { kind: 'minor', id: `next-${status.toLowerCase()}`, text: `${status}: ${this.#words.nextCalls}` },
      { kind: 'links', links },
    ];
  }

  ofHeaders({ status, headers }: Answered): readonly Block[] {
    if (headers.length === 0) return [];
    const id = `headers-${status.toLowerCase()}`;
    return [
      { kind: 'minor', id, text: `${status}: ${this.#words.answerHeaders}` },
      { kind: 'fields', fields: this.#fields.ofFields(headers, id), expand: false },
    ];
  }
}
