// A document that shows a fault -> the smallest one found that still shows it.

/** Leaves parts out, one at a time, as long as the fault stays. `rounds` bounds the tries, not the quality. */
export async function shrink(
  document: unknown,
  shows: (smaller: unknown) => Promise<boolean>,
  rounds = 150,
): Promise<unknown> {
  let best = document;
  let tries = 0;
  for (let smaller = true; smaller && tries < rounds; ) {
    smaller = false;
    for (const candidate of smallerThan(best)) {
      if (++tries > rounds) break;
      if (!(await shows(candidate))) continue;
      best = candidate;
      smaller = true;
      break;
    }
  }
  return best;
}

/** Every copy that lacks one part, large parts first: what stands at the top is left out before what stands in it. */
function* smallerThan(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  const entries = Object.entries(value);
  const build = (kept: readonly (readonly [string, unknown])[]): unknown =>
    Array.isArray(value) ? kept.map(([, item]) => item) : Object.fromEntries(kept);
  for (const [name] of entries) yield build(entries.filter(([other]) => other !== name));
  for (const [name, item] of entries) {
    for (const inner of smallerThan(item))
      yield build(entries.map(([other, old]) => [other, other === name ? inner : old]));
  }
}
