// Api, operation and request -> the comment lines above a sample: what the vendor has not confirmed, what surprises.

import type { Api, Operation, Signing } from '../../model/model.js';
import type { Example, SampleRequest } from './request.js';

export function sayOf(
  api: Api,
  operation: Operation,
  { request, example }: { readonly request: SampleRequest; readonly example: Example },
): readonly string[] {
  const open = api.signing === undefined || request.signature === undefined ? [] : openClaims(api.signing, request);
  const [shown] = operation.request?.examples ?? [];
  // Where nothing is said about how sure we are, a summary only names the example.
  const about = example.body === undefined && operation.words.evidence !== undefined ? shown?.summary : undefined;
  const ask = operation.settle.map((way) => way.operation)[0];
  return [
    ...(about === undefined ? [] : [`${about}.`]),
    ...(open.length > 0 ? [`Not confirmed by the vendor: ${open.join(', ')}.`] : []),
    ...(ask === undefined ? [] : [`If no answer comes, ask ${ask} how it ended before you send it again.`]),
    ...(request.signature?.derived ? ['The signed text repeats the fields of the request: change both together.'] : []),
    ...sayOfValues([operation.parameters.map((parameter) => parameter.example), shown?.value, example]),
    ...request.notes,
  ];
}

/** What the values of the document have lost before they came here. */
function sayOfValues(values: unknown): readonly string[] {
  const isBroken = (value: unknown): boolean =>
    typeof value === 'object' && value !== null
      ? Object.values(value).some(isBroken)
      : typeof value === 'string' && value.includes('\ufffd');
  return isBroken(values)
    ? ['U+FFFD stands for half a letter of the document: nothing else of it would ever arrive.']
    : [];
}

const claims: Readonly<Record<string, string>> = {
  algorithm: 'the algorithm',
  header: "the signature's header",
  key: 'its key',
  parts: 'what it covers',
  bodyless: 'what it covers',
  separator: 'what stands between',
  encoding: 'its encoding',
};

function openClaims({ evidence, parts }: Signing, { body }: SampleRequest): readonly string[] {
  const unused = body === undefined ? 'parts' : 'bodyless';
  return Object.entries(claims).flatMap(([claim, words]) => {
    const mark = Object.hasOwn(evidence, claim) ? evidence[claim] : undefined;
    if (mark === undefined || mark === 'seen' || claim === unused) return [];
    return claim === 'separator' && parts.length < 2 ? [] : [words];
  });
}
