// What can be made to go wrong, by name or by a magic amount; and which fault the next request meets.

import { type Fields, fieldsOf, numberOf } from './fields.js';

/** Each fault, and what happens. Before or after the request is carried out, as ordered. */
export const faults = {
  timeout: 'no answer comes, ever',
  reset: 'the connection is reset',
  cut: 'the answer ends in the middle, and the connection with it',
  slow: 'the answer comes late: after `milliseconds`, 2,000 unless set',
  server_error: 'status 500 in the envelope',
  bad_gateway: 'status 502 with a page of HTML',
  malformed: 'status 200 with half of its JSON',
  empty: 'status 200 with no body',
  failure: 'status 200 with a failure in the envelope',
  duplicate_key: 'status 200 with a key that comes twice',
  unknown_member: 'a next action that nobody knows yet',
  other_tag: 'a next action whose type names another member',
  pending_refund: 'a refund that is not done at once',
  redirect: 'status 302 to another place',
  unsafe_amount: 'status 200 with an amount that no number can hold',
  wrong_encoding: 'status 200 with bytes that are no UTF-8',
} as const satisfies Readonly<Record<string, string>>;

/** The faults that can be ordered: see `faults`. */
export type FaultName = keyof typeof faults;

/** A fault to come. */
export interface FaultOrder {
  readonly fault: FaultName;
  /** Only for this operation: `payments.checkout`. */
  readonly operation?: string;
  /** `before`: the request is not carried out. `after`: it is, and the answer is lost or spoilt. `after` unless set. */
  readonly when?: 'before' | 'after';
  /** How many requests meet it; 1 unless set. */
  readonly times?: number;
  readonly milliseconds?: number;
}

/** A fault that a request meets. */
export interface Fault {
  readonly name: FaultName;
  readonly before: boolean;
  readonly milliseconds: number;
}

export const faultNames: readonly FaultName[] = Object.keys(faults).filter(isFaultName);

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(faults, name);
}

/** The amounts that ask for a fault: 70,0xx meets it before the request is carried out, 71,0xx after. */
export const magicAmounts: Readonly<Record<number, Pick<FaultOrder, 'fault' | 'when'>>> = Object.fromEntries(
  faultNames.flatMap((fault, index) => [
    [70_001 + index, { fault, when: 'before' }] as const,
    [71_001 + index, { fault, when: 'after' }] as const,
  ]),
);

/** The faults that were ordered, in that order. */
export class Faults {
  #orders: FaultOrder[] = [];

  order(order: FaultOrder): void {
    this.#orders.push(order);
  }

  clear(): void {
    this.#orders = [];
  }

  waiting(): readonly FaultOrder[] {
    return this.#orders;
  }

  /** The fault that this request meets: an ordered one before a magic one. */
  meet(operation: string, body: unknown): Fault | undefined {
    const order = this.#orders.find((one) => !one.operation || one.operation === operation);
    if (order) {
      const left = (order.times ?? 1) - 1;
      this.#orders = this.#orders.flatMap((one) => (one !== order ? [one] : left > 0 ? [{ ...one, times: left }] : []));
      return faultOf(order);
    }
    const magic = magicAmounts[numberOf(fieldsOf(body), 'amount') ?? 0];
    return magic && faultOf(magic);
  }
}

function faultOf({ fault, when, milliseconds = 2000 }: FaultOrder): Fault {
  return { name: fault, before: when === 'before', milliseconds };
}

/** Data of an answer with a next action that is not as the document says. */
export function spoil({ name }: Fault, data: unknown): unknown {
  const fields: Fields = fieldsOf(data);
  if (name === 'unknown_member')
    return { ...fields, next_action: { type: 'sandbox_hologram', sandbox_hologram: { token: 'sandbox' } } };
  if (name !== 'other_tag') return data;
  const { type } = fieldsOf(fields.next_action);
  const other = type === 'display_qr_code' ? 'redirect_to_url' : 'display_qr_code';
  return { ...fields, next_action: { ...fieldsOf(fields.next_action), type: other } };
}
