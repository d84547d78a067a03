// Generated from spec/schemas/Refusal.yaml. Change the spec, then run: npm run generate

/**
 * A failure as we expect it: the usual envelope without `data`. No page documents one.
 *
 * Assumed; the vendor has not confirmed it.
 */
export interface Refusal {
  [key: string]: unknown;
  /**
   * The gateway's result code.
   *
   * Assumed; the vendor has not confirmed it.
   */
  code?: number;

  /**
   * The gateway's words about the failure.
   *
   * Assumed; the vendor has not confirmed it.
   */
  message?: string;
}
