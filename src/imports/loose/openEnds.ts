import { formOf, type Cell } from '../../core/form/form.js';
import { groupBy } from '../../core/form/group.js';
import { showReading } from '../../core/form/number.js';
import type { ReadResult } from '../../core/read/readReport.js';
import { readingOf, withCells, type Report } from '../../core/report/report.js';

/** A change, as the paper writes it; no count has its sign. */
const CHANGE = /^\s*[+＋]\s*\d/;

/** True for a text that is a change, as `+3`: where the paper has a count, its row lost that. */
export function isChange(text: string): boolean {
  return CHANGE.test(text);
}

/** The cells of a row of a table, and how many are filled up to its first blank; undefined behind one. */
interface EndedRow {
  readonly cells: readonly Cell[];
  readonly last: string;
  readonly filled: number | undefined;
}

/**
 * The rows of tables of bands that may have lost a cell and have a blank more at their end: they say more
 * than zeros, nothing else of the tables is blank, and of the rows with the same last column at most half
 * have none there. No total of these tables tells it from a figure that was forgotten.
 */
export function openEnded(report: Report): readonly (readonly Cell[])[] {
  const tables = groupBy(formOf(report.edition).cells, ({ table }) => table);
  return tables.flatMap((cells) => {
    const others = tables.filter((each) => each !== cells);
    if (cells[0].table.paper !== 'bands' || others.some((each) => hasBlanks(each, report))) return [];
    const rows = groupBy(cells, ({ row }) => row).map((each) => bandRow(each, report));
    const open = rows.filter(({ cells: { length }, filled }) => filled !== length);
    if (open.some((row) => isHabit(row, open, rows))) return [];
    return open.map((row) => row.cells).filter((own) => saysMore(own, report));
  });
}

/** True for a table with figures and blanks: these may stand for zeros. */
function hasBlanks(cells: readonly Cell[], report: Report): boolean {
  const blanks = cells.filter((cell) => readingOf(report, cell) === null).length;
  return blanks > 0 && blanks < cells.length;
}

/** True for a row that is blank or has blanks before figures, and where a column is blank in most rows. */
function isHabit(
  { filled = 0, last }: EndedRow,
  open: readonly EndedRow[],
  rows: readonly EndedRow[],
): boolean {
  const countIn = (list: readonly EndedRow[]) => list.filter((each) => each.last === last).length;
  return filled === 0 || (countIn(rows) > 1 && countIn(open) * 2 > countIn(rows));
}

/** True for a row of counts with one that is not 0. */
function saysMore(cells: readonly Cell[], report: Report): boolean {
  const figures = cells.map((cell) => readingOf(report, cell));
  return cells.at(-1)?.kind !== 'money' && figures.some((figure) => figure !== null && figure !== 0);
}

function bandRow(cells: readonly Cell[], report: Report): EndedRow {
  const isBlank = cells.map((cell) => readingOf(report, cell) === null);
  const first = isBlank.indexOf(true);
  const filled = first < 0 ? cells.length : first;
  return {
    cells,
    last: cells.at(-1)?.column.label ?? '',
    filled: isBlank.slice(filled).every((is) => is) ? filled : undefined,
  };
}

/** A report of a text without the figures of such rows, which are told as left out. */
export function withoutOpenEnds(read: ReadResult): ReadResult {
  const rows = openEnded(read.report);
  if (rows.length === 0) return read;
  const texts = rows.map((cells) =>
    [cells[0]?.row.label ?? '', ...cells.map((cell) => showReading(readingOf(read.report, cell), cell.kind))]
      .join(' ')
      .trim(),
  );
  return {
    ...read,
    report: withCells(read.report, Object.fromEntries(rows.flat().map(({ name }) => [name, null]))),
    remarks: [...read.remarks, { kind: 'leftOut', what: 'text', texts }],
  };
}
