// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { AuditLog, AuditLogApiKeyCreated, AuditLogApiKeyDeleted } from '../resources/logs.js';
import { matchUnion, resolveUnion } from '../runtime/sibling-union.js';
import type { Unresolved } from '../runtime/sibling-union.js';

/** An `AuditLog`, narrowed: `kind` is the one member that is populated, `payload` what it holds. */
export type AuditLogCase =
  | { readonly kind: 'api_key.created'; readonly payload: AuditLogApiKeyCreated }
  | { readonly kind: 'api_key.deleted'; readonly payload: AuditLogApiKeyDeleted }
  | { readonly kind: 'login.succeeded' }
  | Unresolved<AuditLog>;

/** What to do in each case. `unknown` is for all that cannot be narrowed: its argument says why. */
export interface AuditLogArms<Result> {
  readonly 'api_key.created': (payload: AuditLogApiKeyCreated) => Result;
  readonly 'api_key.deleted': (payload: AuditLogApiKeyDeleted) => Result;
  readonly 'login.succeeded': () => Result;
  readonly unknown: (unresolved: Unresolved<AuditLog>) => Result;
}

const auditLogUnion = {
  tag: 'type',
  listed: true,
  bare: ['login.succeeded'],
  members: {
    'api_key.created': [],
    'api_key.deleted': [],
  },
  otherwise: 'unknown',
} as const;

/** Tells which member is populated. Never throws. */
export function resolveAuditLog(value: AuditLog | null | undefined): AuditLogCase {
  return resolveUnion(value, auditLogUnion);
}

/** Calls the arm of the populated member. Throws only what the arm throws. */
export function matchAuditLog<Result>(value: AuditLog | null | undefined, arms: AuditLogArms<Result>): Result {
  return matchUnion(value, auditLogUnion, arms);
}

/** True when `api_key.created` is the populated member. */
export function isAuditLogApiKeyCreated(value: AuditLog | null | undefined): value is AuditLog & { readonly 'api_key.created': AuditLogApiKeyCreated } {
  return resolveAuditLog(value).kind === 'api_key.created';
}

/** True when `api_key.deleted` is the populated member. */
export function isAuditLogApiKeyDeleted(value: AuditLog | null | undefined): value is AuditLog & { readonly 'api_key.deleted': AuditLogApiKeyDeleted } {
  return resolveAuditLog(value).kind === 'api_key.deleted';
}
