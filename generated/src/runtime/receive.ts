// A response in, the answer it carries out, or the error that says why there is none.

import { answerFacts, type Call } from './call.js';
import { checkEnvelope } from './envelope.js';
import { RedirectError, StatusError, UnreadableError, type UnreadableReason } from './errors.js';
import { readRetryAfter } from './retry.js';
import { parseStrict, StrictJsonError } from './strict-json.js';
import { showDrift } from './view.js';

const utf8 = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true });

/** Reads the whole answer. Throws `RedirectError`, `StatusError`, `UnreadableError` or `EnvelopeError`. */
export async function receive(call: Call, response: Response): Promise<unknown> {
  const { answer } = call.operation;
  const { ok, status, headers, body } = response;
  call.response = { status, headers };
  if (isRedirect(response)) {
    body?.cancel().catch(() => undefined);
    throw new RedirectError('redirect', 'redirects are not followed', { status });
  }
  if (ok && answer === 'events') return body;

  // Chunk by chunk: on Node `arrayBuffer()` costs half as much again.
  const reader = body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let next = await reader?.read(); next?.value; next = await reader?.read()) chunks.push(next.value);
  const [first] = chunks;
  const bytes = first && chunks.length === 1 ? first : new Uint8Array(await new Blob(chunks).arrayBuffer());

  if (ok && answer === 'bytes') return { bytes, contentType: headers.get('content-type') };
  try {
    call.text = utf8.decode(bytes);
  } catch {
    call.text = new TextDecoder().decode(bytes);
    if (ok) throw unreadable(call, 'encoding');
  }
  if (!ok) {
    const facts = { ...answerFacts(call), retryAfter: readRetryAfter(headers) };
    throw new StatusError(`http_${status}`, `HTTP ${status}`, facts);
  }
  if (answer !== 'json') return answer === 'text' ? call.text : undefined;
  const { value, drift } = parse(call);
  checkEnvelope(call, value);
  showDrift(call, value, drift);
  return value;
}

/** Any 3xx; status 0 is how a browser hides one; `redirected` tells of a fetch that followed against its orders. */
export function isRedirect({ status, redirected }: Response): boolean {
  return redirected || !status || (status > 299 && status < 400);
}

export function unreadable(call: Call, reason: UnreadableReason): UnreadableError {
  return new UnreadableError('unreadable', `the answer is unreadable: ${reason}`, { ...answerFacts(call), reason });
}

function parse(call: Call): ReturnType<typeof parseStrict> {
  try {
    return parseStrict(call.text, call.settings.profile);
  } catch (error) {
    throw error instanceof StrictJsonError ? unreadable(call, call.text ? error.reason : 'empty') : error;
  }
}
