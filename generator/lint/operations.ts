// The document -> its operations with what a caller gives and gets; and its callbacks with what they bring.

import { text, texts } from '../json.js';
import { type Follow, inside, items, members, type Node, propertiesOf } from './node.js';

export interface Operation {
  readonly id: string | undefined;
  readonly node: Node;
  readonly method: string;
  readonly tag: string | undefined;
  /** The schemas of what a caller gives, by name: parameters and the body's fields. */
  readonly fields: ReadonlyMap<string, Node>;
  /** The schemas of its JSON answers. */
  readonly answers: readonly Node[];
}

const methods: readonly string[] = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

export function readOperations(root: Node, follow: Follow): readonly Operation[] {
  return members(inside(root, 'paths')).flatMap(([, entry]) => readItem(entry, follow));
}

/** What the server sends: the operations of `webhooks`, and of the `callbacks` of operations. */
export function readCallbacks(root: Node, follow: Follow): readonly Operation[] {
  const webhooks = members(inside(root, 'webhooks')).map(([, item]) => item);
  const callbacks = readOperations(root, follow)
    .flatMap(({ node }) => members(inside(node, 'callbacks')))
    .flatMap(([, callback]) => members(follow(callback)).map(([, item]) => item));
  const found = [...webhooks, ...callbacks].flatMap((entry) => readItem(entry, follow));
  // A callback that several operations share stands in one place.
  return [...new Map(found.map((one) => [one.node.place.source.absoluteRef + one.node.place.pointer, one])).values()];
}

function readItem(entry: Node, follow: Follow): readonly Operation[] {
  const item = follow(entry);
  const shared = items(inside(item, 'parameters'));
  return members(item)
    .filter(([method]) => methods.includes(method))
    .map(([method, node]) => readOperation(method, node, shared, follow));
}

function readOperation(method: string, node: Node, shared: readonly Node[], follow: Follow): Operation {
  const parameters = [...shared, ...items(inside(node, 'parameters'))].map(follow);
  const bodies = members(inside(follow(inside(node, 'requestBody')), 'content')).map(([, media]) => media);
  return {
    id: text(inside(node, 'operationId').value),
    node,
    method,
    tag: texts(inside(node, 'tags').value)[0],
    fields: new Map([
      ...bodies.flatMap((media) => [...propertiesOf(inside(media, 'schema'), follow)]),
      ...parameters.flatMap((one) => {
        const name = text(inside(one, 'name').value);
        return name === undefined ? [] : [[name, inside(one, 'schema')] as const];
      }),
    ]),
    answers: members(inside(node, 'responses'))
      .filter(([status]) => /^2/.test(status))
      .flatMap(([, answer]) => members(inside(follow(answer), 'content')))
      .filter(([media]) => /[/+]json\b/.test(media))
      .map(([, media]) => inside(media, 'schema')),
  };
}
