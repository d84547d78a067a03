// Template and view -> text. The only door to Handlebars.

import Handlebars from 'handlebars';

/** Templates that read like a document, by their path below `templates`. */
export function renderPage(template: string, view: object): string {
  const environment = Handlebars.create();
  // Markdown is not HTML; what goes into HTML has an environment of its own.
  const render = environment.compile(template, { strict: true, noEscape: true, knownHelpersOnly: true });
  return render(view);
}
