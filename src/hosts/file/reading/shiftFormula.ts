import { columnLetters } from '../../../core/draw/address.js';
import { LAST_COLUMN, LAST_ROW } from '../bytes/limits.js';
import { parsePlace } from './cellPlace.js';

/** Text in quotes, names and numbers, references among them; anything else is a single character. */
const TOKEN = /"[^"]*"|'[^']*'|[\p{L}\p{N}_.$\\?]+|[^]/gu;
const REFERENCE = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;

/**
 * The formula that stands so many rows and columns away from one that cells share: `SUM(B5:D5)` one row below
 * is `SUM(B6:D6)`. Undefined where a reference leads off the sheet or is to whole rows or columns.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string | undefined {
  const tokens = formula.match(TOKEN) ?? [];
  const shifted: string[] = [];
  for (const [at, token] of tokens.entries()) {
    const isWhole =
      (tokens[at - 1] === ':' || tokens[at + 1] === ':') && /^\$?(?:[A-Za-z]{1,3}|\d+)$/.test(token);
    if (isWhole) return undefined;
    const next = tokens[at + 1];
    const reference = next === '(' || next === '!' ? null : REFERENCE.exec(token);
    const moved = reference ? shiftReference(reference, rows, columns) : token;
    if (moved === undefined) return undefined;
    shifted.push(moved);
  }
  return shifted.join('');
}

function shiftReference(
  [reference, fixedColumn = '', letters = '', fixedRow = '', digits = '']: RegExpExecArray,
  rows: number,
  columns: number,
): string | undefined {
  const place = parsePlace(letters.toUpperCase() + digits);
  if (!place) return reference;
  const row = fixedRow ? place.row : place.row + rows;
  const column = fixedColumn ? place.column : place.column + columns;
  if (row < 1 || row > LAST_ROW || column < 1 || column > LAST_COLUMN) return undefined;
  return `${fixedColumn}${columnLetters(column)}${fixedRow}${row}`;
}
