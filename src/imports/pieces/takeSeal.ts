import { fold } from '../../core/form/fold.js';
import { withoutRadicals } from '../../core/form/radicals.js';
import { DRAFT } from '../../core/publish/compose.js';
import { SEAL_END, SEAL_TITLE } from '../../core/publish/sealPage.js';
import type { PagePiece } from './pieces.js';
import { isPageNumber } from './wrapped.js';

/** The most lines of the page of a seal, where a text or a PDF breaks them. */
const MOST_LINES = 150;

/** A page without the seal behind its report, and what stands on that, folded. */
export interface UnsealedPieces {
  readonly pieces: readonly PagePiece[];
  readonly sealPage?: string;
}

/**
 * Sets the lines of a seal (核验单) apart from the report that they stand behind: they are no text of its last
 * chapter. A seal has a heading and a last line; what has not both is left as it is.
 */
export function takeSeal(pieces: readonly PagePiece[]): UnsealedPieces {
  const end = lastAt(pieces, SEAL_END, pieces.length);
  const start = lastAt(pieces, SEAL_TITLE, end);
  const isWhole = start >= 0 && end - start <= MOST_LINES;
  if (!isWhole || pieces.slice(start, end).some(({ kind }) => kind === 'table')) return { pieces };
  const lines = pieces.slice(start + 1, end).flatMap((piece) => (piece.kind === 'line' ? piece.text : []));
  const said = lines.filter((text) => !isPageNumber(text) && text !== DRAFT);
  return {
    pieces: pieces.map((piece, at) =>
      piece.kind === 'line' && at >= start && at <= end ? { ...piece, isAside: true } : piece,
    ),
    sealPage: fold(withoutRadicals(said.join(''))),
  };
}

/** The place of the last line that is this text, before a place; -1 where there is none. */
function lastAt(pieces: readonly PagePiece[], text: string, before: number): number {
  for (let at = before - 1; at >= 0; at -= 1) {
    const piece = pieces[at];
    if (piece?.kind === 'line' && fold(piece.text) === fold(text)) return at;
  }
  return -1;
}
