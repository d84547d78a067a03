// Cookie values in, the header that carries them out.

/**
 * A list repeats its name and an object's fields stand alone, as in a form; those named in `joined` are one text by
 * commas. Browsers let no page set this header: there, cookies are the browser's own business.
 */
export function writeCookies(cookies: object = {}, joined: readonly string[] = []): Record<string, string> {
  const pairs = Object.entries(cookies).filter(([, value]) => value !== undefined && value !== null);
  if (pairs.length === 0) return {};
  return { cookie: pairs.map(([name, value]) => writeCookie(name, value, joined.includes(name))).join('; ') };
}

function writeCookie(name: string, value: unknown, joined: boolean): string {
  const pair = (key: string, text: string): string => `${encodeURIComponent(key)}=${text}`;
  if (typeof value !== 'object' || value === null) return pair(name, encode(value));
  if (joined) return pair(name, (Array.isArray(value) ? value : Object.entries(value).flat()).map(encode).join(','));
  const pairs = Array.isArray(value) ? value.map((item) => [name, item] as const) : Object.entries(value);
  return pairs.map(([key, item]) => pair(key, encode(item))).join('&');
}

const encode = (value: unknown): string => encodeURIComponent(String(value));
