// info, servers, x-envelope, x-sdk -> what is said about the API as a whole.

import { get, isLiteralCode, type Json, list, object, text, texts } from '../json.js';
import { camelCase, kebabCase, pascalCase } from './identifier.js';
import type { Envelope, Sdk, Server } from './model.js';
import { unique } from './names.js';
import { buildWords } from './words.js';

export function buildSdk(document: Json): Sdk {
  const info = get(document, 'info');
  const own = get(info, 'x-sdk');
  const title = text(get(info, 'title')) ?? 'Api';
  const disclaimer = text(get(own, 'disclaimer'));
  const repository = repositoryOf(text(get(own, 'repository')));
  return {
    package: packageName(text(get(own, 'package'))) ?? packageName(nameFrom(title)) ?? 'api-sdk',
    version: versionOf(text(get(own, 'version'))) ?? '0.0.0',
    client: pascalCase(text(get(own, 'client')) ?? title),
    ...(disclaimer === undefined ? {} : { disclaimer }),
    ...(repository === undefined ? {} : { repository }),
    parts: texts(get(own, 'parts')),
  };
}

/** `https://github.com/owner/name`. */
function repositoryOf(wanted: string | undefined): string | undefined {
  return wanted !== undefined && /^https:\/\/[\w.-]+(\/[\w.~-]+)+$/.test(wanted) ? wanted : undefined;
}

/** A name that a registry takes, with or without a scope, and that is none of what the package itself depends on. */
function packageName(wanted: string | undefined): string | undefined {
  if (wanted === undefined || wanted.length > 200 || needed.has(wanted)) return undefined;
  return /^(@[a-z0-9-]+\/)?[a-z0-9][a-z0-9._-]*$/.test(wanted) ? wanted : undefined;
}

const needed = new Set(['node_modules', 'favicon.ico', 'openapi-fetch', 'rolldown', 'typescript']);

/** What is left of a title in the letters of a package's name. */
function nameFrom(title: string): string {
  return kebabCase(title.normalize('NFKD').replaceAll(/[^ -~]/g, ''));
}

/** A version that a registry takes. */
function versionOf(wanted: string | undefined): string | undefined {
  const number = '(0|[1-9]\\d{0,9})';
  const form = new RegExp(`^${number}\\.${number}\\.${number}(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$`);
  return wanted !== undefined && form.test(wanted) ? wanted : undefined;
}

/** Absolute addresses only: a relative one says nothing about the host. */
export function buildServers(document: Json): readonly Server[] {
  const used = new Set<string>();
  return list(get(document, 'servers')).flatMap((node) => {
    const url = fillIn(text(get(node, 'url')) ?? '', object(get(node, 'variables')));
    if (!/^https?:\/\//i.test(url)) return [];
    const wanted = text(get(node, 'x-name')) ?? (used.size === 0 ? 'default' : `server${used.size + 1}`);
    const name = unique(camelCase(wanted) === wanted ? wanted : kebabCase(wanted), used, (key) => key);
    return [{ name, url: url.replace(/(?<!\/)\/+$/, ''), words: buildWords(node) }];
  });
}

/** The first address as it is written, which may say no host. */
export function firstAddress(document: Json): string {
  const [first] = list(get(document, 'servers'));
  return fillIn(text(get(first, 'url')) ?? '', object(get(first, 'variables'))).replace(/\/+$/, '');
}

/** The addresses of one operation, where they are not those of the document. */
export function buildOwnServers(document: Json, operation: Json): readonly string[] {
  const urls = (node: Json): readonly string[] =>
    list(get(node, 'servers')).map((server) =>
      fillIn(text(get(server, 'url')) ?? '', object(get(server, 'variables'))).replace(/(?<!\/)\/+$/, ''),
    );
  const own = urls(operation).filter((url) => /^(https?:\/\/[^/]|\/?[^:]*$)/i.test(url) && !/[{}?#\s@]/.test(url));
  const known = urls(document);
  return own.every((url) => known.includes(url)) ? [] : own;
}

function fillIn(url: string, variables: { readonly [name: string]: Json | undefined }): string {
  return url.replaceAll(/\{([^{}]+)\}/g, (hole, name: string) => text(get(variables[name], 'default')) ?? hole);
}

export function buildEnvelope(document: Json): Envelope | undefined {
  const node = get(document, 'x-envelope');
  const data = text(get(node, 'data'));
  if (data === undefined) return undefined;
  const code = text(get(node, 'code'));
  const message = text(get(node, 'message'));
  return {
    data,
    ...(code === undefined ? {} : { code }),
    ...(message === undefined ? {} : { message }),
    success: get(node, 'success') === 'codes' ? 'codes' : 'complete',
    codes: list(get(node, 'codes')).filter(isLiteralCode),
    confirmed: get(get(node, 'evidence'), 'success') === 'seen',
  };
}
