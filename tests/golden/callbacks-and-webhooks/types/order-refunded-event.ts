// Generated from spec.yaml. Change the spec, then run: npm run generate

export interface OrderRefundedEvent {
  event: 'order.refunded' | 'order.partly_refunded';
  refund: string;
}
