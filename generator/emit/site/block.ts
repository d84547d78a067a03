// The tree a page is made of before it is HTML or Markdown. Types only: plain values, nothing escaped yet.

/** One page in one language; every file of a page has the same name in every language. */
export interface Page {
  /** `payments.checkout`: the file's name without its ending. */
  readonly name: string;
  readonly title: string;
  /** A line above the title: what kind of page it is. */
  readonly kind: string;
  readonly group: 'guide' | 'operation' | 'callback' | 'sdk' | 'more';
  /** The heading its link stands under; empty where the group has one. */
  readonly section: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly id: string; readonly text: string }
  | { readonly kind: 'minor'; readonly id: string; readonly text: string }
  /** Words of the document: Markdown of somebody who may not be trusted. */
  | { readonly kind: 'prose'; readonly text: string }
  /** Markdown of our own. */
  | { readonly kind: 'guide'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string; readonly marked: boolean }
  /** What a caller must know, a line each. */
  | { readonly kind: 'notes'; readonly notes: readonly string[] }
  | { readonly kind: 'legend'; readonly marks: readonly EvidenceView[] }
  | { readonly kind: 'route'; readonly method: string; readonly path: string; readonly base: string }
  | ({ readonly kind: 'evidence' } & EvidenceView)
  | { readonly kind: 'code'; readonly language: string; readonly text: string; readonly label: string }
  | { readonly kind: 'fields'; readonly fields: readonly FieldView[]; readonly expand: boolean }
  /** Even where several tables stand one below another, with columns of the same width. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly Row[];
      readonly label: string;
      readonly even?: true;
    }
  | { readonly kind: 'samples'; readonly label: string; readonly href: string; readonly samples: readonly SampleView[] }
  | { readonly kind: 'members'; readonly members: readonly MemberView[] }
  | { readonly kind: 'links'; readonly links: readonly Link[] }
  /** Words beside code. */
  | { readonly kind: 'columns'; readonly main: readonly Block[]; readonly aside: readonly Block[] };

export interface Row {
  readonly id: string;
  readonly cells: readonly Cell[];
}

/** A cell is a name, words, or an address with its name. */
export interface Cell {
  readonly text: string;
  readonly code: boolean;
  readonly href: string;
  /** Where the words say how sure something is. */
  readonly mark: EvidenceView['mark'] | '';
}

export interface Link {
  readonly href: string;
  readonly text: string;
  readonly note: string;
}

export interface EvidenceView {
  readonly mark: 'seen' | 'inferred' | 'assumed';
  readonly text: string;
  readonly href: string;
}

export interface FieldView {
  readonly id: string;
  readonly name: string;
  /** From the body's root: `data.next_action.type`. */
  readonly path: string;
  readonly type: string;
  readonly required: string;
  readonly mandatory: boolean;
  readonly description: string;
  /** Unit, limits, values: what else is known, in words. */
  readonly facts: readonly string[];
  /** Facts of a screen or more, each with how it begins. */
  readonly folded: readonly { readonly start: string; readonly text: string }[];
  /** Where more is said of it, on the web. */
  readonly more: { readonly href: string; readonly text: string } | false;
  readonly evidence: EvidenceView | false;
  readonly children: readonly FieldView[];
  /** What the children are: `8 fields`. */
  readonly inside: string;
  readonly open: boolean;
  /** Where the type is described, when that is elsewhere on the page. */
  readonly see: { readonly href: string; readonly text: string } | false;
}

export interface SampleView {
  readonly language: string;
  readonly label: string;
  readonly text: string;
  /** How it was checked, in words. */
  readonly ran: string;
}

export interface MemberView {
  readonly id: string;
  readonly name: string;
  readonly means: string;
  readonly todo: string;
  readonly example: string;
  readonly call: string;
  readonly labels: { readonly means: string; readonly todo: string; readonly example: string; readonly call: string };
  readonly evidence: EvidenceView | false;
  /** Where its fields stand on the same page. */
  readonly fields: Link | false;
}
