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
  const matches = routes.flatMap((route): Match[] => {
    const values = matchPath(route.path, path);
    return values ? [{ route, values }] : [];
  });
  if (!matches.length) return undefined;
  // A path spelt out goes before one with a value in its place.
  const [best] = matches
    .filter(({ route }) => route.method === method)
    .sort((a, b) => Object.keys(a.values).length - Object.keys(b.values).length);
  return best ?? 'other';
}

function matchPath(template: string, path: string): Record<string, string> | undefined {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const values: [string, string][] = [];
  for (const [index, part] of wanted.entries()) {
    const piece = given[index] ?? '';
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    const value = decode(piece);
    if (!value && piece) return undefined;
    if (name === undefined && part !== value) return undefined;
    if (name !== undefined && !value) return undefined;
    if (name !== undefined && value) values.push([name, value]);
  }
  return Object.fromEntries(values);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
