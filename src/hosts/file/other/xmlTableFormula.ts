import { columnLetters, type Spot } from '../../../core/draw/address.js';
import { LAST_COLUMN, LAST_ROW } from '../bytes/limits.js';
import { formulaOf } from './odsFormula.js';

/** A text, a sheet in quotes, a place, a name or number; anything else is a single character. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|R(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.[])|[\p{L}\p{N}_.$\\?]+|[^]/gu;
/** A place by its row and its column: their numbers, or in brackets how far they are from the cell. */
const PLACE = /^R(?:\[(-?\d+)\]|(\d+))?C(?:\[(-?\d+)\]|(\d+))?$/;
/** A place in the other notation, and rows or columns as a whole. */
const UNREAD = /^(?:\$?[A-Za-z]{1,3}\$?\d+|[RC]\d*)$/;

/**
 * A formula of an XML Spreadsheet in A1 notation: `=SUM(RC[-6]:RC[-1])` of J5 is `SUM(D5:I5)`. LibreOffice
 * writes its own notation there. Undefined for a formula with places that are none of the first notation.
 */
export function xmlTableFormula(written: string, at: Spot): string | undefined {
  if (written.startsWith('of:')) return formulaOf(written);
  const tokens = written.replace(/^=/, '').match(TOKEN) ?? [];
  const placed = tokens.map((token, index) => {
    const next = tokens[index + 1];
    if (next === '(' || next === '!') return token;
    const place = PLACE.exec(token);
    if (place) return addressOf(place, at);
    return UNREAD.test(token) ? undefined : token;
  });
  return placed.includes(undefined) ? undefined : placed.join('');
}

/** `D5`, or with `$` where the row or the column is meant by its number; undefined for one off the sheet. */
function addressOf([, rows, row, columns, column]: RegExpExecArray, at: Spot): string | undefined {
  const place = {
    row: row === undefined ? at.row + Number(rows ?? 0) : Number(row),
    column: column === undefined ? at.column + Number(columns ?? 0) : Number(column),
  };
  if (place.row < 1 || place.row > LAST_ROW || place.column < 1 || place.column > LAST_COLUMN)
    return undefined;
  const [ofColumn, ofRow] = [column, row].map((fixed) => (fixed === undefined ? '' : '$'));
  return `${ofColumn}${columnLetters(place.column)}${ofRow}${place.row}`;
}
