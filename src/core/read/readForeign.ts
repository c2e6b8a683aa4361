import type { Edition, Table } from '../form/edition.js';
import { fold } from '../form/fold.js';
import { findCell, formOf, type Cell } from '../form/form.js';
import type { Line } from '../form/outline.js';
import type { Remark } from '../report/remark.js';
import type { Located } from './placing/locate.js';
import { otherLabels } from './labels/otherLabels.js';
import { readTable, type TableRead } from './readTable.js';

/**
 * Reads a table of another edition row by row: the cells that both editions have with the same labels. The
 * others are blank, and one remark tells them.
 */
export function readForeign(
  found: Located,
  table: Table,
  edition: Edition,
  editions: readonly Edition[],
  year: number | null,
): TableRead {
  const [form, other] = [formOf(edition), formOf(found.edition)];
  const own = form.cells.filter((cell) => cell.table === table);
  const shared = new Set(
    own.filter((cell) => isSame(cell, findCell(other, cell.name))).map(({ name }) => name),
  );
  const unread = own.filter(({ name }) => !shared.has(name));
  const extra = other.cells.filter((cell) => cell.table === found.table && !shared.has(cell.name));
  const remark: Remark = {
    kind: 'otherEdition',
    table: table.code,
    edition: found.edition.id,
    sheet: found.view.sheet.name,
    unread: unread.map(({ name }) => name),
    ...(shared.size > 0
      ? { partly: { missing: linesOf(unread, own), extra: linesOf(extra, other.cells) } }
      : {}),
  };
  if (shared.size === 0) return { view: found.view, cells: [], remarks: [remark] };
  const read = readTable(found.view, found.table, other, {
    others: otherLabels(found.table, editions),
    year,
  });
  const lines = new Set(
    own.filter(({ name }) => shared.has(name)).flatMap(({ row, column }) => [row.code, column.code]),
  );
  return {
    view: found.view,
    cells: read.cells.filter(({ cell }) => shared.has(cell.name)),
    remarks: [remark, ...read.remarks.filter((each) => concerns(each, shared, lines))],
  };
}

/** True where two editions mean the same by a cell: its labels, its kind and its unit are the same. */
function isSame(cell: Cell, other: Cell | undefined): boolean {
  return (
    other !== undefined &&
    fold(cell.row.label) === fold(other.row.label) &&
    fold(cell.column.label) === fold(other.column.label) &&
    cell.kind === other.kind &&
    cell.unit === other.unit
  );
}

/** The labels of the rows, or else of the columns, that have none but these cells. */
function linesOf(cells: readonly Cell[], all: readonly Cell[]): readonly string[] {
  const some = new Set(cells);
  const labels = (lineOf: (cell: Cell) => Line) => {
    const kept = new Set(all.filter((cell) => !some.has(cell)).map(lineOf));
    return [
      ...new Set(
        cells
          .map(lineOf)
          .filter((line) => !kept.has(line))
          .map(({ label }) => label),
      ),
    ];
  };
  const rows = labels(({ row }) => row);
  return rows.length > 0 ? rows : labels(({ column }) => column);
}

/** True for a remark that is about something the edition of the report has too. */
function concerns(remark: Remark, cells: ReadonlySet<string>, lines: ReadonlySet<string>): boolean {
  if (remark.kind === 'missingLine') return lines.has(remark.line);
  if (remark.kind === 'mixedLines') return remark.unread.some((name) => cells.has(name));
  return 'cell' in remark ? cells.has(remark.cell) : true;
}
