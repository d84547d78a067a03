// A request's value in, the bytes to sign and send with their content type out. JSON is the default; the rest vanish unused.

/** A body as it is signed and sent: text or bytes, never both. */
export interface WrittenBody {
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** Writes a body once; what it gives is what is signed and sent. */
export type BodyWriter = (value: unknown) => WrittenBody | Promise<WrittenBody>;
