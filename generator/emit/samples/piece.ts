// Pieces of text, some of them only known when a sample runs -> fewer pieces, all that is fixed folded together.

/** Text that is known now; the value of a variable of the sample's own: `body`, `timestamp`; or that of a credential. */
export type Piece = { readonly text: string } | { readonly variable: string } | { readonly option: string };

export function fold(pieces: readonly Piece[]): readonly Piece[] {
  const folded: Piece[] = [];
  for (const piece of pieces) {
    const last = folded.at(-1);
    if (!('text' in piece)) folded.push(piece);
    else if (last !== undefined && 'text' in last) folded[folded.length - 1] = { text: last.text + piece.text };
    else if (piece.text !== '') folded.push(piece);
  }
  return folded;
}

/** What a reader sees where a value is still open: its name in braces. */
export function showPieces(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => ('text' in piece ? piece.text : `{${'option' in piece ? piece.option : piece.variable}}`))
    .join('');
}
