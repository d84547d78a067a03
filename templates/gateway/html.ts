// Text in, HTML that shows it out. What is put into a template is escaped; only templates themselves are markup.

/** Markup that was made by `html` and may stand in it as it is. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export function html(
  pieces: TemplateStringsArray,
  ...values: readonly (string | Markup | readonly Markup[])[]
): Markup {
  return new Markup(pieces.reduce((text, piece, at) => text + print(values[at - 1] ?? '') + piece));
}

function print(value: string | Markup | readonly Markup[]): string {
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
  return value instanceof Markup ? value.text : value.map(({ text }) => text).join('');
}
