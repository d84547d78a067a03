// A document that shows a fault -> the smallest one found that still shows it.

type Path = readonly string[];

/**
 * Leaves parts out, large ones first, as long as the fault stays, until a whole pass finds nothing more to leave out.
 * `tries` bounds the time, not the quality.
 */
export async function shrink(
  document: unknown,
  shows: (smaller: unknown) => Promise<boolean>,
  tries = 300,
): Promise<unknown> {
  let best = document;
  let left = tries;
  for (let before = ''; before !== JSON.stringify(best) && left > 0; ) {
    before = JSON.stringify(best);
    // Breadth first: what stands at the top is left out before what stands in it.
    const queue: Path[] = partsOf(best, []);
    for (let path = queue.shift(); path !== undefined && left > 0; path = queue.shift()) {
      const candidates = [without(best, path, undefined), without(best, path, {})];
      const smaller = candidates.filter((one) => JSON.stringify(one).length < JSON.stringify(best).length);
      let kept = false;
      for (const candidate of smaller) {
        if (left-- <= 0) break;
        if (!(await shows(candidate))) continue;
        best = candidate;
        kept = true;
        break;
      }
      if (!kept) queue.push(...partsOf(at(best, path), path));
    }
  }
  return best;
}

/** The places directly below a place; those of a list from its end, so that leaving one out moves none of the others. */
function partsOf(value: unknown, path: Path): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  return (Array.isArray(value) ? keys.reverse() : keys).map((key) => [...path, key]);
}

function at(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return value;
  return typeof value === 'object' && value !== null
    ? at(Object.entries(value).find(([name]) => name === key)?.[1], rest)
    : undefined;
}

/** A copy in which a part is something else, or nothing. */
function without(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([name, item]) => {
    if (name !== key) return [[name, item] as const];
    const changed = without(item, rest, other);
    return changed === undefined ? [] : [[name, changed] as const];
  });
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}
