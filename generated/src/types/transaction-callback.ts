// Generated from spec/schemas/TransactionCallback.yaml. Change the spec, then run: npm run generate

/**
 * What the gateway sends when a transaction changes. No page documents it: the fields are those by which an
 * answer names a transaction and its money, and unless callbacks are verified we rely on nothing beyond a
 * reference.
 *
 * Assumed; the vendor has not confirmed it.
 */
export interface TransactionCallback {
  [key: string]: unknown;
  /**
   * Amount of the transaction.
   *
   * Unit: minor units. Assumed; the vendor has not confirmed it.
   */
  amount?: number;

  /**
   * Currency of the amount.
   *
   * Assumed; the vendor has not confirmed it.
   */
  currency?: string;

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
   * How the transaction stands. No value is documented.
   *
   * Assumed; the vendor has not confirmed it.
   */
  status?: string;

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
