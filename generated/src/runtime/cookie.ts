// Cookie values in, the header that carries them out.

/** Browsers let no page set it: there, cookies are the browser's own business. */
export function writeCookies(cookies: object = {}): Record<string, string> {
  const pairs = Object.entries(cookies).filter(([, value]) => value !== undefined && value !== null);
  if (pairs.length === 0) return {};
  return {
    cookie: pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`).join('; '),
  };
}
