// Path values and how the document writes each in, a path that leads where it says out.

import { InvalidRequestError } from './errors.js';
import { isGiven, own } from './own.js';

/** `simple` is `a,b`, `label` is `.a`, `matrix` is `;name=a`. */
export type PathStyle = 'simple' | 'label' | 'matrix';

const starts = { simple: '', label: '.', matrix: ';' };

/**
 * Fills a path's holes by name, style and whether a list's items stand apart. A hole that is not named is `simple`.
 * Throws `InvalidRequestError` where a value is missing, empty, or would walk to another path.
 */
export function pathWriter(
  styles: readonly (readonly [string, PathStyle, boolean])[],
): (template: string, values: object) => string {
  return (template, values) =>
    template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
      const [, style = 'simple', explode = false] = styles.find(([one]) => one === name) ?? [];
      const parts = partsOf(own(values, name), style === 'matrix' ? name : '', explode);
      const text = parts.length === 0 ? '' : starts[style] + parts.join(explode ? starts[style] || ',' : ',');
      if (/^\.{0,2}$/.test(text))
        throw new InvalidRequestError('invalid_request', `${name}: a path value must not be missing or empty`);
      return text;
    });
}

/** Each part as it is written; the name stands before each, or before all of them. */
function partsOf(value: unknown, name: string, explode: boolean): readonly string[] {
  const named = name === '' ? '' : `${encodeURIComponent(name)}=`;
  const all = Array.isArray(value) ? value : [value];
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const fields = Object.entries(value).filter(([, item]) => isGiven(item));
    const pairs = fields.map(([key, item]) => [encodeURIComponent(key), encodeURIComponent(String(item))]);
    if (explode) return pairs.map((pair) => pair.join('='));
    return pairs.length === 0 ? [] : [named + pairs.flat().join(',')];
  }
  const items = all.filter(isGiven).map((item) => encodeURIComponent(String(item)));
  if (explode) return items.map((item) => named + item);
  return items.length === 0 ? [] : [named + items.join(',')];
}
