// Header values in, the same with each list and object as the text a header carries out.

/** A list is `a,b`, an object `name,value`, and `name=value` where it is among those named. */
export function writeHeaders<Headers extends object>(headers: Headers, exploded: readonly string[] = []): Headers {
  const texts = Object.entries(headers).flatMap(([name, value]: readonly [string, unknown]) =>
    typeof value === 'object' && value !== null ? [[name, textOf(value, exploded.includes(name))] as const] : [],
  );
  return Object.assign({}, headers, Object.fromEntries(texts));
}

function textOf(value: object, explode: boolean): string {
  if (Array.isArray(value)) return value.join(',');
  return Object.entries(value)
    .map((pair) => pair.join(explode ? '=' : ','))
    .join(',');
}
