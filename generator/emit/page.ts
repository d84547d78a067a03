// Template and view -> text. The only door to Handlebars.

import Handlebars from 'handlebars';

/** Compiled once: a document of a thousand operations fills the same few templates. */
const known = new Map<string, Handlebars.TemplateDelegate>();

/** Templates that read like a document, by their path below `templates`. */
export function renderPage(template: string, view: object): string {
  // Markdown is not HTML; what goes into HTML has an environment of its own.
  const options = { strict: true, noEscape: true, knownHelpersOnly: true };
  const render = known.get(template) ?? Handlebars.create().compile(template, options);
  known.set(template, render);
  return render(view);
}

/** What a template may ask for by name: text in, text out; its result is not escaped again. */
export type Printers = Readonly<Record<string, (...values: readonly unknown[]) => string>>;

export interface Book {
  /** Templates by name: the layout, and one for each kind of block. */
  readonly templates: ReadonlyMap<string, string>;
  readonly printers: Printers;
  /** True where everything that is no printer's is escaped for HTML. */
  readonly html: boolean;
}

/** Several templates that call each other -> a function from template and view to text. */
export function createRenderer({ templates, printers, html }: Book): (name: string, view: object) => string {
  const environment = Handlebars.create();
  const knownHelpers = Object.fromEntries(Object.keys(printers).map((name) => [name, true]));
  const options = { strict: true, noEscape: !html, knownHelpersOnly: true, knownHelpers, preventIndent: true };
  for (const [name, print] of Object.entries(printers))
    environment.registerHelper(
      name,
      (...given: readonly unknown[]) => new Handlebars.SafeString(print(...given.slice(0, -1))),
    );
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  for (const [name, text] of templates) {
    const render = environment.compile(text, options);
    compiled.set(name, render);
    environment.registerPartial(name, render);
  }
  return (name, view) => compiled.get(name)?.(view) ?? '';
}
