// Generated from spec.yaml. Change the spec, then run: npm run generate

export interface News {
  id: string;
}
