// A value and the shape the document gives it -> where they differ; names of places only, never a value.

/** What JSON Schema says, as far as it can be looked at cheaply. A function stands for a shape that is named elsewhere. */
export type Shape = ShapeRules | (() => Shape);

export interface ShapeRules {
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** What members may be that `properties` does not name; anything unless set. */
  readonly additionalProperties?: Shape;
  readonly items?: Shape;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  /** In characters, as JSON Schema counts them. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly anyOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
}

/** One difference. */
export interface Difference {
  /** JSON Pointer to the place; empty for the value itself. */
  readonly pointer: string;
  readonly what: string;
}

/** More differences than this help nobody. */
const most = 50;
/** Deeper than any honest value. */
const deepest = 200;

/** The differences, at most fifty. Never throws and never shows a value. */
export function checkShape(value: unknown, shape: Shape): readonly Difference[] {
  const found: Difference[] = [];
  check(value, shape, { pointer: '', depth: 0, found });
  return found;
}

interface Place {
  readonly pointer: string;
  readonly depth: number;
  readonly found: Difference[];
}

function check(value: unknown, shape: Shape, place: Place): void {
  if (place.found.length >= most || place.depth > deepest) return;
  if (typeof shape === 'function') return check(value, shape(), { ...place, depth: place.depth + 1 });
  const say = (what: string): unknown => place.found.push({ pointer: place.pointer, what });
  if (shape.type !== undefined && !isA(value, shape.type)) {
    say(`must be ${article(shape.type)}`);
    return;
  }
  if ('const' in shape && value !== shape.const) say(`must be ${JSON.stringify(shape.const)}`);
  if (shape.enum?.includes(value) === false) say(`must be one of ${JSON.stringify(shape.enum)}`);
  if (typeof value === 'number') checkNumber(value, shape, say);
  if (typeof value === 'string') checkText(value, shape, say);
  if (Array.isArray(value)) checkItems(value, shape, place);
  else if (typeof value === 'object' && value !== null) checkMembers(value, shape, place);
  for (const part of shape.allOf ?? []) check(value, part, { ...place, depth: place.depth + 1 });
  if (shape.anyOf !== undefined && !shape.anyOf.some((choice) => fits(value, choice, place))) {
    say('fits none of the ways it may be written');
  }
}

function fits(value: unknown, shape: Shape, { depth }: Place): boolean {
  const found: Difference[] = [];
  check(value, shape, { pointer: '', depth: depth + 1, found });
  return found.length === 0;
}

function isA(value: unknown, type: NonNullable<ShapeRules['type']>): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function checkNumber(value: number, { minimum, maximum }: ShapeRules, say: (what: string) => unknown): void {
  if (minimum !== undefined && value < minimum) say(`must be at least ${minimum}`);
  if (maximum !== undefined && value > maximum) say(`must be at most ${maximum}`);
}

function checkText(value: string, { minLength, maxLength }: ShapeRules, say: (what: string) => unknown): void {
  if (minLength === undefined && maxLength === undefined) return;
  const length = [...value].length;
  if (minLength !== undefined && length < minLength) say(`must have at least ${minLength} characters`);
  if (maxLength !== undefined && length > maxLength) say(`must have at most ${maxLength} characters`);
}

function checkItems(items: readonly unknown[], shape: ShapeRules, place: Place): void {
  if (shape.items === undefined) return;
  for (const [index, item] of items.entries()) check(item, shape.items, below(place, String(index)));
}

function checkMembers(value: object, shape: ShapeRules, place: Place): void {
  for (const name of shape.required ?? []) {
    if (!Object.hasOwn(value, name)) place.found.push({ pointer: below(place, name).pointer, what: 'is missing' });
  }
  for (const [name, member] of Object.entries(value)) {
    const known = shape.properties && Object.hasOwn(shape.properties, name) ? shape.properties[name] : undefined;
    const rule = known ?? shape.additionalProperties;
    if (rule !== undefined) check(member, rule, below(place, name));
  }
}

function below({ pointer, depth, found }: Place, name: string): Place {
  return { pointer: `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth: depth + 1, found };
}

function article(type: string): string {
  return /^[aeio]/.test(type) ? `an ${type}` : type === 'null' ? type : `a ${type}`;
}
