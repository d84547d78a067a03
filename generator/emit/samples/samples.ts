// Api, operation and example -> fifteen signed request samples: the same request, in as many languages.

import type { Api, Operation } from '../../model/model.js';
import { renderPage } from '../page.js';
import { httpPieces } from './http.js';
import { type Language, languages } from './language.js';
import { buildSampleRequest, type Example } from './request.js';
import { sayOf } from './said.js';
import { buildView } from './view.js';

export interface Sample {
  /** `python`. */
  readonly language: string;
  /** `Python`. */
  readonly label: string;
  /** The ending of a file of it: `py`. */
  readonly extension: string;
  /** What is shown, and byte for byte what was run. */
  readonly text: string;
  readonly ran: 'run' | 'parsed';
  /** With what it was run, and what a reader must know of it. */
  readonly how: string;
}

/** Templates by their path below `templates`. */
export type Templates = ReadonlyMap<string, string>;

export function buildSamples(
  api: Api,
  operation: Operation,
  templates: Templates,
  example?: Example,
): readonly Sample[] {
  if (example !== undefined) return writeSamples(api, operation, templates, example);
  const known = written.get(templates) ?? new WeakMap<Operation, readonly Sample[]>();
  written.set(templates, known);
  const found = known.get(operation) ?? writeSamples(api, operation, templates, {});
  known.set(operation, found);
  return found;
}

/** Those of the first example: a page shows them in each language of the site, and the document carries them too. */
const written = new WeakMap<Templates, WeakMap<Operation, readonly Sample[]>>();

function writeSamples(api: Api, operation: Operation, templates: Templates, example: Example): readonly Sample[] {
  return languages.map((language) => {
    const { name, label, extension, ran, how } = language;
    return {
      language: name,
      label,
      extension,
      text: writeSample(api, operation, { templates, example, language }),
      ran,
      how,
    };
  });
}

interface Writing {
  readonly templates: Templates;
  readonly example: Example;
  readonly language: Language;
}

function writeSample(api: Api, operation: Operation, { templates, example, language }: Writing): string {
  const template = templates.get(`sample/${language.name}.hbs`);
  if (template === undefined) throw new Error(`templates/sample/${language.name}.hbs is missing`);
  const request = buildSampleRequest(api, operation, { example, spelling: language.spelling });
  if (language.name === 'http') return renderPage(template, httpPieces(request));
  const notes = [...sayOf(api, operation, { request, example }), language.fails?.(request) ?? []].flat();
  return renderPage(template, buildView(operation, request, { language, template, notes }));
}
