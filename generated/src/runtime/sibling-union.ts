// A value with a tag and one populated sibling, and a table of its members -> which member it is, or why that is unknown.

import { isObject, own } from './own.js';

/** What the document says of one union. `Member` are the siblings, `Bare` the tag's values that have none. */
export interface SiblingUnion<Value, Member extends keyof Value, Bare extends string, Otherwise extends string> {
  /** The property that names the member. Left out where the document has none. */
  readonly tag?: NoInfer<keyof Value & string>;
  /** True when the document lists the tag's values: a value outside the table is then `unrecognised`. */
  readonly listed: boolean;
  /** Only the tag's values that are not a member's name themselves, each with the member it chooses. */
  readonly values?: Readonly<Record<string, NoInfer<Member>>>;
  /** The tag's values that have no member; `""` may be one. */
  readonly bare?: readonly Bare[];
  /** Each member with the leaves it cannot work without. */
  readonly members: { readonly [M in Member]-?: readonly (keyof NonNullable<Value[M]> & string)[] };
  /** The kind of a value that could not be narrowed: `unknown`, or another word where a member is called that. */
  readonly otherwise: Otherwise;
}

/** One member is populated and holds every leaf it needs. */
export type Chosen<Value, Member extends keyof Value> = {
  [M in Member]-?: { readonly kind: M; readonly payload: NonNullable<Value[M]> };
}[Member];

/** The tag has a value that the document lists without a member. */
export type Payloadless<Bare extends string> = { [B in Bare]: { readonly kind: B } }[Bare];

/** Why a value could not be narrowed. */
export type Reason =
  /** There is no object, or nothing in it is populated and it has no tag. */
  | 'absent'
  /** The tag names something that the document does not know. */
  | 'unrecognised'
  /** More than one member is populated and the tag names none of them. */
  | 'several'
  /** The tag names one thing and another is populated. */
  | 'disagreement'
  /** The chosen member lacks a leaf it cannot work without, or is not there at all. */
  | 'incomplete';

/** A value that could not be narrowed, and why. `raw` is the value itself: do not log it. */
export interface Unresolved<Value, Otherwise extends string = 'unknown'> {
  readonly kind: Otherwise;
  readonly reason: Reason;
  /** The tag as it was sent, when it is a string that is not empty. */
  readonly tag?: string;
  /** The members in question: the populated ones, or the one that was chosen and is incomplete. */
  readonly members: readonly string[];
  /** The leaves that the chosen member lacks. Empty unless `reason` is `incomplete`. */
  readonly missing: readonly string[];
  readonly raw: Value | null | undefined;
}

export type MemberArms<Value, Member extends keyof Value, Result> = {
  readonly [M in Member]-?: (payload: NonNullable<Value[M]>) => Result;
};
export type BareArms<Bare extends string, Result> = { readonly [B in Bare]: () => Result };
export type OtherwiseArm<Value, Otherwise extends string, Result> = {
  readonly [O in Otherwise]: (unresolved: Unresolved<Value, O>) => Result;
};

/** Narrows a value. Never throws, whatever the value is; only own properties count. */
export function resolveUnion<
  Value extends object,
  Member extends keyof Value & string,
  Otherwise extends string,
  Bare extends string = never,
>(
  value: Value | null | undefined,
  union: SiblingUnion<Value, Member, Bare, Otherwise>,
): NoInfer<Chosen<Value, Member> | Payloadless<Bare> | Unresolved<Value, Otherwise>> {
  return decide(value, union)[1];
}

/** Narrows a value and calls the arm for what it is; an arm that is not there falls to the last. Throws only what an arm throws. */
export function matchUnion<
  Value extends object,
  Member extends keyof Value & string,
  Otherwise extends string,
  Result,
  Bare extends string = never,
>(
  value: Value | null | undefined,
  union: SiblingUnion<Value, Member, Bare, Otherwise>,
  arms: MemberArms<Value, NoInfer<Member>, Result> &
    BareArms<NoInfer<Bare>, Result> &
    OtherwiseArm<Value, NoInfer<Otherwise>, Result>,
): Result {
  const [found, step, refuse] = decide(value, union);
  // A member may be called toString: what every object has is no arm.
  const has = (kind: Member | Bare) => typeof arms[kind] === 'function' && arms[kind] !== plain[kind];
  if (found === 0 && has(step.kind)) return arms[step.kind](step.payload);
  if (found === false && has(step.kind)) return arms[step.kind]();
  return arms[union.otherwise](found ? step : refuse());
}

type Decision<Value, Member extends keyof Value, Bare extends string, Otherwise extends string> =
  | readonly [0, Chosen<Value, Member>, () => Unresolved<Value, Otherwise>]
  | readonly [false, Payloadless<Bare>, () => Unresolved<Value, Otherwise>]
  | readonly [1, Unresolved<Value, Otherwise>];

function decide<
  Value extends object,
  Member extends keyof Value & string,
  Bare extends string,
  Otherwise extends string,
>(
  value: Value | null | undefined,
  union: SiblingUnion<Value, Member, Bare, Otherwise>,
): Decision<Value, Member, Bare, Otherwise> {
  let tag: string | undefined;
  const fail = (reason: Reason, members: readonly string[] = [], missing: readonly string[] = []) =>
    [1, { kind: union.otherwise, reason, ...(tag && { tag }), members, missing, raw: value }] as const;
  try {
    const sent = union.tag !== undefined && own(value, union.tag);
    if (typeof sent === 'string') tag = sent;
    const names = Object.keys(union.members).filter((name): name is Member => name in union.members);
    const populated = names.filter((name) => isPopulated(own(value, name)));
    const [only] = populated;
    const wanted = tag && (own(union.values, tag) ?? tag);
    const bare = union.bare?.find((name) => name === tag);
    let chosen = names.find((name) => name === wanted);
    if (populated.length > 1) {
      if (!populated.some((name) => name === chosen)) return fail('several', populated);
    } else if (only !== undefined) {
      if ((chosen ?? (bare || only)) !== only) return fail('disagreement', populated);
      if (!tag || !(union.listed || (tag !== union.tag && isPopulated(own(value, tag))))) chosen = only;
    } else if (bare !== undefined) return [false, { kind: bare }, () => fail('unrecognised')[1]];
    else if (!tag) return fail('absent');

    if (chosen === undefined) return fail('unrecognised', populated);
    const payload = value?.[chosen];
    const missing = union.members[chosen].filter((leaf) => (own(payload, leaf) ?? '') === '');
    if (only === undefined || missing.length || !isObject(payload) || Array.isArray(payload))
      return fail('incomplete', [chosen], missing);
    return [0, { kind: chosen, payload }, () => fail('unrecognised', populated)[1]];
  } catch {
    return fail('unrecognised');
  }
}

const plain: Readonly<Record<string, unknown>> = {};

// A walk over a growing set, because a deep value would overflow a recursive one and a circle would never end.
function isPopulated(value: unknown): boolean {
  const seen = new Set([value]);
  for (const item of seen) {
    if (isObject(item)) for (const inner of Object.values(item)) seen.add(inner);
    else if (item) return true;
  }
  return false;
}
