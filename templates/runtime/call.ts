export interface Call {
  readonly attempts: number;
}
