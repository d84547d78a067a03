// Api and operation -> its signed samples as a page shows them: the same text in every language of the site.

import type { Api } from '../../model/model.js';
import { buildSamples, type Templates } from '../samples/samples.js';
import type { Page, SampleView } from './block.js';
import type { UiWords } from './words.js';

/** By an operation's id, in a language of the site. What was run is a claim about our own document only. */
export type Sampler = (id: string, words: UiWords) => readonly SampleView[];

export function createSampler(api: Api, templates: Templates, wasRun: boolean): Sampler {
  const operations = new Map(
    api.resources.flatMap((resource) => resource.operations.map((one) => [one.id, one] as const)),
  );
  return (id, words) => {
    const operation = operations.get(id);
    if (operation === undefined) return [];
    return buildSamples(api, operation, templates).map(({ language, label, text, how }) => ({
      language,
      label,
      text,
      ran: wasRun ? words.ran(language, how) : '',
    }));
  };
}

/** The samples of one operation as a page of their own: Markdown only, because each page of an operation holds them. */
export function samplesPage(title: string, id: string, samples: readonly SampleView[]): Page {
  return {
    name: id,
    title,
    kind: id,
    group: 'operation',
    section: '',
    blocks: samples.flatMap(({ label, language, text, ran }): Page['blocks'] => [
      { kind: 'heading', id: language, text: label },
      ...(ran === '' ? [] : [{ kind: 'prose' as const, text: ran }]),
      { kind: 'code', language, text, label: '' },
    ]),
  };
}
