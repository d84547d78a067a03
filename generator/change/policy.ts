// One change in, how large a step of the version it asks for and why out. What moves money or its proof weighs most.

import { isObject, type Json, texts } from '../json.js';
import type { Change } from './changes.js';
import { rateSchema } from './policy-schema.js';
import type { Step } from './step.js';

export interface Verdict {
  readonly step: Step;
  readonly why: string;
}

export type Rule = (change: Change) => Verdict | undefined;

export const say = (step: Step, why: string): Verdict => ({ step, why });

/** The first that speaks decides. */
const rules: readonly Rule[] = [
  signing,
  envelope,
  evidence,
  about,
  words,
  calls,
  security,
  parameters,
  bodies,
  names,
  rateSchema,
];

export function rate(change: Change): Verdict {
  for (const rule of rules) {
    const verdict = rule(change);
    if (verdict !== undefined) return verdict;
  }
  if (change.property?.startsWith('x-')) return say('patch', 'an extension that no caller sees');
  return say('minor', 'not in the table of the policy');
}

/** What is sent by the caller; inside a callback it is the other way round. */
export function isSent({ path }: Change): boolean {
  const received = path.includes('callbacks') || path[0] === 'webhooks';
  const answer = path.includes('responses');
  return received ? answer : !answer;
}

const touches = ({ path, property }: Change, word: string): boolean => property === word || path.includes(word);

function signing(change: Change): Verdict | undefined {
  if (!touches(change, 'x-signing')) return undefined;
  const deep =
    change.path.at(-1) === 'evidence' || (change.property === 'evidence' && change.path.includes('x-signing'));
  if (deep || onlyEvidence(change)) return say('patch', 'only how sure we are of the signing recipe');
  return say('major', 'the signing recipe changes: every signature of the old version is wrong');
}

function envelope(change: Change): Verdict | undefined {
  if (!touches(change, 'x-envelope')) return undefined;
  if (change.path.at(-1) === 'evidence' || change.property === 'evidence' || onlyEvidence(change))
    return say('patch', 'only how sure we are of the envelope');
  return say('major', 'the envelope changes: what counts as a success, or where the data stands');
}

/** The whole extension is told as changed, and all that differs in it is `evidence`. */
function onlyEvidence({ old, new: next }: Change): boolean {
  if (!isObject(old) || !isObject(next)) return false;
  const without = ({ evidence: _, ...rest }: { readonly [key: string]: Json | undefined }): string =>
    JSON.stringify(rest);
  return without(old) === without(next);
}

function evidence({ property = '', path }: Change): Verdict | undefined {
  const last = path.at(-1) ?? '';
  return ['x-evidence', 'x-source'].some((word) => word === property || word === last)
    ? say('patch', 'evidence alone')
    : undefined;
}

function about({ path, property = '', kind, type }: Change): Verdict | undefined {
  const [first, second] = path;
  if (first === 'info' && (second === 'x-sdk' || property === 'x-sdk')) {
    if (property === 'version') return say('none', 'the version itself');
    if (['package', 'client'].includes(property)) return say('major', `the name of the ${property} changes`);
    if (property === 'parts' || path.includes('parts'))
      return kind === 'added' ? say('minor', 'a part comes along') : say('major', 'the parts of the package change');
    return say('patch', 'words about the package');
  }
  if (first === 'info')
    return property === 'version' ? say('none', 'the version itself') : say('patch', 'words about the API');
  if (first === 'tags' || type === 'Tag' || property === 'externalDocs') return say('patch', 'words');
  if (first !== 'servers' && type !== 'Server') return undefined;
  if (property === 'description' || property === 'x-source') return say('patch', 'words');
  return kind === 'added' ? say('minor', 'a new server') : say('major', 'a server goes or moves');
}

const prose = new Set([
  'description',
  'summary',
  'title',
  'example',
  'examples',
  'externalDocs',
  'operationDescription',
]);

function words({ property = '', path, type }: Change): Verdict | undefined {
  if (property === 'deprecated') return say('minor', 'deprecated, or no longer');
  if (prose.has(property) && !path.includes('x-sdk')) return say('patch', 'words and examples');
  if (type === 'Example' || path.includes('examples')) return say('patch', 'words and examples');
  return undefined;
}

const oldAndNew = ({ old, new: next }: Change): readonly [readonly string[], readonly string[]] => [
  texts(old),
  texts(next),
];

function calls(change: Change): Verdict | undefined {
  const { property = '', kind, path, type, new: next } = change;
  if (type === 'Operation' && kind !== 'modified' && property === '')
    return kind === 'added' ? say('minor', 'a new call') : say('major', 'a call goes');
  if (type === 'PathItem' || type === 'Paths' || (path[0] === 'paths' && path.length === 2 && property === ''))
    return kind === 'added' ? say('minor', 'a new call') : kind === 'removed' ? say('major', 'a call goes') : undefined;
  if (property === 'operationId') return say('major', 'the call has another name in the SDK');
  if (property === 'tags') return say('patch', 'where it stands in the pages');
  const word = ['x-repeat', 'x-settle', 'x-references', 'x-pages'].find(
    (one) => property === one || path.includes(one),
  );
  if (word === 'x-repeat')
    return next === 'never'
      ? say('minor', 'it is no longer sent twice')
      : say('major', 'it may be sent twice from now on');
  if (word === 'x-references') {
    const [before, after] = oldAndNew(change);
    return kind === 'added' || (kind === 'modified' && before.every((one) => after.includes(one)))
      ? say('minor', 'one more way to refer to it')
      : say('major', 'a reference that settled a call goes');
  }
  if (word !== undefined)
    return kind === 'removed'
      ? say('major', `${word} goes: a method of the SDK goes with it`)
      : say('minor', `${word} changes`);
  if (type === 'Callback' || path.at(-1) === 'callbacks' || property === 'callbacks')
    return kind === 'removed'
      ? say('major', 'a callback goes')
      : kind === 'added'
        ? say('minor', 'a new callback')
        : undefined;
  return undefined;
}

function security(change: Change): Verdict | undefined {
  const { path, type, kind, property = '' } = change;
  if (type === 'SecurityRequirement' || property === 'security' || path.includes('security'))
    return say('major', 'what lets a caller in changes');
  if (!path.includes('securitySchemes') && type !== 'SecurityScheme') return undefined;
  if (kind === 'added' && property === '') return say('minor', 'one more way to be let in');
  return property.startsWith('x-') && property !== 'x-option'
    ? say('patch', 'an extension')
    : say('major', 'the way to be let in changes');
}

function parameters({ type, kind, property = '', path, old, new: next }: Change): Verdict | undefined {
  if (type !== 'Parameter' && !(path.at(-2) === 'parameters' && !path.includes('schema'))) return undefined;
  if (property === '') {
    if (kind === 'removed') return say('major', 'a parameter goes');
    const required = isObject(next) && next.required === true;
    return required ? say('major', 'a new required parameter') : say('minor', 'a new optional parameter');
  }
  if (property === 'required')
    return next === true ? say('major', 'a parameter becomes required') : say('minor', 'a parameter becomes optional');
  if (['style', 'explode', 'in', 'name', 'allowReserved'].includes(property))
    return say('major', 'a parameter is sent in another way');
  return old === undefined && property.startsWith('x-') ? say('patch', 'an extension') : undefined;
}

function bodies(change: Change): Verdict | undefined {
  const { type, kind, property = '', path, new: next } = change;
  if (type === 'RequestBody' || path.at(-1) === 'requestBody') {
    if (property === 'required')
      return next === true ? say('major', 'a body becomes required') : say('minor', 'a body becomes optional');
    if (kind === 'removed' && property === '') return say('major', 'the body goes');
    if (kind === 'added' && property === '')
      return isObject(next) && next.required === true
        ? say('major', 'a required body')
        : say('minor', 'an optional body');
  }
  if (type === 'Response' && property === '') {
    const status = path.at(-1) ?? '';
    if (kind === 'added') return say('minor', `the answer ${status} is described`);
    return /^2/.test(status)
      ? say('major', `the answer ${status} goes`)
      : say('minor', `the answer ${status} is no longer described`);
  }
  if (type.startsWith('Encoding') || (type === 'MediaType' && property === 'encoding'))
    return !isSent(change)
      ? say('minor', 'how an answer is put together')
      : path.includes('headers')
        ? say('minor', 'headers of a part, which the SDK does not send')
        : say('major', 'a field of a body is sent in another way');
  if (type === 'MediaType' && property === '')
    return kind === 'added' ? say('minor', 'one more media type') : say('major', 'a media type goes');
  if (type === 'Header' && property === '')
    return kind === 'added' ? say('minor', 'a header comes') : say('major', 'a header goes');
  return undefined;
}

function names({ type, kind, path }: Change): Verdict | undefined {
  if (type !== 'TypeName') return undefined;
  const name = path.at(-1) ?? '';
  return kind === 'added' ? say('minor', `a new type ${name}`) : say('major', `the type ${name} goes`);
}
