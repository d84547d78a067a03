// The bytes of a saved page in, its text out: UTF-8, UTF-16 as some editors save it, or GB 18030 as older sites send it.

import type { Unread } from './endpoint.js';

export function decodePage(bytes: Uint8Array): { readonly text: string } | { readonly unread: Unread } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  if (bytes.subarray(0, 8000).includes(0)) return { unread: { what: 'the file holds bytes and no text' } };
  if (/^From: <Saved by/.test(Buffer.from(bytes.subarray(0, 20)).toString('latin1')))
    return { unread: { what: 'the file is a web archive (MHTML); save the page as HTML, or copy its text' } };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes) };
  }
}
