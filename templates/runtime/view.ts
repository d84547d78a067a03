// One attempt in, what hooks and logs may see of it out: frozen copies without secrets.

/** A request, as hooks and logs see it. Frozen; changing it changes nothing that is sent. */
export interface RequestView {
  readonly operation: string;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** 1 for the first. */
  readonly attempt: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text, its sensitive fields hidden; empty when there is none or it is not text. */
  readonly body: string;
}

/** An answer, as hooks and logs see it. */
export interface ResponseView extends RequestView {
  readonly status: number;
  /** From sending to the last byte of the body. */
  readonly milliseconds: number;
}
