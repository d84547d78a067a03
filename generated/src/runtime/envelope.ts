// An answer and the envelope's rule in; nothing out, or the error when the envelope does not say success.

import { answerFacts, type Call, clean } from './call.js';
import { EnvelopeError } from './errors.js';
import { createSettle } from './outcome.js';
import { isGiven, own } from './own.js';

/** Throws `EnvelopeError` where an answer is wrapped, unless the caller's rule, or else the described one, finds a success. */
export function checkEnvelope(call: Call, answer: unknown): void {
  const { success, profile } = call.settings;
  const rule = profile.envelope;
  const { members } = call.operation;
  if (!rule || !members) return;
  const data = own(answer, rule.data);
  const code = own(answer, rule.code);
  const complete = () => isGiven(data) && members.every((member) => isGiven(own(data, member)));
  const passes = success
    ? success(Object(answer))
    : rule.success === 'codes'
      ? rule.codes.some((known) => known === code)
      : complete();
  if (passes) return;
  throw new EnvelopeError('envelope', 'the answer does not say success', {
    ...answerFacts(call),
    envelopeCode: typeof code === 'number' ? code : clean(call, code),
    envelopeMessage: clean(call, own(answer, rule.message)),
    confirmed: success !== undefined || rule.confirmed,
    settle: createSettle(call),
  });
}
