import type { PagePiece, PageTable } from '../pieces/pieces.js';

/**
 * Pieces in which a table that says the same as one before it, with only tables between them, has no rows:
 * scrolling tables hold their heads and their first columns twice. All pieces keep their places.
 */
export function dropTwins(pieces: readonly PagePiece[]): readonly PagePiece[] {
  const known = new Set<string>();
  return pieces.map((piece) => {
    if (piece.kind !== 'table') {
      known.clear();
      return piece;
    }
    const text = textOf(piece);
    const isTwin = piece.rows > 1 && known.has(text);
    known.add(text);
    return isTwin ? { kind: 'table', rows: 0, cells: [] } : piece;
  });
}

function textOf({ cells }: PageTable): string {
  return JSON.stringify(cells.map(({ row, column, value }) => [row, column, value]));
}
