// Generated from spec/openapi.yaml. Change the spec, then run: npm run generate

import { Gateway } from './gateway/gateway.js';
import type { GatewayOptions } from './gateway/gateway.js';
import { profile } from './profile.js';
import { routes } from './routes.js';

export type { Credentials, Incoming } from './gateway/admission.js';
export type { Delivery, DeliveryAttempt, Disturbance } from './gateway/callback.js';
export { readCaptured } from './gateway/captured.js';
export type { Captured } from './gateway/captured.js';
export { runSandbox } from './gateway/command.js';
export type { Command } from './gateway/command.js';
export type { Control, Named } from './gateway/control.js';
export { faults, magicAmounts } from './gateway/fault.js';
export type { FaultName, FaultOrder } from './gateway/fault.js';
export { Gateway } from './gateway/gateway.js';
export type { Description, GatewayOptions } from './gateway/gateway.js';
export type { Happening, Journal } from './gateway/journal.js';
export { paymentMethods } from './gateway/next-action.js';
export type { Status } from './gateway/record.js';
export type { Reply } from './gateway/reply.js';
export type { Route } from './gateway/route.js';
export { solve } from './gateway/solve.js';
export type { Solution, SolveInput, Solved } from './gateway/solve.js';
export type { Piece, Secrets, Space, SpaceKey, Word } from './gateway/solve-space.js';
export { openStore } from './gateway/store.js';
export type { Store } from './gateway/store.js';
export { listen } from './gateway/server.js';
export type { Listening } from './gateway/server.js';

/** The whole gateway in this process: give its `fetch` to a client, or let it `listen` on loopback. */
export function createSandbox(options?: GatewayOptions): Gateway {
  return new Gateway({ profile, routes }, options);
}
