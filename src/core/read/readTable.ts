import type { SheetCell } from '../draw/sheet.js';
import type { Band, Table } from '../form/edition.js';
import { fold } from '../form/fold.js';
import { findCell, type Cell, type Form } from '../form/form.js';
import { unitStated } from '../form/labelNote.js';
import type { Reading } from '../form/number.js';
import { leaves, type Line } from '../form/outline.js';
import { remember } from '../form/remember.js';
import type { Remark } from '../report/finding.js';
import { isNumeric } from './view/numeric.js';
import { NO_OTHERS, type OtherLabels } from './labels/otherLabels.js';
import { labelRemarks } from './remarks/labelRemarks.js';
import { ownSums, statesSum, type FoundCell } from './values/ownSums.js';
import type { Place, Placement } from './placing/placement.js';
import { placeTable } from './placing/placeTable.js';
import { readContent } from './values/readContent.js';
import { cellAt, placeName, type View } from './view/view.js';

/** What was read of one table: readings and addresses by cell name, and what was remarked. */
export interface TableRead {
  readonly readings: ReadonlyMap<string, Reading>;
  readonly addresses: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
  /** The names of the cells that a formula works out. */
  readonly formulas: readonly string[];
  /** Those of them that are sums of the form, worked out from their parts. */
  readonly sums: readonly string[];
  /** Totals that a page printed, by the names of cells that hold a formula. */
  readonly printed: ReadonlyMap<string, number>;
}

/**
 * Reads a table from the sheet it was located on, by the labels of that edition's form; `others` are the
 * labels of other editions.
 */
export function readTable(view: View, table: Table, form: Form, others: OtherLabels = NO_OTHERS): TableRead {
  const placement = placeTable(view, table, others);
  const { places } = placement;
  const values = workOut(
    places.flatMap((place) => findCells(view, table, place, form, placement)),
    view,
    form,
  );
  const readings = new Map<string, Reading>();
  const addresses = new Map<string, string>();
  const printed = new Map<string, number>();
  for (const { cell, reading, at, content } of values) {
    readings.set(cell.name, reading);
    if (at) addresses.set(cell.name, placeName(view, at.row, at.column));
    if (content?.printed !== undefined) printed.set(cell.name, content.printed);
  }
  const remarks = [...labelRemarks(view, table, form, placement, others), ...values.flatMap(remarkOn)];
  return {
    readings,
    addresses,
    remarks,
    formulas: values.filter(({ content }) => content?.isFormula === true).map(({ cell }) => cell.name),
    sums: values.filter(({ isWorkedOut }) => isWorkedOut).map(({ cell }) => cell.name),
    printed,
  };
}

/** A cell as it is read; `doubt` is why the result of its formula is not. */
interface TableCell extends FoundCell {
  readonly isWorkedOut?: boolean;
  readonly doubt?: 'noResult' | 'oldResult';
}

function findCells(
  view: View,
  table: Table,
  { band, rows, columns }: Place,
  form: Form,
  placement: Placement,
): readonly FoundCell[] {
  const units = unitsOver(placement);
  return cellsOf(form)(table)(band).flatMap((line, r) =>
    line.map((cell, c): FoundCell => {
      const [row, column] = [rows[r], columns[c]];
      if (row === undefined || column === undefined) return { cell, reading: null };
      const content =
        cellAt(view, row, column) ??
        (table.paper === 'bands' && c === line.length - 1
          ? toTheRight(view, row, column, headRowOf(cell.column, placement))
          : undefined);
      const at = { row, column: content?.column ?? column };
      const unit = cell.kind === 'money' ? units.get(cell.column) : undefined;
      const reading = readContent(content, unit === undefined ? cell : { ...cell, unit });
      return { cell, at, reading, ...(content ? { content } : {}) };
    }),
  );
}

/** The units that the labels found over columns state: a heading in 元 over the column of 万元. */
function unitsOver({ columns }: Placement): ReadonlyMap<Line, string> {
  return new Map(
    columns.flatMap(({ line, match }) => {
      const unit = match && unitStated(match.found.key);
      return unit === undefined || unit === unitStated(fold(line.label)) ? [] : [[line, unit] as const];
    }),
  );
}

/** The cells of a form in a band of a table, row by row. */
const cellsOf = remember((form: Form) =>
  remember((table: Table) =>
    remember(({ rows, columns }: Band): readonly (readonly Cell[])[] =>
      leaves(rows).map((row) =>
        leaves(columns).map((column) => findCell(form, `${table.code}.${row.code}.${column.code}`) as Cell),
      ),
    ),
  ),
);

/** The row of the label over a column. */
function headRowOf(column: Line, { columns }: Placement): number | undefined {
  return columns.find(({ line }) => line === column)?.match?.found.row;
}

/** The first number of a row right of a column, as far as no other label stands over it. */
function toTheRight(
  view: View,
  row: number,
  column: number,
  headRow: number | undefined,
): SheetCell | undefined {
  const next = Math.min(
    ...view.keys.flatMap((key) => (key.row === headRow && key.column > column ? [key.column] : [])),
  );
  return view.rows.get(row)?.find((cell) => cell.column > column && cell.column < next && isNumeric(cell));
}

/** The same cells with the form's own sums worked out; other formulas without results that may be old. */
function workOut(found: readonly FoundCell[], view: View, form: Form): readonly TableCell[] {
  const cells: readonly TableCell[] = found.map((each) => {
    const doubt = doubtOf(each.content, view);
    return doubt === undefined ? each : { ...each, reading: { text: '=' }, doubt };
  });
  const sums = ownSums(cells, view, form);
  const settled = settledResults(found, cells, sums, form);
  return found.map((each, at): TableCell => {
    const { name } = each.cell;
    const sum = sums.get(name);
    if (sum !== undefined) return { ...each, reading: sum, isWorkedOut: true };
    return settled.has(name) ? each : (cells[at] ?? each);
  });
}

/** The cells whose results may be old but are what their parts come to; parts of parts come first. */
function settledResults(
  found: readonly FoundCell[],
  cells: readonly TableCell[],
  sums: ReadonlyMap<string, Reading>,
  form: Form,
): ReadonlySet<string> {
  const settled = new Set<string>();
  const old = found.filter((_, at) => cells[at]?.doubt === 'oldResult');
  if (old.every(({ cell }) => sums.has(cell.name))) return settled;
  const known = new Map([...cells.map(({ cell, reading }) => [cell.name, reading] as const), ...sums]);
  for (let before = -1; before < settled.size;) {
    before = settled.size;
    for (const { cell, reading } of old) {
      if (settled.has(cell.name) || !statesSum(cell, reading, known, form)) continue;
      settled.add(cell.name);
      known.set(cell.name, reading);
    }
  }
  return settled;
}

/** Why the result of a formula cannot be used. */
function doubtOf(content: SheetCell | undefined, { sheet }: View): TableCell['doubt'] {
  if (content?.isFormula !== true) return undefined;
  if (content.value === null && content.error === undefined) return 'noResult';
  return sheet.isStale === true ? 'oldResult' : undefined;
}

function remarkOn({ cell, content, reading, isWorkedOut, doubt }: TableCell): readonly Remark[] {
  if (doubt !== undefined) return [{ kind: doubt, cell: cell.name }];
  const { value, unit, isInvisible, isRounded } = content ?? {};
  // The unit of an amount is read with it; any other figure is another one with it.
  const hasWrongUnit = unit !== undefined && cell.kind !== 'money' && value !== 0;
  const isShownOtherwise = content?.isShownOtherwise === true || hasWrongUnit;
  const isText = typeof value === 'string' && typeof reading === 'number' && !isWorkedOut;
  if (!isText && !isInvisible && !isShownOtherwise && !isRounded) return NONE;
  return [
    ...(isText ? [{ kind: 'textNumber', cell: cell.name } as const] : NONE),
    ...(isInvisible && reading !== null ? [{ kind: 'invisible', cell: cell.name } as const] : NONE),
    ...(isShownOtherwise ? [{ kind: 'shownOtherwise', cell: cell.name } as const] : NONE),
    ...(isRounded ? [{ kind: 'shownRounded', cell: cell.name } as const] : NONE),
  ];
}

const NONE: readonly Remark[] = [];
