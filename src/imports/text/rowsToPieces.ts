import { isNumeric } from '../../core/read/view/numeric.js';
import { addPiece } from '../pieces/pageText.js';
import { pageLine, type PagePiece, type PageTable } from '../pieces/pieces.js';
import { tableOf } from '../pieces/tableOf.js';
import { joinCellLines } from './cellLines.js';
import { partAttached } from './partAttached.js';

/** A text of more characters is a paragraph, never part of a table. */
const LONGEST_LABEL = 40;
/** What the heading of a chapter begins with, and a paragraph too. */
const HEADING = /^[一二三四五六][、，,.．]/;
/** The most labels before the figures of a row: its groups and its own. */
const MOST_LABELS = 3;
/** The most lines without cells between rows of one table. */
const MOST_BETWEEN = 3;

/**
 * Reads rows of texts, as a clipboard has them, as lines and tables: rows of several cells are a table, with
 * short lines between them. Rows of one text each are lines, and so are those of a report whose rows lost
 * cells.
 *
 * Throws a `Problem` `pasteTooLarge`.
 */
export function rowsToPieces(given: readonly (readonly string[])[]): readonly PagePiece[] {
  const lines = joinCellLines(given);
  const parts = partAttached(lines).map((part) => ('kind' in part ? part : prepare(part)));
  const rows = parts.flatMap((part) => ('kind' in part ? [] : part));
  const whole = parts.length === 1 ? wholeTable(rows) : undefined;
  if (whole) return [whole];
  const isLost =
    rows.filter((row) => HEADING.test(row.join('').trim())).length > 1 &&
    (lines.length < given.length || isRagged(rows));
  const pieces: PagePiece[] = [];
  for (const part of parts) {
    if ('kind' in part) addPiece(pieces, part);
    else addRows(pieces, part, isLost);
  }
  return pieces;
}

function prepare(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.filter((row) => !isRule(row)).map(splitPipes);
}

/** The table that rows of one length are, or a column of figures. */
function wholeTable(rows: readonly (readonly string[])[]): PageTable | undefined {
  const [first = []] = rows;
  if (first.length > 1 && rows.every(({ length }) => length === first.length)) return tableOf(rows);
  if (rows.length < 3 || !rows.every((row) => row.length === 1 && isFigure((row[0] ?? '').trim())))
    return undefined;
  // What is blank between the figures of a column is a blank cell.
  const column = tableOf(rows);
  return column.cells.length > 0 ? column : undefined;
}

function addRows(pieces: PagePiece[], rows: readonly (readonly string[])[], isLost: boolean): void {
  for (let at = 0; at < rows.length;) {
    const end = !isLost && isTableRow(rows[at]) ? endOfTable(rows, at) : at;
    if (end > at) addPiece(pieces, tableOf(rows.slice(at, end)));
    else {
      const row = rows[at] ?? [];
      const text = row
        .filter((each) => each !== '')
        .join(' ')
        .trim();
      if (text !== '') addPiece(pieces, { ...pageLine(text), ...(row.length > 1 ? { cells: row } : {}) });
    }
    at = Math.max(end, at + 1);
  }
}

/**
 * True where rows of cells differ in length: cells without text were lost, and columns no longer tell
 * anything.
 */
function isRagged(rows: readonly (readonly string[])[]): boolean {
  return new Set(rows.filter(isTableRow).map(({ length }) => length)).size > 1;
}

/** True for the rule below the heads of a table with pipes, which is no row. */
function isRule([text = '', ...others]: readonly string[]): boolean {
  return others.length === 0 && /^[\s|:-]+$/.test(text) && text.includes('|') && text.includes('--');
}

/**
 * A row that is written with pipes between its cells: around it too, or else between its labels and its
 * figures, the label of a group first.
 */
function splitPipes(row: readonly string[]): readonly string[] {
  const [text = ''] = row;
  if (row.length > 1 || !text.includes('|')) return row;
  const parts = text.split('|').map((each) => each.trim());
  if (parts[0] === '' && parts.at(-1) === '') return parts.slice(1, -1);
  const figures = parts.slice(Math.max(parts.findIndex(isFigure), 1));
  const labels = parts.length - figures.length;
  const isRow = labels === 1 || (labels <= MOST_LABELS && figures.some((each) => each !== ''));
  return isRow && figures.every(isFigure) ? parts : row;
}

/** True for what stands where a number belongs, and for nothing. */
function isFigure(value: string): boolean {
  return value === '' || isNumeric({ row: 1, column: 1, value });
}

/** True for a row of which several cells are filled. */
function isTableRow(row: readonly string[] = []): boolean {
  return row.length > 1 && row.filter((text) => text.trim() !== '').length > 1;
}

function endOfTable(rows: readonly (readonly string[])[], from: number): number {
  let end = from + 1;
  for (let at = end; at < rows.length && at - end <= MOST_BETWEEN; at += 1) {
    const row = rows[at] ?? [];
    if (isTableRow(row)) end = at + 1;
    else if (row.join('').length > LONGEST_LABEL || HEADING.test(row.join('').trim())) break;
  }
  return end;
}
