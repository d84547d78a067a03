// The bytes of a signature in, the text a header carries out. Each encoding stands alone, so unused ones vanish.

/** A way to write a signature's bytes as text. */
export interface Encoding {
  /** The name node:crypto knows it by, when it has one. */
  readonly native?: 'hex' | 'base64' | 'base64url';
  readonly write: (bytes: Uint8Array) => string;
}

const writeHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const writeBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** Lower-case hexadecimal. */
export const hex: Encoding = { native: 'hex', write: writeHex };

/** Upper-case hexadecimal. */
export const upperHex: Encoding = { write: (bytes) => writeHex(bytes).toUpperCase() };

/** Base64 with padding. */
export const base64: Encoding = { native: 'base64', write: writeBase64 };

/** Base64 for URLs, without padding. */
export const base64url: Encoding = {
  native: 'base64url',
  write: (bytes) => writeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
};
