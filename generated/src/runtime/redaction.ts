// Text that may hold secrets in, the same without them out. The one place that knows what must not be seen.

const hidden = '[redacted]';

/** Removes sensitive fields where the text is JSON, all from the first of them on where it is not, and each secret. */
export type Redact = (text: string, signature?: string) => string;

/** `fields` are names, `secrets` are values. */
export function createRedact(fields: readonly string[], secrets: readonly string[]): Redact {
  // A name as JSON, JSON inside JSON, a form or a tag would have it; not the same word in a sentence.
  const names = fields.map((name) => name.replace(/\W/g, '\\$&')).join('|');
  const field = new RegExp(`(?<![\\w-])(${names || '$.'})["'\\\\]*\\s*[:=>]`);
  const hideFields = (text: string): string => {
    const at = text.search(field);
    if (at < 0) return text;
    try {
      return JSON.stringify(
        JSON.parse(text, (name, value) =>
          fields.includes(name) ? hidden : typeof value === 'string' ? hideFields(value) : value,
        ),
      );
    } catch {
      return text.slice(0, at) + hidden;
    }
  };
  return (text, signature = '') =>
    [...secrets, signature].reduce(
      (clean, secret) => (secret ? clean.replaceAll(secret, hidden) : clean),
      hideFields(text),
    );
}
