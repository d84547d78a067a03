// A number's text -> a number; where JavaScript would print it otherwise, one that keeps its text.

/** `1.50`, `12345678901234567890`, `1e400`: prints as it was written, for whoever signs a body signs its letters. */
export class ExactNumber {
  /** The key of a mapping in YAML may be a number: no mere object, to the reader. */
  readonly [Symbol.toStringTag]: string = 'ExactNumber';

  constructor(readonly token: string) {}

  toString(): string {
    return this.token;
  }

  valueOf(): number {
    return Number(this.token);
  }

  /** For a reader that has no use for its text; `printJson` prints that. */
  toJSON(): number {
    return this.valueOf();
  }
}

/** Each number in a value that JavaScript, for which all numbers are doubles, would change and not only spell otherwise. */
export function changedIn(value: unknown): readonly ExactNumber[] {
  if (value instanceof ExactNumber) return digitsOf(value.token) === digitsOf(String(value.valueOf())) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(changedIn) : [];
}

/** What two spellings of one number have in common. */
export function sameNumber(value: number | ExactNumber): string {
  return digitsOf(String(value)).replace(/^-0$/, '0');
}

/** One spelling for each number: `15e-1` for 1.50, 1.5 and 0.15e1. */
function digitsOf(token: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/.exec(token) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '');
  // Not by a pattern: one that looks for zeros at the end tries each zero of a long number, and each time all after it.
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  const significant = digits.slice(0, end);
  if (significant === '') return `${sign}0`;
  return `${sign}${significant}e${BigInt(exponent) - BigInt(fraction.length - (digits.length - significant.length))}`;
}

/** The token of JSON as a number that prints back as it. */
export function exactNumber(token: string): number | ExactNumber {
  const value = Number(token);
  return String(value) === token ? value : new ExactNumber(token);
}

/** A number of YAML, of which JSON has fewer forms: what JSON can write stays, the rest is written as JSON would. */
export function exactYaml(written: string): number | ExactNumber {
  const unsigned = written.replace(/^[-+]/, '');
  const sign = written.startsWith('-') ? '-' : '';
  if (/^0[xob]/.test(unsigned)) return exactNumber(sign + BigInt(unsigned));
  if (/^\.inf$/i.test(unsigned)) return sign === '' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  if (/^\.nan$/i.test(unsigned)) return Number.NaN;
  const digits = unsigned
    .replace(/^0+(?=\d)/, '')
    .replace(/^\./, '0.')
    .replace(/\.(?!\d)/, '');
  return exactNumber(sign + digits);
}
