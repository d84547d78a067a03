// Generated from spec.yaml. Change the spec, then run: npm run generate

export interface OrderPaid {
  event: 'order.paid';
  order_id: string;
}
