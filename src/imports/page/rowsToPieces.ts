import { addPiece } from './pageText.js';
import { pageLine, type PagePiece, type PageTable } from './pieces.js';

/** A text of more characters is a paragraph, never part of a table. */
const LONGEST_LABEL = 40;
/** The most lines without cells between rows of one table. */
const MOST_BETWEEN = 3;

/**
 * Reads rows of texts, as a clipboard has them, as lines and tables: rows of several cells are a table, with
 * short lines between them. Rows of one text each are lines.
 *
 * Throws a `Problem` `pasteTooLarge`.
 */
export function rowsToPieces(rows: readonly (readonly string[])[]): readonly PagePiece[] {
  const pieces: PagePiece[] = [];
  for (let at = 0; at < rows.length;) {
    const end = isTableRow(rows[at]) ? endOfTable(rows, at) : at;
    if (end > at) addPiece(pieces, tableOf(rows.slice(at, end)));
    else {
      const text = (rows[at] ?? []).join(' ').trim();
      if (text !== '') addPiece(pieces, pageLine(text));
    }
    at = Math.max(end, at + 1);
  }
  return pieces;
}

/** True for a row of cells; one whose only text is a paragraph or a heading is none. */
function isTableRow(row: readonly string[] = []): boolean {
  if (row.length < 2) return false;
  const filled = row.filter((text) => text.trim() !== '');
  return filled.length !== 1 || (filled[0]?.length ?? 0) <= LONGEST_LABEL;
}

function endOfTable(rows: readonly (readonly string[])[], from: number): number {
  let end = from + 1;
  for (let at = end; at < rows.length && at - end <= MOST_BETWEEN; at += 1) {
    const row = rows[at] ?? [];
    if (isTableRow(row)) end = at + 1;
    else if (row.join('').length > LONGEST_LABEL || /^[一二三四五六][、，,.．]/.test(row.join('').trim()))
      break;
  }
  return end;
}

/** The rows as a table whose cells span nothing. */
export function tableOf(rows: readonly (readonly string[])[]): PageTable {
  return {
    kind: 'table',
    rows: rows.length,
    cells: rows.flatMap((row, r) =>
      row.flatMap((value, c) =>
        value.trim() === '' ? [] : [{ row: r + 1, column: c + 1, value, rowSpan: 1, columnSpan: 1 }],
      ),
    ),
  };
}
