import { contains, type Area } from '../../core/draw/address.js';
import type { Edition } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { isOfForm } from '../pieces/isOfForm.js';
import type { PageCell, PagePiece, PageTable } from '../pieces/pieces.js';
import { endOfSection } from './sectionBelow.js';
import { isValue } from './spacedFigures.js';

/** A head over columns or beside rows that says only of which year their figures are. */
const YEAR =
  /^(?:(?<now>本年|今年|当年)|(?<last>上年|上一年|去年)|(?<year>20\d\d)年?)度?(?:情况|数据?|数量|件数|同期)?$/;

/** A head that names a year; `year` is left out where it says it in words. */
interface YearHead {
  readonly cell: PageCell;
  readonly isNow: boolean;
  readonly year?: number;
}

/**
 * Tables of the form without the figures of the year before, where heads beside each other say of which year
 * the columns are (上年度 and 本年度), or labels below each other of which the rows are (2023年 and 2024年). Where
 * only one year is named, all stays.
 */
export function withoutLastYear(
  pieces: readonly PagePiece[],
  editions: readonly Edition[],
): readonly PagePiece[] {
  return pieces.map((piece) => {
    if (piece.kind === 'line' || !piece.cells.some(({ value }) => yearIn(value))) return piece;
    return isOfForm(piece, editions) ? withoutAreas(piece, areasOfLast(piece, editions)) : piece;
  });
}

/** What a text says of a year, where it says nothing else. */
export function yearIn(value: string): Omit<YearHead, 'cell'> | undefined {
  if (value.length > LONGEST_HEAD) return undefined;
  const found = YEAR.exec(fold(value))?.groups;
  if (!found) return undefined;
  const { now, year } = found;
  return { isNow: now !== undefined, ...(year === undefined ? {} : { year: Number(year) }) };
}

/** A text of more characters is no such head. */
const LONGEST_HEAD = 16;

/** A table with more such heads is none of the form: no table has more columns or rows of two years. */
const MOST_HEADS = 60;

/** The areas of the figures of the year before. */
function areasOfLast(table: PageTable, editions: readonly Edition[]): readonly Area[] {
  const heads = table.cells.flatMap((cell): YearHead[] => {
    const said = yearIn(cell.value);
    return said ? [{ cell, ...said }] : [];
  });
  if (heads.length > MOST_HEADS) return [];
  const beside = lastOf(heads, ({ row }) => row).map((cell) => columnsUnder(cell, table, editions));
  if (beside.length > 0) return beside;
  return lastOf(heads, ({ column }) => column)
    .filter((cell) => hasFigures(cell, table))
    .map(({ row, rowSpan }) => ({ top: row, bottom: row + rowSpan - 1, left: 1, right: Infinity }));
}

/** The heads of the year before, among those of one line that name two years. */
function lastOf(heads: readonly YearHead[], lineOf: (cell: PageCell) => number): readonly PageCell[] {
  return heads.flatMap(({ cell, isNow, year }) => {
    if (isNow) return [];
    const others = heads.filter((each) => lineOf(each.cell) === lineOf(cell));
    const isBefore = others.some((each) => (year === undefined ? each.isNow : (each.year ?? 0) === year + 1));
    return isBefore ? [cell] : [];
  });
}

/** The columns under a head; one that spans nothing may stand for all up to the next text of its row. */
function columnsUnder(
  { row, column, columnSpan }: PageCell,
  table: PageTable,
  editions: readonly Edition[],
): Area {
  const isBeside = (each: PageCell) => each.row <= row && each.row + each.rowSpan > row;
  const behind = table.cells.flatMap((each) => (isBeside(each) && each.column > column ? [each.column] : []));
  const right = columnSpan > 1 ? column + columnSpan - 1 : Math.min(...behind, Infinity) - 1;
  const bottom = endOfSection(table, row, [column, right], editions);
  return { top: row, bottom, left: column, right };
}

function hasFigures({ row }: PageCell, { cells }: PageTable): boolean {
  return cells.some((cell) => cell.row === row && isValue(cell.value));
}

function withoutAreas(table: PageTable, areas: readonly Area[]): PageTable {
  if (areas.length === 0) return table;
  const [left, kept]: [PageCell[], PageCell[]] = [[], []];
  for (const cell of table.cells) (areas.some((area) => contains(area, cell)) ? left : kept).push(cell);
  return { ...table, cells: kept, ofLastYear: left.map(({ value }) => value).join(' ') };
}
