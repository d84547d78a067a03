// A payment method in, the next action it leads to out. Methods that begin with SANDBOX_ are made up.

import { type ActionPlace, isMember, type Leaves, leavesOf, type Member, memberNames } from './action-values.js';
import type { Fields } from './fields.js';

/** What a made-up method does besides choosing a member: the ending of its name, and the action it makes of a plain one. */
const twists: Readonly<Record<string, (plain: Fields, member: Member, place: ActionPlace) => Fields>> = {
  // Backends send siblings that are there and hold nothing.
  _WITH_NULL_SIBLINGS: (plain, member) => ({ ...others(member, () => null), ...plain }),
  _WITH_EMPTY_SIBLINGS: (plain, member) => ({ ...others(member, () => ({})), ...plain }),
  _WITH_BLANK_SIBLINGS: (plain, member, place) => ({
    ...others(member, (sibling) => blank(leavesOf(sibling, place))),
    ...plain,
  }),
  _WITH_SECOND_MEMBER: (plain, member, place) => {
    const second = another(member);
    return { ...plain, [second]: leavesOf(second, place), type: 'sandbox_undecided' };
  },
  _WITH_UNKNOWN_MEMBER: (plain) => ({ ...plain, sandbox_hologram: { token: 'sandbox' } }),
  _WITH_OTHER_TAG: (plain, member) => ({ ...plain, type: another(member) }),
  _WITH_UPPER_CASE_TAG: (plain, member) => ({ ...plain, type: member.toUpperCase() }),
  _WITHOUT_TAG: (plain, member) => ({ [member]: plain[member] }),
  _WITHOUT_LEAVES: (plain, member, place) => ({ ...plain, [member]: blank(leavesOf(member, place)) }),
};

/** Methods that lead to no member of the ten. */
const special: Readonly<Record<string, (place: ActionPlace) => Fields | undefined>> = {
  SANDBOX_NO_ACTION: () => undefined,
  SANDBOX_UNKNOWN_MEMBER: () => ({ type: 'sandbox_hologram', sandbox_hologram: { token: 'sandbox' } }),
  SANDBOX_MISMATCHING_TAG: (place) => ({
    type: 'display_qr_code',
    redirect_to_url: leavesOf('redirect_to_url', place),
  }),
};

const nameOf = (member: Member): string => `SANDBOX_${member.toUpperCase()}`;

/** Every made-up method that leads to a next action. */
export const paymentMethods: readonly string[] = [
  ...memberNames.map(nameOf),
  ...Object.keys(special),
  ...memberNames.flatMap((member) => Object.keys(twists).map((twist) => nameOf(member) + twist)),
];

/** The next action of a method that `paymentMethods` lists. That the tag is the member's own name is assumed. */
export function nextActionOf(method: string, place: ActionPlace): Fields | undefined {
  if (Object.hasOwn(special, method)) return special[method]?.(place);
  const [twist, change] = Object.entries(twists).find(([ending]) => method.endsWith(ending)) ?? [''];
  const member = method.slice('SANDBOX_'.length, method.length - twist.length).toLowerCase();
  if (!isMember(member)) return undefined;
  const plain = actionOf(member, place);
  return change ? change(plain, member, place) : plain;
}

export function actionOf(member: Member, place: ActionPlace): Fields {
  return { [member]: leavesOf(member, place), type: member };
}

const others = (member: Member, make: (sibling: Member) => unknown): Fields =>
  Object.fromEntries(memberNames.filter((name) => name !== member).map((name) => [name, make(name)]));

const another = (member: Member): Member => (member === 'display_qr_code' ? 'redirect_to_url' : 'display_qr_code');

const blank = (leaves: Leaves): Fields =>
  Object.fromEntries(Object.entries(leaves).map(([name, value]) => [name, typeof value === 'number' ? 0 : '']));
