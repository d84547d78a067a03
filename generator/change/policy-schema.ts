// One change of a schema in, how large a step it asks for out: sent and received are judged the other way round.

import { get, isList, isObject, type Json, list, texts } from '../json.js';
import type { Change } from './changes.js';
import { isSent, say, type Verdict } from './policy.js';

export function rateSchema(change: Change): Verdict | undefined {
  const { property = '', kind, path } = change;
  if (path.includes('x-sibling-union')) return siblings(change);
  if (property === '' && path.at(-2) === 'properties')
    return kind === 'added' ? newField(change) : say('major', 'a field goes');
  if (property === '' && ['oneOf', 'anyOf'].includes(path.at(-2) ?? '')) return alternative(change);
  if (property === '')
    return kind === 'removed' ? say('major', 'a part of a type goes') : say('minor', 'a part of a type comes');
  return byWord[property]?.(change) ?? bySide(change);
}

/** A field alone breaks nobody: that it is required is told by `required`. */
const newField = (change: Change): Verdict =>
  say('minor', isSent(change) ? 'a new field to send' : 'a new field of an answer');

const byWord: Readonly<Record<string, (change: Change) => Verdict>> = {
  required: requiredNames,
  type: types,
  nullable: (change) => nullable(change, change.new === true),
  enum: values,
  const: () => say('major', 'the only value changes'),
  oneOf: alternative,
  anyOf: alternative,
  allOf: () => say('major', 'what a type is put together from changes'),
  items: () => say('major', 'the items change'),
  'x-unit': () => say('major', 'the unit changes: the same number means something else'),
  'x-sibling-union': siblings,
  'x-sensitive': ({ kind }) =>
    kind === 'removed' ? say('minor', 'logged from now on') : say('patch', 'no longer logged'),
  contentMediaType: () => say('major', 'what stands in a string changes'),
  contentSchema: () => say('minor', 'what is known of the document in a string'),
  discriminator: () => say('major', 'another tag tells the members apart'),
  additionalProperties: open,
  readOnly: () => say('minor', 'read-only, or no longer'),
  writeOnly: () => say('minor', 'write-only, or no longer'),
  format: () => say('minor', 'the format changes'),
  default: () => say('minor', 'the default changes'),
};

function requiredNames(change: Change): Verdict {
  const [before, after] = [texts(change.old), texts(change.new)];
  const more = after.filter((name) => !before.includes(name));
  const less = before.filter((name) => !after.includes(name));
  if (isSent(change))
    return more.length > 0
      ? say('major', `required to send: ${more.join(', ')}`)
      : say('minor', `optional to send: ${less.join(', ')}`);
  return less.length > 0
    ? say('major', `may be missing from now on: ${less.join(', ')}`)
    : say('minor', `always there from now on: ${more.join(', ')}`);
}

const typeNames = (value: Json | undefined): readonly string[] =>
  isList(value) ? texts(value) : typeof value === 'string' ? [value] : [];

function types(change: Change): Verdict {
  const [before, after] = [typeNames(change.old), typeNames(change.new)];
  const more = after.filter((name) => !before.includes(name));
  const less = before.filter((name) => !after.includes(name));
  if (before.length > 0 && less.length === 0 && isSent(change))
    return say('minor', `may also be sent as ${more.join(', ')}`);
  if (after.length > 0 && more.length === 0 && !isSent(change)) return say('minor', `no longer ${less.join(', ')}`);
  return say('major', `the type changes from ${before.join(' | ') || 'any'} to ${after.join(' | ') || 'any'}`);
}

function nullable(change: Change, may: boolean): Verdict {
  if (may === isSent(change)) return say('minor', may ? 'null may be sent' : 'never null');
  return say('major', may ? 'may be null from now on' : 'null is refused from now on');
}

/** A list of values is closed: in an answer, one more breaks whoever took it for complete. */
function values(change: Change): Verdict {
  const [before, after] = [list(change.old), list(change.new)].map((all) => all.map((one) => JSON.stringify(one)));
  if (before === undefined || after === undefined || change.kind === 'added')
    return say(isSent(change) ? 'major' : 'minor', 'values are listed');
  if (change.kind === 'removed') return say(isSent(change) ? 'minor' : 'major', 'values are open from now on');
  const more = after.filter((one) => !before.includes(one));
  const less = before.filter((one) => !after.includes(one));
  if (less.length > 0) return say('major', `values go: ${less.join(', ')}`);
  return isSent(change)
    ? say('minor', `values come: ${more.join(', ')}`)
    : say('major', `values come to a closed list: ${more.join(', ')}`);
}

function alternative(change: Change): Verdict {
  const grows = change.kind === 'added' || list(change.new).length > list(change.old).length;
  if (!grows) return say('major', 'an alternative goes or changes');
  return isSent(change)
    ? say('minor', 'one more alternative to send')
    : say('major', 'an answer may have one more shape');
}

/** It is open: what the SDK does not know yet lands in `unknown`. */
function siblings({ kind, property, path, old, new: next }: Change): Verdict {
  if (path.at(-1) !== 'x-sibling-union' && isObject(old) && isObject(next)) {
    if (get(old, 'tag') !== get(next, 'tag')) return say('major', 'another tag names the member');
    return members(texts(get(old, 'members')), texts(get(next, 'members')));
  }
  if (property === 'members') return members(texts(old), texts(next));
  if (property === 'tag') return say('major', 'another tag names the member');
  return kind === 'added' ? say('minor', 'a union is told apart') : say('major', 'a union is no longer told apart');
}

const members = (before: readonly string[], after: readonly string[]): Verdict =>
  before.every((name) => after.includes(name))
    ? say('minor', 'a new member of an open union')
    : say('major', 'a member of a union goes');

function open(change: Change): Verdict {
  const closes = change.new === false;
  return closes && isSent(change)
    ? say('major', 'further fields are refused from now on')
    : say('minor', 'which further fields may stand there');
}

const limits = new Set([
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'multipleOf',
  'pattern',
  'uniqueItems',
]);

/** Tighter limits refuse what was sent before. */
function bySide(change: Change): Verdict | undefined {
  const { property = '', old, new: next } = change;
  if (!limits.has(property)) return undefined;
  if (!isSent(change)) return say('patch', 'a limit of an answer');
  const upper = /^(max|exclusiveMax)/.test(property);
  const comparable = typeof old === 'number' && typeof next === 'number' && property !== 'multipleOf';
  const looser = next === undefined || next === false || (comparable && (upper ? next > old : next < old));
  return looser
    ? say('minor', 'a limit is looser')
    : say('major', 'a limit is tighter: what was sent before is refused');
}
