// Generated from spec/schemas/TransactionCallback.yaml. Change the spec, then run: npm run generate

/**
 * What the gateway sends when a transaction changes. No page documents it: the fields are the references an
 * answer carries, and we rely on nothing beyond one of them.
 *
 * Assumed; the vendor has not confirmed it.
 */
export interface TransactionCallback {
  [key: string]: unknown;
  /**
   * Your own reference.
   *
   * Assumed; the vendor has not confirmed it.
   */
  merchant_reference?: string;

  /**
   * Id of the payment.
   *
   * Assumed; the vendor has not confirmed it.
   */
  payment_id?: string;

  /**
   * Id of the transaction.
   *
   * Assumed; the vendor has not confirmed it.
   */
  transaction_id?: string;

  /**
   * Type of the transaction.
   *
   * Assumed; the vendor has not confirmed it.
   */
  transaction_type?: string;
}
