import { isNumeric } from '../../core/read/view/numeric.js';
import { cellValue } from './cellValue.js';
import { splitBeginning, statedSeparator, type DelimitedRows, type Separator } from './splitCells.js';
import { isTidy } from './tidyFigures.js';

const SEPARATORS: readonly Separator[] = [',', '\t', ';', '|'];
/** What stands in the text of pages too, between the cells of some of its lines. */
const INLINE: readonly Separator[] = ['\t', '|'];
/** So much of a text shows how it is separated, in characters. */
const BEGINNING = 20_000;
/** A row of a table of the form has at least this many cells, and at least half of them hold no label. */
const FEWEST_CELLS = 4;
/** So many rows of figures make a text a table, whatever stands between them. */
const FEWEST_ROWS = 3;

/** How a text is separated, and whether it is surely one of cells, whatever its name. */
export interface Separation {
  readonly separator: Separator;
  readonly isSure: boolean;
}

/**
 * The separator by which most cells stand in rows of figures; undefined where there is no such row. A text
 * is surely one of cells where it has the heads of the export `csv` or each of its rows has several cells, as
 * spreadsheets save them. Tabs alone may also stand in the text of a page.
 */
export function findSeparator(text: string): Separation | undefined {
  const beginning = text.slice(0, BEGINNING);
  const stated = statedSeparator(beginning);
  if (stated !== undefined) return { separator: stated, isSure: true };
  const [head = ''] = beginning.split(/[\r\n]/, 1);
  const own = SEPARATORS.find((separator) => isTidy(splitBeginning(head, separator).rows));
  if (own !== undefined) return { separator: own, isSure: true };
  let best: Separation | undefined;
  let most = 0;
  for (const separator of SEPARATORS) {
    if (!beginning.includes(separator)) continue;
    const rows = rowsIn(beginning, separator);
    const figures = rows.filter(isRowOfFigures);
    const cells = figures.reduce((sum, { length }) => sum + length, 0);
    if (cells <= most || (separator === '|' && !(hasCells(rows, text) && rows.some(isUnframed)))) continue;
    most = cells;
    const isSure = hasCells(rows, text) || (!INLINE.includes(separator) && figures.length >= FEWEST_ROWS);
    best = { separator, isSure };
  }
  return best;
}

/** The rows of a beginning; where its quotes do not match, line by line, as far as these tell what it is. */
function rowsIn(beginning: string, separator: Separator): DelimitedRows {
  const { rows, torn } = splitBeginning(beginning, separator);
  return torn === undefined ? rows : beginning.split(/\r\n?|\n/).map((line) => line.split(separator));
}

/** False for a row as Markdown has them, with pipes around it, and for the rule below its heads. */
function isUnframed(row: readonly string[]): boolean {
  return row.at(0)?.trim() !== '' && row.at(-1)?.trim() !== '';
}

/** True where every row has several cells, the last one aside where the text goes on behind it. */
function hasCells(rows: DelimitedRows, text: string): boolean {
  const whole = text.length > BEGINNING ? rows.slice(0, -1) : rows;
  const filled = whole.filter((row) => row.some((cell) => cell.trim() !== ''));
  return filled.length > 1 && filled.every(({ length }) => length > 1);
}

function isRowOfFigures(row: readonly string[]): boolean {
  if (row.length < FEWEST_CELLS) return false;
  const figures = row.filter(isFigure).length;
  const blanks = row.filter((cell) => cell.trim() === '').length;
  return figures > 0 && (figures + blanks) * 2 >= row.length;
}

/** True for what stands where a number belongs. */
export function isFigure(cell: string): boolean {
  const { value, isFormula } = cellValue(cell);
  return isNumeric({ row: 1, column: 1, value, ...(isFormula === true ? { isFormula } : {}) });
}
