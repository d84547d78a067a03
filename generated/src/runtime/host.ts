// The platform in, the few things that differ between platforms out, by one way of asking.

/** The part of node:crypto that signing needs. */
interface NodeCrypto {
  readonly createHmac: (algorithm: string, key: string | Uint8Array) => NodeHmac;
}

interface NodeHmac {
  readonly update: (message: string | Uint8Array) => unknown;
  digest(): Uint8Array;
  digest(encoding: 'hex' | 'base64' | 'base64url'): string;
}

interface Host {
  readonly crypto: Crypto;
  /** Only a browser page has one. */
  readonly document?: unknown;
  readonly process?: {
    /** `undici` is there on Node only. */
    readonly versions?: Readonly<Record<string, string | undefined>>;
    readonly getBuiltinModule?: (name: 'node:crypto') => NodeCrypto | undefined;
  };
}

export const host: Host = globalThis;
