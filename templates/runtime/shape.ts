// A value and the shape the document gives it -> where they differ; names of places only, never a value.

/** What JSON Schema says, as far as it can be looked at cheaply. A function stands for a shape that is named elsewhere. */
export type Shape = ShapeRules | (() => Shape);

/** All rules that are given must hold. `{}` fits everything, `{ enum: [] }` nothing. */
export interface ShapeRules {
  /** One type, or a list of which one must fit: `['string', 'null']`. */
  readonly type?: ShapeType | readonly ShapeType[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** What members may be that `properties` does not name; anything unless set. */
  readonly additionalProperties?: Shape;
  readonly items?: Shape;
  /** Strings, numbers, booleans or null. */
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

export type ShapeType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** One difference. */
export interface Difference {
  /** JSON Pointer to the place; empty for the value itself. */
  readonly pointer: string;
  /** A sentence's end: `must be an integer`. It quotes the document, never the value. */
  readonly what: string;
}

/**
 * The differences, at most 50. Data never makes it throw, however deep, large or circular value and shape are: what lies
 * more than 200 levels or 100,000 steps away is not looked at.
 */
export function checkShape(value: unknown, shape: Shape): readonly Difference[] {
  const check: Check = { found: [], limit: 50, path: [], steps: 100_000 };
  compare(value, shape, check, 200);
  return check.found;
}

type Members = Readonly<Record<string, unknown>>;

/** A check under way. Places are one list that grows and shrinks, written out only where something differs. */
interface Check {
  found: Difference[];
  limit: number;
  readonly path: (string | number)[];
  steps: number;
}

function compare(value: unknown, shape: Shape, check: Check, levels: number): void {
  if (check.found.length >= check.limit || levels < 0 || check.steps-- < 0) return;
  if (typeof shape === 'function') compare(value, shape(), check, levels - 1);
  else if (shape.type !== undefined && !isA(value, shape.type)) say(check, `must be ${nameOf(shape.type)}`);
  else compareRules(value, shape, check, levels);
}

function compareRules(value: unknown, shape: ShapeRules, check: Check, levels: number): void {
  if (shape.const !== undefined && value !== shape.const) say(check, `must be ${JSON.stringify(shape.const)}`);
  if (shape.enum?.includes(value) === false) say(check, oneOf(shape.enum));
  if (typeof value === 'number') compareNumber(value, shape, check);
  else if (typeof value === 'string') compareText(value, shape, check);
  else if (Array.isArray(value)) compareItems(value, shape, check, levels);
  else if (isObject(value)) compareMembers(value, shape, check, levels);
  if (shape.allOf !== undefined) for (const part of shape.allOf) compare(value, part, check, levels - 1);
  if (shape.anyOf !== undefined) compareAny(value, shape.anyOf, check, levels - 1);
}

function compareMembers(value: Members, shape: ShapeRules, check: Check, levels: number): void {
  const { properties, required, additionalProperties } = shape;
  for (const name of required ?? []) if (!Object.hasOwn(value, name)) say(check, 'is missing', name);
  if (properties === undefined && additionalProperties === undefined) return;
  for (const name of Object.keys(value)) {
    const known = properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (known !== undefined) inside(name, value[name], known, check, levels);
  }
}

function compareItems(items: readonly unknown[], shape: ShapeRules, check: Check, levels: number): void {
  if (shape.items === undefined) return;
  for (const [index, item] of items.entries()) inside(index, item, shape.items, check, levels);
}

function inside(place: string | number, value: unknown, shape: Shape, check: Check, levels: number): void {
  check.path.push(place);
  compare(value, shape, check, levels - 1);
  check.path.pop();
}

// Where only one choice can be meant (the other is null, or text), its own differences tell more than `fits none`.
function compareAny(value: unknown, choices: readonly Shape[], check: Check, levels: number): void {
  const likely = choices.filter((choice) => mayBe(value, choice, levels));
  const [only] = likely;
  if (only !== undefined && likely.length === 1) compare(value, only, check, levels);
  else if (!likely.some((choice) => fits(value, choice, check, levels))) say(check, 'fits none of its forms');
}

function mayBe(value: unknown, shape: Shape, levels: number): boolean {
  if (typeof shape === 'function') return levels < 0 || mayBe(value, shape(), levels - 1);
  if (shape.const !== undefined && value !== shape.const) return false;
  return shape.enum?.includes(value) !== false && (shape.type === undefined || isA(value, shape.type));
}

function fits(value: unknown, shape: Shape, check: Check, levels: number): boolean {
  const { found, limit } = check;
  check.found = [];
  check.limit = 1;
  compare(value, shape, check, levels);
  const fit = check.found.length === 0;
  check.found = found;
  check.limit = limit;
  return fit;
}

function compareNumber(value: number, { minimum, maximum }: ShapeRules, check: Check): void {
  if (minimum !== undefined && value < minimum) say(check, `must be at least ${minimum}`);
  if (maximum !== undefined && value > maximum) say(check, `must be at most ${maximum}`);
}

function compareText(value: string, { minLength, maxLength }: ShapeRules, check: Check): void {
  if (minLength === undefined && maxLength === undefined) return;
  const { length } = [...value];
  if (minLength !== undefined && length < minLength) say(check, `must have at least ${minLength} characters`);
  if (maxLength !== undefined && length > maxLength) say(check, `must have at most ${maxLength} characters`);
}

function say({ found, limit, path }: Check, what: string, ...member: readonly string[]): void {
  if (found.length >= limit) return;
  const names = [...path, ...member].map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`);
  found.push({ pointer: names.join(''), what });
}

function isA(value: unknown, type: ShapeType | readonly ShapeType[]): boolean {
  if (typeof type !== 'string') return type.some((one) => isA(value, one));
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value) && !Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}

function nameOf(type: ShapeType | readonly ShapeType[]): string {
  if (typeof type !== 'string') return type.map(nameOf).join(' or ');
  return type === 'null' ? type : `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`;
}

function oneOf(values: readonly unknown[]): string {
  return values.length ? `must be one of ${JSON.stringify(values)}` : 'must not be there';
}
