// Generated from spec.yaml. Change the spec, then run: npm run generate

import type {
  TerminalAction,
  TerminalActionDataCollectionDetails,
  TerminalActionQrCodeOptions,
  TerminalActionSaveCardOptions,
} from '../resources/actions.js';
import { matchUnion, resolveUnion } from '../runtime/sibling-union.js';
import type { Unresolved } from '../runtime/sibling-union.js';

/** A `TerminalAction`, narrowed: `kind` is the one member that is populated, `payload` what it holds. */
export type TerminalActionCase =
  | { readonly kind: 'qr_code_options'; readonly payload: TerminalActionQrCodeOptions }
  | { readonly kind: 'save_card_options'; readonly payload: TerminalActionSaveCardOptions }
  | { readonly kind: 'data_collection_details'; readonly payload: TerminalActionDataCollectionDetails }
  | { readonly kind: 'PING' }
  | Unresolved<TerminalAction>;

/** What to do in each case. `unknown` is for all that cannot be narrowed: its argument says why. */
export interface TerminalActionArms<Result> {
  readonly qr_code_options: (payload: TerminalActionQrCodeOptions) => Result;
  readonly save_card_options: (payload: TerminalActionSaveCardOptions) => Result;
  readonly data_collection_details: (payload: TerminalActionDataCollectionDetails) => Result;
  readonly PING: () => Result;
  readonly unknown: (unresolved: Unresolved<TerminalAction>) => Result;
}

const terminalActionUnion = {
  tag: 'type',
  listed: true,
  values: {
    QR_CODE: 'qr_code_options',
    SAVE_CARD: 'save_card_options',
    DATA_COLLECTION: 'data_collection_details',
  },
  bare: ['PING'],
  members: {
    qr_code_options: [],
    save_card_options: [],
    data_collection_details: [],
  },
  otherwise: 'unknown',
} as const;

/** Tells which member is populated. Never throws. */
export function resolveTerminalAction(value: TerminalAction | null | undefined): TerminalActionCase {
  return resolveUnion(value, terminalActionUnion);
}

/** Calls the arm of the populated member. Throws only what the arm throws. */
export function matchTerminalAction<Result>(value: TerminalAction | null | undefined, arms: TerminalActionArms<Result>): Result {
  return matchUnion(value, terminalActionUnion, arms);
}

/** True when `qr_code_options` is the populated member. */
export function isTerminalActionQrCodeOptions(value: TerminalAction | null | undefined): value is TerminalAction & { readonly qr_code_options: TerminalActionQrCodeOptions } {
  return resolveTerminalAction(value).kind === 'qr_code_options';
}

/** True when `save_card_options` is the populated member. */
export function isTerminalActionSaveCardOptions(value: TerminalAction | null | undefined): value is TerminalAction & { readonly save_card_options: TerminalActionSaveCardOptions } {
  return resolveTerminalAction(value).kind === 'save_card_options';
}

/** True when `data_collection_details` is the populated member. */
export function isTerminalActionDataCollectionDetails(value: TerminalAction | null | undefined): value is TerminalAction & { readonly data_collection_details: TerminalActionDataCollectionDetails } {
  return resolveTerminalAction(value).kind === 'data_collection_details';
}
