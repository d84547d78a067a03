// Method and path in, the operation they name and its path values out.

import type { Shape } from '../runtime/shape.js';

/** One operation, as the document describes it to whoever answers it. */
export interface Route {
  /** `resource.verb`. */
  readonly id: string;
  readonly method: string;
  /** With `{name}` where a value stands. */
  readonly path: string;
  /** The request's body, or undefined where there is none. */
  readonly body?: Shape;
  readonly bodyRequired: boolean;
  /** The query as text values by name. */
  readonly query?: Shape;
  /** The answer: inside the envelope where there is one. */
  readonly answer?: Shape;
  readonly enveloped: boolean;
}

export interface Match {
  readonly route: Route;
  readonly values: Readonly<Record<string, string>>;
}

/** The route of a path, `other` where only the method is wrong, undefined where nothing stands. */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match | 'other' | undefined {
  let other = false;
  for (const route of routes) {
    const values = matchPath(route.path, path);
    if (values === undefined) continue;
    if (route.method === method) return { route, values };
    other = true;
  }
  return other ? 'other' : undefined;
}

function matchPath(template: string, path: string): Record<string, string> | undefined {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const values: Record<string, string> = Object.create(null);
  for (const [index, part] of wanted.entries()) {
    const piece = given[index] ?? '';
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined) {
      if (part !== piece) return undefined;
    } else {
      const value = decode(piece);
      if (value === undefined || value === '') return undefined;
      values[name] = value;
    }
  }
  return values;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
