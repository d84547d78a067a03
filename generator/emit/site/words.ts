// What the site itself says: a word missing in one language does not compile.

import type { Answer, Evidence, Link, Signing, SigningPart } from '../../model/model.js';
import type { ErrorName } from './error-block.js';
import type { LimitWords } from './limit-words.js';
import type { SdkWords } from './sdk-words.js';

export interface UiWords {
  /** The language's own name. */
  readonly language: string;
  readonly dir: 'ltr';
  readonly disclaimer: string;
  readonly reference: string;
  readonly overview: string;
  readonly menu: string;
  readonly skip: string;
  readonly search: string;
  readonly searchHint: string;
  readonly noResult: string;
  readonly theme: string;
  readonly expandAll: string;
  readonly collapseAll: string;
  readonly copy: string;
  readonly copied: string;
  readonly onThisPage: string;
  readonly languages: string;
  readonly asMarkdown: string;
  readonly forMachines: string;
  readonly operations: string;
  readonly guides: string;
  readonly guide: string;
  readonly more: string;
  readonly callbacks: string;
  readonly callback: string;
  readonly changelog: string;
  readonly aToZ: string;
  readonly thinned: string;
  readonly notConfirmed: (counts: Readonly<Record<Evidence['mark'], number>>) => string;

  readonly request: string;
  readonly answer: string;
  readonly refusals: string;
  readonly body: (mediaType: string) => string;
  readonly authentication: string;
  readonly noCredential: string;
  /** Of a call without parameters and body. */
  readonly nothingSent: string;
  readonly scope: string;
  readonly nextCalls: string;
  readonly answerHeaders: string;
  readonly variables: string;
  readonly linkKinds: Readonly<Record<Link['kind'], string>>;
  readonly places: Readonly<Record<'path' | 'query' | 'header' | 'cookie', string>>;
  readonly forms: Readonly<Record<Exclude<Answer['form'], 'json'>, string>>;
  /** Between two sentences. */
  readonly gap: string;
  readonly required: string;
  readonly optional: string;
  readonly oneChoice: string;
  readonly choice: string;
  /** Of a field that may be called anything. */
  readonly anyName: string;
  readonly fieldsOf: (name: string) => string;
  readonly fieldCount: (count: number) => string;
  readonly see: (type: string) => string;
  readonly seeType: (type: string) => string;
  readonly neverRepeated: string;
  readonly atLeastOne: (fields: readonly string[]) => string;
  readonly settledBy: (operations: readonly string[]) => string;
  readonly pagesCall: (call: string) => string;
  readonly deprecated: string;
  readonly deprecatedValues: (values: readonly string[]) => string;
  /** Where a callback arrives: what a field of the request says, or nothing that has a name. */
  readonly yourAddress: (field: string) => string;
  readonly whatArrives: string;
  readonly yourAnswer: string;

  readonly sdk: string;
  readonly samples: string;
  /** How the sample of a language was checked; `how` says it in English. */
  readonly ran: (language: string, how: string) => string;
  readonly requestExample: string;
  readonly answerExample: string;
  readonly unionTitle: (path: string) => string;
  readonly unionNote: (type: string, tag: string, listed: boolean) => string;
  readonly means: string;
  readonly todo: string;
  readonly sdkCall: string;

  readonly orNull: (type: string) => string;
  readonly arrayOf: (type: string) => string;
  readonly anything: string;
  readonly nothing: string;
  readonly bytes: string;
  readonly jsonText: string;
  readonly unit: (unit: string) => string;
  readonly example: (value: string) => string;
  readonly examples: (values: readonly string[]) => string;
  readonly sensitive: string;
  readonly limits: LimitWords;

  readonly seen: (page: string, date: string) => string;
  readonly inferred: string;
  readonly assumed: string;
  readonly marks: Readonly<Record<Evidence['mark'], string>>;
  readonly legend: Readonly<Record<Evidence['mark'], string>>;
  readonly howSure: string;
  readonly evidenceTitle: string;
  readonly assumptions: string;
  readonly inferences: string;
  readonly unknowns: string;
  readonly question: string;
  readonly meanwhile: string;
  readonly vendorPages: string;
  readonly versions: string;
  readonly anchorNote: string;

  readonly what: string;
  readonly value: string;
  readonly name: string;
  readonly page: string;
  readonly where: string;
  readonly address: string;
  readonly servers: string;
  readonly status: string;
  readonly wire: string;
  readonly when: string;

  readonly recipeTitle: string;
  readonly recipe: Readonly<Record<string, string>>;
  readonly encodings: Readonly<Record<Signing['encoding'], string>>;
  readonly part: (part: SigningPart) => string;
  readonly joined: (parts: readonly string[], separator: string) => string;
  readonly step: (number: number, text: string) => string;
  readonly testKey: string;
  readonly bodySent: string;
  readonly messageSigned: (bytes: number) => string;
  readonly digest: string;
  readonly signature: (encoding: string) => string;
  readonly requestSent: string;

  readonly sdkReference: string;
  readonly sdkNote: string;
  readonly sdkWords: SdkWords;
  readonly methods: string;
  readonly narrowing: string;
  readonly types: string;
  readonly typeCount: (count: number, classes: string) => string;
  readonly resolves: string;
  readonly matches: string;
  readonly guards: (kind: string) => string;
  readonly errorClass: string;
  readonly errorsTitle: string;
  /** When it comes, and what to do. */
  readonly errors: Readonly<Record<ErrorName, readonly [when: string, todo: string]>>;
}
