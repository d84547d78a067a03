// A type with a tag and siblings in, the same for a caller who writes one out: exactly the sibling the tag names. Types only.

/** `Table` has the tag's values, each with the member it chooses; `never` where it has none. */
export type UnionInput<
  Value extends object,
  Tag extends keyof Value,
  Table extends { readonly [TagValue in keyof Table]: keyof Value },
> = Omit<Value, Tag | Table[keyof Table]> &
  {
    [Chosen in keyof Table]: { [Name in Tag]: Chosen } & {
      [Member in Table[Chosen]]: NonNullable<Value[Member]>;
    } & { [Other in Exclude<Table[keyof Table], Table[Chosen]>]?: never };
  }[keyof Table];
