import { breadthOf } from '../loose/straighten.js';
import type { PageTitle } from '../pieces/findTitle.js';
import { MOST_ROWS } from '../pieces/isOfForm.js';
import type { PagePiece, PageTable, PieceRole } from '../pieces/pieces.js';

/**
 * Free rows between two tables on one sheet: so far apart, rows of one are not taken for rows of the other.
 */
const GAP = 3;

/**
 * A piece with what it is, and where it begins on the sheets; a piece that the reader is not given has no
 * sheet.
 */
export interface PlacedPiece {
  readonly piece: PagePiece;
  /** A table as the page has it, where its figures were moved below the columns of a table of the form. */
  readonly given?: PageTable;
  readonly role: PieceRole;
  readonly sheet?: string;
  readonly row?: number;
}

/** The name of the sheet of the text. */
export const TEXT_SHEET = '报告正文';
const tableSheetName = (number: number) => `第${number}张表`;

/** Gives each piece that is read its sheet and its row there. */
export function placePieces(
  pieces: readonly PagePiece[],
  roles: readonly PieceRole[],
  title: PageTitle | undefined,
): readonly PlacedPiece[] {
  let [textRow, tableCount, tableRow, tableSheet] = [0, 0, 0, ''];
  let above: PagePiece | undefined;
  return pieces.map((piece, at): PlacedPiece => {
    const role = roles[at] ?? 'outside';
    const isJoined = canJoin(above, piece);
    above = piece;
    if (piece.kind === 'table') tableCount += 1;
    if (piece.kind === 'table' && piece.rows > 0 && piece.rows <= MOST_ROWS) {
      if (!isJoined) [tableSheet, tableRow] = [tableSheetName(tableCount), 0];
      const row = tableRow === 0 ? 1 : tableRow + GAP + 1;
      tableRow = row + piece.rows - 1;
      return { piece, role, sheet: tableSheet, row };
    }
    // A title on several lines is one line of the sheet.
    const isRead = at === title?.from || role === 'text' || role === 'heading';
    if (!isRead) return { piece, role };
    textRow += 1;
    return { piece, role, sheet: TEXT_SHEET, row: textRow };
  });
}

/** True for a table that may go on with the one above: it is as broad. */
function canJoin(above: PagePiece | undefined, piece: PagePiece): boolean {
  return above?.kind === 'table' && piece.kind === 'table' && breadthOf(above) === breadthOf(piece);
}
