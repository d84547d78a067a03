// An order to the sandbox as JSON in, done; what is then to be seen out.

import type { Disturbance } from './callback.js';
import type { Control, Named } from './control.js';
import { type FaultOrder, isFaultName } from './fault.js';
import { type Fields, numberOf, textOf } from './fields.js';
import { operations } from './operations.js';
import { Refusal } from './reply.js';

export async function obey(sandbox: Control, method: string, topic: string, fields: Fields): Promise<Fields> {
  switch (`${method} ${topic}`) {
    case 'POST clock':
      await sandbox.advance(numberOf(fields, 'advance') ?? Number.NaN);
      return { now: sandbox.now() };
    case 'GET clock':
      return { now: sandbox.now() };
    case 'POST settle':
      sandbox.settle(readNamed(fields), readStatus(fields));
      return {};
    case 'POST faults':
      sandbox.order(readFault(fields));
      return { waiting: sandbox.waiting() };
    case 'GET faults':
      return { waiting: sandbox.waiting() };
    case 'DELETE faults':
      sandbox.clear();
      return { waiting: [] };
    case 'POST callbacks':
      sandbox.disturb(readDisturbance(fields));
      return {};
    case 'GET callbacks':
      return { deliveries: sandbox.deliveries() };
    default:
      throw new Refusal(404, 'the sandbox has clock, settle, faults and callbacks to control');
  }
}

function readNamed(fields: Fields): Named {
  return {
    transaction_id: textOf(fields, 'transaction_id') ?? '',
    payment_id: textOf(fields, 'payment_id') ?? '',
    merchant_reference: textOf(fields, 'merchant_reference') ?? '',
  };
}

const statuses = ['pending', 'succeeded', 'failed', 'cancelled', 'expired'] as const;

function readStatus(fields: Fields): (typeof statuses)[number] {
  const status = statuses.find((one) => one === fields.status);
  if (!status) throw new Refusal(400, `status must be one of ${statuses.join(', ')}`);
  return status;
}

function readFault(fields: Fields): FaultOrder {
  const fault = textOf(fields, 'fault') ?? '';
  if (!isFaultName(fault)) throw new Refusal(400, 'fault is unknown; GET /sandbox lists them');
  const operation = textOf(fields, 'operation');
  // A fault for a name that is misspelt would wait for ever.
  if (operation && !Object.hasOwn(operations, operation))
    throw new Refusal(400, `operation must be one of ${Object.keys(operations).join(', ')}`);
  const { when = 'after' } = fields;
  if (when !== 'before' && when !== 'after') throw new Refusal(400, 'when must be before or after');
  return {
    fault,
    ...(operation && { operation }),
    when,
    times: count(fields, 'times', 1),
    milliseconds: count(fields, 'milliseconds', 2000),
  };
}

function readDisturbance(fields: Fields): Disturbance {
  const { tamper } = fields;
  if (tamper !== undefined && tamper !== 'body' && tamper !== 'signature')
    throw new Refusal(400, 'tamper must be body or signature');
  return {
    duplicate: count(fields, 'duplicate', 0),
    delay: count(fields, 'delay', 0),
    reorder: fields.reorder === true,
    times: count(fields, 'times', 1),
    ...(tamper && { tamper }),
  };
}

function count(fields: Fields, name: string, otherwise: number): number {
  if (fields[name] === undefined) return otherwise;
  const value = numberOf(fields, name) ?? -1;
  if (!Number.isSafeInteger(value) || value < 0 || value > 1_000_000_000)
    throw new Refusal(400, `${name} must be a whole number from 0 on`);
  return value;
}
