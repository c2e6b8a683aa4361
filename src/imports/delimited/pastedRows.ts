import type { Edition } from '../../core/form/edition.js';
import { findSeparator, isFigure } from './findSeparator.js';
import { withHeadsOver } from './headsOver.js';
import { joinThousands } from './joinThousands.js';
import { hasOwnColumns, mayBeOne, spacedRows } from './spacedRows.js';
import { splitBeginning, type DelimitedRows } from './splitCells.js';
import { withPlainCommas } from './wideCommas.js';

/**
 * The rows of a pasted text whose cells commas or semicolons part, lines of prose between its tables
 * whole; undefined for any other text, and where rows of a table differ in length: one of them lost a
 * cell, or has a number with a comma that nothing quotes and its total does not prove.
 */
export function pastedRows(text: string, editions: readonly Edition[]): DelimitedRows | undefined {
  const { runs, separator } = separatedRuns(text, editions) ?? {};
  if (!runs || runs.some((run) => isTable(run) && !isSound(run))) return undefined;
  return runs.flatMap((run) => (isTable(run) ? withoutPadding(run) : asLines(run, separator)));
}

/**
 * The lines of such a text where rows of a table differ in length, as where the blanks of merged cells are
 * left out: the figures of each row are parted by spaces. Undefined for any other text.
 */
export function pastedLines(text: string, editions: readonly Edition[]): DelimitedRows | undefined {
  const { runs, separator = ',' } = separatedRuns(text, editions) ?? {};
  if (runs?.some((run) => isTable(run) && hasOwnColumns(run, editions))) return undefined;
  return runs?.flatMap((run) => (isTable(run) ? spacedRows(run, separator) : asLines(run, separator)));
}

function separatedRuns(given: string, editions: readonly Edition[]) {
  if (given.includes('\t')) return undefined;
  const text = withPlainCommas(given);
  const { separator = ',', isSure = false } = findSeparator(text) ?? {};
  if (!isSure || (separator !== ',' && separator !== ';')) return undefined;
  const { rows, torn } = splitBeginning(text, separator);
  if (torn !== undefined) return undefined;
  return {
    runs: runsOf(withHeadsOver(separator === ',' ? joinThousands(rows) : rows, editions)),
    separator,
  };
}

function isTable(run: DelimitedRows): boolean {
  return run.some((row) => row.some(isFigure));
}

function asLines(rows: DelimitedRows, separator = ','): DelimitedRows {
  return rows.map((row) => [row.join(separator)]);
}

/** A text of more characters is a paragraph, never the label of a row. */
const LONGEST_LABEL = 40;
/** What the heading of a chapter and the title of a report begin with and end with. */
const APART = /^[一二三四五六][、，,.．]|报告$/;

/** Rows without blanks around their texts, and without those behind titles, headings and paragraphs. */
function withoutPadding(rows: DelimitedRows): DelimitedRows {
  const trimmed = rows.map((row) => row.map((cell) => cell.trim()));
  const isLone = trimmed.map((row) => row[0] !== '' && row.filter((cell) => cell !== '').length === 1);
  return trimmed.map((row, at) => {
    const [text = ''] = row;
    const isBeside = isLone[at - 1] === false || isLone[at + 1] === false;
    const isLine = isLone[at] === true && (text.length > LONGEST_LABEL || APART.test(text) || !isBeside);
    return isLine ? [text] : row;
  });
}

/** True for rows of one length, that of their heads where two figures beside each other may be one. */
function isSound(rows: DelimitedRows): boolean {
  const isEven = rows.every(({ length }) => length === rows[0]?.length);
  const isHead = (row: readonly string[]) =>
    !row.some(isFigure) && row.filter((cell) => cell.trim() !== '').length > 1;
  return isEven && (rows.some(isHead) || !rows.some(mayBeOne));
}

/** Rows of several cells one after the other, and each other row by itself. */
function runsOf(rows: DelimitedRows): readonly DelimitedRows[] {
  const runs: (readonly string[])[][] = [];
  let isOpen = false;
  for (const row of rows) {
    const isOfCells = row.length > 1;
    if (isOfCells && isOpen) runs.at(-1)?.push(row);
    else runs.push([row]);
    isOpen = isOfCells;
  }
  return runs;
}
