import { LOG_PARTS, type LogLine } from '../../draw/logLine.js';
import type { Sheet } from '../../draw/sheet.js';
import type { Edition } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { showText } from '../view/showText.js';
import { cellAt, columnOf, lastRow, viewOf, type View } from '../view/view.js';

/** The columns of the log by what stands in them. */
type LogColumns = Readonly<Record<(typeof LOG_PARTS)[number], number>>;

/** Where the next line of the log can be written, and the lines that stand above it. */
export interface LogPlace {
  readonly sheet: string;
  readonly row: number;
  readonly columns: LogColumns;
  readonly lines: readonly PlacedLine[];
}

/** A line of the log and its row. */
interface PlacedLine extends LogLine {
  readonly row: number;
}

/**
 * Finds the log by its headings, whatever the name of its sheet, and returns the other sheets: the log is no
 * part of the report.
 */
export function readLog(
  views: readonly View[],
  editions: readonly Edition[],
): { readonly place?: LogPlace; readonly rest: readonly View[] } {
  for (const view of views) {
    const place = view.sheet.hidden ? undefined : findLog(view, editions);
    if (place) return { place, rest: views.filter((other) => other !== view) };
  }
  return { rest: views };
}

/** Where the next line of the log goes on a sheet; undefined where the sheet is no log. Hidden sheets too. */
export function logOn(sheet: Sheet, editions: readonly Edition[]): LogPlace | undefined {
  return findLog(viewOf(sheet), editions);
}

function findLog(view: View, editions: readonly Edition[]): LogPlace | undefined {
  for (const { log } of editions) {
    const first = fold(log.columns.time);
    const heads = view.keys.filter(({ key }) => key === first);
    for (const row of new Set(heads.map(({ row }) => row))) {
      const columns = findColumnsOf(view, row, log.columns);
      if (!columns) continue;
      const last = Math.max(lastRow(view), view.sheet.lastRow ?? 0);
      return { sheet: view.sheet.name, row: last + 1, columns, lines: readLines(view, row, columns) };
    }
  }
  return undefined;
}

/** The lines below the headings; a row with nothing in any of their columns is none. */
function readLines(view: View, head: number, columns: LogColumns): readonly PlacedLine[] {
  return [...view.rows.keys()]
    .filter((row) => row > head)
    .map((row) => ({ row, ...readLine(view, row, columns) }))
    .filter((line) => LOG_PARTS.some((part) => line[part] !== ''));
}

function readLine(view: View, row: number, columns: LogColumns): LogLine {
  const said = (part: (typeof LOG_PARTS)[number]) => {
    const cell = cellAt(view, row, columns[part]);
    return cell ? showText(cell) : '';
  };
  return {
    time: said('time'),
    cell: said('cell'),
    before: said('before'),
    after: said('after'),
    reason: said('reason'),
  };
}

/** The columns of the log's headings in a row; undefined unless all of them stand there. */
function findColumnsOf(view: View, row: number, labels: Edition['log']['columns']): LogColumns | undefined {
  const columns = LOG_PARTS.map((part) => [part, columnOf(view, row, labels[part])] as const);
  return columns.every(([, column]) => column !== undefined)
    ? (Object.fromEntries(columns) as LogColumns)
    : undefined;
}
