// Description -> the same, its plain tags of HTML said in Markdown: many documents are written in both, and what shows them
// knows one. Whatever does more than shape words stays what it is: text.

const marks: Readonly<Record<string, string>> = { strong: '**', b: '**', em: '*', i: '*', code: '`' };
const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

/** Code is met first, and left alone. */
const shapes =
  /(`+)[\s\S]*?(?<!`)\1(?!`)|<(?<mark>strong|b|em|i|code)>(?<marked>[^<>]*)<\/\k<mark>>|<a href="(?<href>[^"<>\s()]*)"(?: [^<>]*)?>(?<words>[^<>]*)<\/a>|\s*<(?<block>\/?(?:p|ul|ol|li)|br ?\/?)>\s*/g;

export function inMarkdown(description: string): string {
  if (!/<\/|<br/.test(description)) return description;
  let text = description;
  // From the inside to the outside: a word may be code, and strong, and a link.
  for (let depth = 0; depth < 4; depth += 1)
    text = text.replaceAll(shapes, (met: string, ...rest) => shapeOf(met, rest.at(-1), description));
  return text === description ? text : text.replaceAll(/\n{3,}/g, '\n\n').trim();
}

interface Shape {
  readonly mark?: string;
  readonly marked?: string;
  readonly href?: string;
  readonly words?: string;
  readonly block?: string;
}

function shapeOf(met: string, { mark, marked = '', href = '', words, block }: Shape, whole: string): string {
  if (mark !== undefined) return around(marked, marks[mark] ?? '');
  if (words !== undefined) return /^https?:/.test(href) ? `[${words}](${href})` : words;
  if (block === undefined) return met;
  if (block.startsWith('br')) return '\n\n';
  const name = block.replace('/', '');
  // What is never closed is no tag, but what somebody has to fill in.
  if (!whole.includes(`</${name}>`)) return met;
  return name === 'li' ? (block === 'li' ? '\n- ' : '\n') : '\n\n';
}

/** A mark of Markdown holds on to its word, and code is read letter by letter. */
function around(words: string, mark: string): string {
  const inner = words.trim();
  if (inner === '' || (mark === '`' && inner.includes('`'))) return words;
  const said =
    mark === '`' ? inner.replaceAll(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => signs[name] ?? '') : inner;
  return words.replace(inner, () => mark + said + mark);
}
