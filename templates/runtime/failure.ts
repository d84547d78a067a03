// Whatever was thrown in, an error of ours with the call's facts out.

import { type Call, clean, factsOf } from './call.js';
import { type AnySdkError, ConnectionError, InvalidRequestError, isOwnError } from './errors.js';

/** Notes in the call when it is proven that nothing was sent. */
export function readFailure(call: Call, thrown: unknown): AnySdkError {
  return Object.assign(isOwnError(thrown) ? thrown : readForeign(call, thrown), factsOf(call));
}

/** A foreign error may hold headers or sockets: only its words are kept. */
function readForeign(call: Call, thrown: unknown): AnySdkError {
  const { code, cause }: { code?: unknown; cause?: unknown } = Object(thrown);
  // Bun has the code here, Node one level below, Deno nowhere.
  const fault = String(code ?? Object(cause).code ?? '');
  // Platforms quote what they choke on: a header's value, a piece of the body.
  const words = clean(call, [thrown, cause].filter(Boolean).join(': ')).replace(/"[^"]*"/g, '""');
  if (!call.sent) return new InvalidRequestError('invalid_request', words);
  call.sent = !/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/.test(fault);
  const sent = call.sent ? 'maybe' : 'no';
  return new ConnectionError('connection', 'the connection failed', { sent, fault, cause: new Error(words) });
}
