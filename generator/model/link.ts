// externalDocs and other addresses of a document -> links that a reader may follow.

import { get, type Json, text } from '../json.js';
import type { Link } from './model.js';

export function linkOf(node: Json | undefined, of = ''): Link | undefined {
  const url = text(get(node, 'url'));
  const said = text(get(node, 'description'));
  return linkTo('more', url, of === '' || said === undefined ? (said ?? url) : `${of}: ${said}`);
}

/** Only an address of the web is one that a reader may be sent to. */
export function linkTo(kind: Link['kind'], url: string | undefined, words: string | undefined): Link | undefined {
  if (url === undefined || !/^https?:\/\/[^\s"<>]+$/i.test(url)) return undefined;
  return { kind, url, text: words === undefined || words.trim() === '' ? url : words };
}
