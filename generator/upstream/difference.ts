// The vocabulary of what differs between a page and the document. Types only.

export type Aspect =
  | 'presence'
  | 'type'
  | 'format'
  | 'mark'
  | 'meaning'
  | 'default'
  | 'example'
  | 'values'
  | 'limit'
  | 'version'
  | 'server'
  | 'words'
  | 'content'
  | 'name'
  | 'place'
  | 'callback';

export interface Difference {
  readonly change: 'added' | 'removed' | 'changed';
  readonly aspect: Aspect;
  /** `request.amount`, `answer.data.id`, `answer.404`, `page.version`, `operation.title`. */
  readonly place: string;
  /** What the page says; absent where it says nothing. */
  readonly page?: string;
  /** What the document says. */
  readonly spec?: string;
  readonly line?: number;
  /** Into the document; of something new, the place it belongs into. */
  readonly pointer?: string;
  readonly breaking: boolean;
  /** Why it is no news: the difference is intended, and written down. */
  readonly known?: { readonly why: string; readonly source?: string };
}

/** Found, but worth a word only where it is written down as intended: a lost mark, a placeholder. */
export interface Found extends Difference {
  readonly quiet?: true;
  /** The page ends before it could stand there. */
  readonly cut?: true;
  /** A media type that the page need not show: whether it is still taken cannot be told. */
  readonly uncompared?: true;
}
