// What a call for a stream of events brought, its bytes as they come.

/** The stream, not yet read. The caller reads it, or cancels it. */
export function readEvents(answer: unknown): ReadableStream<Uint8Array> | undefined {
  return answer instanceof ReadableStream ? answer : undefined;
}
