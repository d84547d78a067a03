// The bytes of a file in, the file with its content type out; its text and JSON only when asked for.

import { parseStrict } from './strict-json.js';

/** A file as it was received. */
export interface Download {
  /** As the server says it, or empty. */
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** The bytes as UTF-8. Throws `TypeError` when they are not. */
  text(): string;
  /** The text as JSON, read as strictly as any answer. */
  json(): unknown;
}

export function createDownload(contentType: string, bytes: Uint8Array): Download {
  const text = () => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return { contentType, bytes, text, json: () => parseStrict(text(), { money: [] }).value };
}

/** The file that a call for bytes brought. */
export function readDownload(answer: unknown): Download | undefined {
  return isDownload(answer) ? answer : undefined;
}

function isDownload(value: unknown): value is Download {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;
}
