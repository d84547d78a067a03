// The bytes of an answer in, the file with its content type out; its text and JSON only when asked for.

import { own } from './own.js';
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

/** The file that a call for bytes brought: its bytes and their content type. */
export function readDownload(answer: unknown): Download | undefined {
  const bytes = own(answer, 'bytes');
  if (!(bytes instanceof Uint8Array)) return undefined;
  const text = () => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return {
    contentType: String(own(answer, 'contentType') ?? ''),
    bytes,
    text,
    json: () => parseStrict(text(), { money: [] }).value,
  };
}
