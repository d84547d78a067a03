// Capitals, suffixes and dots are no reason not to narrow.

import {
  type AuditLog,
  type CatalogObject,
  matchAuditLog,
  resolveCatalogObject,
  resolveTerminalAction,
  type TerminalAction,
} from './src/index.js';

export function nameOf(object: CatalogObject): string | undefined {
  const found = resolveCatalogObject(object);
  return found.kind === 'item_data' ? found.payload.name : undefined;
}

export function titleOf(action: TerminalAction): string | undefined {
  const found = resolveTerminalAction(action);
  return found.kind === 'qr_code_options' ? found.payload.title : undefined;
}

export function keyOf(log: AuditLog): string | undefined {
  return matchAuditLog(log, {
    'api_key.created': ({ id }) => id,
    'api_key.deleted': ({ id }) => id,
    'login.succeeded': () => undefined,
    unknown: () => undefined,
  });
}
