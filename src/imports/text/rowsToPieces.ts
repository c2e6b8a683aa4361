import type { Edition } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { tablesByLabel } from '../../core/form/labels.js';
import { addPiece } from '../pieces/pageText.js';
import { pageLine, type PagePiece, type PageTable } from '../pieces/pieces.js';
import { tableOf } from '../pieces/tableOf.js';
import { joinCellLines } from './cellLines.js';
import { endWithPipes } from './lonePipes.js';
import { partAttached } from './partAttached.js';
import { isFigure, splitPipes } from './splitPipes.js';
import { joinWrappedLabels } from './wrappedLabels.js';
import { joinWrappedRows } from './wrappedRows.js';

/** A text of more characters is a paragraph, never part of a table. */
const LONGEST_LABEL = 40;
/** What the heading of a chapter begins with, and a paragraph too. */
const HEADING = /^[一二三四五六][、，,.．]/;
/** The most lines without cells between rows of one table. */
const MOST_BETWEEN = 3;

/**
 * Reads rows of texts, as a clipboard has them, as lines and tables: rows of several cells are a table, with
 * short lines between them. Rows of one text each are lines, and so are those of a report whose rows lost
 * cells.
 *
 * Throws a `Problem` `pasteTooLarge`.
 */
export function rowsToPieces(
  given: readonly (readonly string[])[],
  editions: readonly Edition[],
): readonly PagePiece[] {
  const ended = endWithPipes(given);
  const lines = joinCellLines(ended);
  const parts = partAttached(lines).map((part) =>
    'kind' in part ? part : splitPipes(joinWrappedLabels(joinWrappedRows(part), editions)),
  );
  const rows = parts.flatMap((part) => ('kind' in part ? [] : part));
  const whole = parts.length === 1 ? wholeTable(rows) : undefined;
  if (whole) return [whole];
  const isReport = rows.filter(isHeading).length > 1;
  const isLost = isReport && (lines.length < ended.length || isRagged(rows));
  const pieces: PagePiece[] = [];
  for (const part of parts) {
    if ('kind' in part) addPiece(pieces, part);
    else addRows(pieces, part, { isReport, isLost, editions });
  }
  return pieces;
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

/** What the rows of a text are: those of a report, and some that lost cells. */
interface TextKind {
  readonly isReport: boolean;
  readonly isLost: boolean;
  readonly editions: readonly Edition[];
}

function addRows(
  pieces: PagePiece[],
  rows: readonly (readonly string[])[],
  { isReport, isLost, editions }: TextKind,
): void {
  for (let at = 0; at < rows.length;) {
    const end =
      !isLost && (isTableRow(rows[at]) || isBandTitle(rows, at, editions))
        ? endOfTable(rows, at, editions)
        : at;
    const own = rows.slice(at, end);
    // The rows of a report end where their tables do.
    const ends = isReport ? { ends: own.map(({ length }) => length) } : {};
    if (end > at) addPiece(pieces, { ...tableOf(own), ...ends });
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
 * True where rows of cells differ in length, in one chapter or with lines without cells between them: cells
 * without text were lost, and columns no longer tell anything.
 */
function isRagged(rows: readonly (readonly string[])[]): boolean {
  const widths = new Set(rows.filter(isTableRow).map(({ length }) => length));
  return widths.size > 1 && !isEvenByChapter(rows);
}

/** True where the rows of each chapter are one after the other and of one length. */
function isEvenByChapter(rows: readonly (readonly string[])[]): boolean {
  let width: number | undefined;
  let isParted = false;
  for (const row of rows) {
    const isLine = row.length === 1 && row[0]?.trim() !== '';
    if (isLine && isHeading(row)) width = undefined;
    if (isLine) isParted = true;
    if (!isTableRow(row)) continue;
    if (width !== undefined && (row.length !== width || isParted)) return false;
    [width, isParted] = [row.length, false];
  }
  return true;
}

function isHeading(row: readonly string[]): boolean {
  return HEADING.test(row.join('').trim());
}

/** True for a row of which several cells are filled. */
function isTableRow(row: readonly string[] = []): boolean {
  return row.length > 1 && countFilled(row) > 1;
}

function countFilled(row: readonly string[]): number {
  return row.filter((text) => text.trim() !== '').length;
}

/** True for a row with one text above a table that has such rows within: each stands over a band of it. */
function isBandTitle(
  rows: readonly (readonly string[])[],
  at: number,
  editions: readonly Edition[],
): boolean {
  const { length } = rows[at] ?? [];
  const isTitle = (row: readonly string[] = []) => row.length === length && countFilled(row) === 1;
  if (length === undefined || length < 2 || !isTitle(rows[at]) || rows[at + 1]?.length !== length)
    return false;
  return isTableRow(rows[at + 1]) && rows.slice(at + 1, endOfTable(rows, at, editions)).some(isTitle);
}

/** A row of the form without figures belongs to the table as one with figures does. */
function endOfTable(
  rows: readonly (readonly string[])[],
  from: number,
  editions: readonly Edition[],
): number {
  const length = rows[from]?.length;
  const isBlankRow = (row: readonly string[]) =>
    row.length === length && tablesByLabel(editions).has(fold(row.join('')));
  let end = from + 1;
  for (let at = end; at < rows.length && at - end <= MOST_BETWEEN; at += 1) {
    const row = rows[at] ?? [];
    if (isTableRow(row) || isBlankRow(row)) end = at + 1;
    else if (row.join('').length > LONGEST_LABEL || isHeading(row)) break;
  }
  return end;
}
