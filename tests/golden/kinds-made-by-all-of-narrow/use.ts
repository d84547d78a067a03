// What a reader writes: the tag tells the kind, and a kind has its own fields.

import type { Payment } from './src/resources/payments.js';
import type { Vehicle } from './src/resources/vehicles.js';

export function say(vehicle: Vehicle): string {
  switch (vehicle.kind) {
    case 'bike':
      return `${vehicle.plate}: ${vehicle.gears} gears`;
    case 'van':
      return `${vehicle.seats} seats`;
    case 'lorry':
    case 'truck':
      return `${vehicle.seats} seats, ${vehicle.load} kg, tows ${vehicle.tows?.kind ?? 'nothing'}`;
  }
}

export function pay(payment: Payment): string {
  if (payment.method === 'card') return payment.last4;
  return payment.method === 'cash' ? `${payment.change ?? 0} back` : `${payment.amount ?? 0}`;
}

export const sent: Vehicle = { kind: 'bike', plate: 'A', gears: 3 };
// @ts-expect-error: a bike has gears, not seats
export const wrong: Vehicle = { kind: 'bike', plate: 'A', seats: 2 };
