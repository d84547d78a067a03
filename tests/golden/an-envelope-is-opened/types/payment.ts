// Generated from spec.yaml. Change the spec, then run: npm run generate

export interface Payment {
  id: string;

  /** Unit: minor units. */
  amount?: number;
}
