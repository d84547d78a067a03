export function registry() {
  return [];
}
