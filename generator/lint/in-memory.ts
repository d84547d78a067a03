// A plain value -> what the rules see, without Redocly: for tests.

import { follow, get, type Json, pointer, text } from '../json.js';
import type { Follow, Node, Place } from './node.js';

export function placeIn(file: string, at = '#/'): Place {
  return {
    source: { absoluteRef: file },
    pointer: at,
    child: (path) => placeIn(file, at.replace(/\/$/, '') + pointer(...path.map(String))),
  };
}

export function nodeIn(value: Json, file = '/spec/openapi.yaml'): Node {
  return { value, place: placeIn(file) };
}

/** Follows references within one document. */
export function followIn(document: Json): Follow {
  return (node) => {
    const reference = text(get(node.value, '$ref'));
    if (reference === undefined) return node;
    return { value: follow(document, reference), place: placeIn(node.place.source.absoluteRef, reference) };
  };
}
