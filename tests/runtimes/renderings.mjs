// An error in, every way a platform may print it out.

/** All that can be reached from a value, as one text. */
export function fold(value) {
  const seen = new Set();
  const words = [];
  const visit = (item) => {
    if (typeof item !== 'object' || item === null) words.push(String(item));
    else if (!seen.has(item)) {
      seen.add(item);
      for (const name of Reflect.ownKeys(item)) {
        words.push(String(name));
        visit(item[name]);
      }
    }
  };
  visit(value);
  return words.join(' ');
}

export function inspections(error) {
  const node = globalThis.process?.getBuiltinModule?.('node:util');
  const printers = [
    String,
    JSON.stringify,
    fold,
    (value) => `${value.stack}`,
    (value) => `${value.cause} ${value.cause?.stack} ${value.cause?.cause}`,
    node && ((value) => node.inspect(value, { depth: null, showHidden: true })),
    globalThis.Deno && ((value) => globalThis.Deno.inspect(value, { depth: 20, showProxy: true })),
    globalThis.Bun && ((value) => globalThis.Bun.inspect(value, { depth: 20 })),
  ];
  return printers.filter(Boolean).map((print) => `${print(error)}`);
}
