// What a TypeScript file consists of, as values. Types only.

export interface Module {
  /** The first line, without its slashes. */
  readonly header: string;
  readonly imports: readonly Import[];
  readonly declarations: readonly Declaration[];
}

export interface Import {
  readonly from: string;
  readonly name: string;
  readonly type: boolean;
}

export type Declaration =
  | {
      readonly kind: 'interface';
      readonly name: string;
      readonly doc: string;
      readonly members: readonly Property[];
      readonly rest?: string;
      readonly extends?: readonly string[];
      readonly typeParameters?: readonly string[];
    }
  | {
      readonly kind: 'alias';
      readonly name: string;
      readonly doc: string;
      readonly type: string;
      readonly typeParameters?: readonly string[];
    }
  | {
      readonly kind: 'const';
      readonly name: string;
      readonly doc: string;
      readonly type?: string;
      readonly value: string;
      readonly exported: boolean;
    }
  | ({ readonly kind: 'function'; readonly doc: string; readonly exported: boolean } & Callable)
  | {
      readonly kind: 'class';
      readonly name: string;
      readonly doc: string;
      readonly properties: readonly Property[];
      readonly constructor_: Pick<Callable, 'parameters' | 'body'> & { readonly doc: string };
      readonly methods: readonly (Callable & { readonly doc: string })[];
    }
  | { readonly kind: 'reexport'; readonly from: string; readonly names: readonly string[]; readonly type: boolean };

export interface Property {
  readonly name: string;
  readonly type: string;
  readonly doc: string;
  readonly optional: boolean;
  readonly readonly: boolean;
}

export interface Callable {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly optional: boolean }[];
  readonly returns?: string;
  readonly typeParameters?: readonly string[];
  readonly body: string;
}
