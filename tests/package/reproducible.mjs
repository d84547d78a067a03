export function reproducible() {
  return [];
}
