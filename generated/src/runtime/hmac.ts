// A secret in, a key that signs messages out: at once where node:crypto is, else with a cached key that cannot be read back.

import type { Encoding } from './encoding.js';
import { ConfigurationError } from './errors.js';
import { host } from './host.js';

/** What is signed: pieces that follow each other. Text counts as UTF-8. */
export type Message = readonly (string | Uint8Array)[];

type Algorithm = 'SHA-256' | 'SHA-512';

/** Signs with a secret, which it holds where nothing that prints objects finds it. */
export type Mac = (message: Message, encoding: Encoding) => string | Promise<string>;

/** Throws `ConfigurationError` when the secret is empty, because then everyone could sign. */
export function createMac(algorithm: Algorithm, secret: string | Uint8Array): Mac {
  if (!secret.length) throw new ConfigurationError('configuration', 'the signing key is empty');
  const node = host.process?.getBuiltinModule?.('node:crypto');
  if (!node) return createWebMac(algorithm, secret);
  const name = algorithm.replace('-', '');
  return (message, { native, write }) => {
    const mac = node.createHmac(name, secret);
    for (const piece of message) mac.update(piece);
    return native ? mac.digest(native) : write(mac.digest());
  };
}

/** The same by what every platform has, Node too; it is less code, and takes its time. No secret may be empty. */
export function createWebMac(algorithm: Algorithm, secret: string | Uint8Array): Mac {
  // The key and not its promise: in workerd a promise that a finished request left behind never settles.
  let key: CryptoKey | undefined;
  return async (message, { write }) => {
    const { subtle } = host.crypto;
    key ??= await subtle.importKey('raw', await bytesOf([secret]), { name: 'HMAC', hash: algorithm }, false, ['sign']);
    return write(new Uint8Array(await subtle.sign('HMAC', key, await bytesOf(message))));
  };
}

const bytesOf = (message: Message): Promise<ArrayBuffer> =>
  new Blob(message.map((piece) => (typeof piece === 'string' ? piece : new Uint8Array(piece)))).arrayBuffer();
