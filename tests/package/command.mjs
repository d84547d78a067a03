export function command() {
  return [];
}
