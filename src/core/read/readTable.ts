import { spotKey, type Spot } from '../draw/address.js';
import type { SheetCell } from '../draw/sheet.js';
import type { Band, Table } from '../form/edition.js';
import { findCell, type Cell, type Form } from '../form/form.js';
import { unitStated } from '../form/labelNote.js';
import { joinLists } from '../form/group.js';
import { isUnread, type Reading } from '../form/number.js';
import { isSpaced } from '../form/numeral.js';
import { leaves, type Line } from '../form/outline.js';
import { remember } from '../form/remember.js';
import type { Remark } from '../report/remark.js';
import { isNumeric } from './view/numeric.js';
import type { KnownFacts } from './labels/knownFacts.js';
import { standsAside } from './labels/partNames.js';
import { withYearLabels } from './labels/yearLabels.js';
import { partsRemarks } from './parts/partsRemarks.js';
import { labelRemarks } from './remarks/labelRemarks.js';
import type { FoundCell } from './view/foundCell.js';
import { ownSums, statesSum } from './values/ownSums.js';
import { withOwnParts } from './parts/ownParts.js';
import type { DifferingTotal } from './placing/partRows.js';
import type { Place, Placement } from './placing/placement.js';
import { placeTable } from './placing/placeTable.js';
import { readContent } from './values/readContent.js';
import { unitOfRow, unitsAbove } from './values/statedUnits.js';
import { cellAt, type View } from './view/view.js';

/** What was read of one table on a sheet: its cells that were sought, and what was remarked. */
export interface TableRead {
  readonly view: View;
  readonly cells: readonly TableCell[];
  readonly remarks: readonly Remark[];
}

/** A cell as it is read. */
export interface TableCell extends FoundCell {
  /** What it says as it stands, whatever is doubted. */
  readonly stated: Reading;
  /** Why the result of its formula is not read. */
  readonly doubt: 'noResult' | 'oldResult' | undefined;
  /** True for a sum of the form, worked out from its parts. */
  readonly isWorkedOut: boolean;
}

/** Reads a table from the sheet it was located on, by the labels of that edition's form. */
export function readTable(given: View, table: Table, form: Form, known: KnownFacts): TableRead {
  const parts = withOwnParts(withYearLabels(given), table, known.year);
  const { view } = parts;
  const placement = placeTable(view, table, known);
  const labels = labelRemarks(view, table, form, placement, known);
  if (labels.some(({ kind }) => kind === 'turnedTable')) return { view, cells: [], remarks: labels };
  const found = joinLists(placement.places.map((place) => findCells(view, table, place, form, placement)));
  const cells = workOut(withoutUnread(found, labels), view, form);
  const differing = [...(placement.differing ?? []), ...parts.differing];
  const remarks = [
    labels,
    partsRemarks(view, table, cells, parts),
    ...cells.map(remarkOn),
    differingRemarks(cells, differing),
  ];
  return { view, cells, remarks: joinLists(remarks) };
}

/** The same without the figures of lines that stand in several rows or columns. */
function withoutUnread(found: readonly TableCell[], remarks: readonly Remark[]): readonly TableCell[] {
  const names = new Set(remarks.flatMap((remark) => (remark.kind === 'partsOnly' ? remark.unread : [])));
  if (names.size === 0) return found;
  return found.map((each) =>
    names.has(each.cell.name) ? asRead(each.cell, undefined, undefined, null, undefined) : each,
  );
}

function findCells(
  view: View,
  table: Table,
  { band, rows, columns }: Place,
  form: Form,
  placement: Placement,
): readonly TableCell[] {
  const units = unitsOver(placement, view);
  const isBands = table.paper === 'bands';
  const lines = cellsOf(form)(table)(band).map((line, r) =>
    line.map((cell, c): TableCell => {
      const [row, column] = [rows[r], columns[c]];
      if (row === undefined || column === undefined)
        return asRead(cell, undefined, undefined, null, undefined);
      const isLast = isBands && c === line.length - 1;
      const content =
        cellAt(view, row, column) ??
        (isLast ? toTheRight(view, row, column, headRowOf(cell.column, placement)) : undefined);
      const unit = cell.kind === 'money' ? (unitOfRow(view, row) ?? units(cell)) : null;
      const stated = readContent(content, cell, unit);
      return asRead(cell, content ?? { row, column }, content, stated, doubtOf(content, view));
    }),
  );
  return joinLists(lines);
}

function asRead(
  cell: Cell,
  at: Spot | undefined,
  content: SheetCell | undefined,
  stated: Reading,
  doubt: TableCell['doubt'],
): TableCell {
  const reading = doubt === undefined ? stated : UNSURE;
  return { cell, at, content, stated, reading, doubt, isWorkedOut: false };
}

/** The reading of a formula whose result is not read. */
const UNSURE: Reading = { text: '=' };

/**
 * The unit of the amounts of a column: that which the label found over it states, or else a line above the
 * table (单位：元), or else the paper’s. Of two that contradict each other it is the one that is not the paper’s,
 * so that the amounts are told; null where there is none.
 */
function unitsOver({ columns }: Placement, view: View): (cell: Cell) => string | null {
  return ({ column, unit = null }) => {
    const found = columns.find(({ line }) => line === column)?.match?.found;
    const stated = found && unitStated(found.key);
    if (stated !== undefined && stated !== unit) return stated;
    const [above, ...more] = found ? unitsAbove(view, found.row) : [];
    return above === undefined || more.length > 0 ? unit : above;
  };
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

/** The first number of a row right of a column, as far as no other label, or 备注, stands over it. */
function toTheRight(
  view: View,
  row: number,
  column: number,
  headRow: number | undefined,
): SheetCell | undefined {
  const next = Math.min(
    ...view.keys.flatMap((key) =>
      key.column > column && (key.row === headRow || standsAside(key.key)) ? [key.column] : [],
    ),
  );
  return view.rows.get(row)?.find((cell) => cell.column > column && cell.column < next && isNumeric(cell));
}

/** The same cells with the form's own sums worked out; other formulas without results that may be old. */
function workOut(found: readonly TableCell[], view: View, form: Form): readonly TableCell[] {
  const sums = ownSums(found, view, form);
  const settled = settledResults(found, sums, form);
  if (sums.size + settled.size === 0) return found;
  return found.map((each): TableCell => {
    const { cell, stated } = each;
    const sum = cell.isSum ? sums.get(cell.name) : undefined;
    if (sum !== undefined) return { ...each, reading: sum, doubt: undefined, isWorkedOut: true };
    return settled.has(cell.name) ? { ...each, reading: stated, doubt: undefined } : each;
  });
}

/** The cells whose results may be old but are what their parts come to; parts of parts come first. */
function settledResults(
  found: readonly TableCell[],
  sums: ReadonlyMap<string, Reading>,
  form: Form,
): ReadonlySet<string> {
  const settled = new Set<string>();
  const old = found.filter(({ doubt, cell }) => doubt === 'oldResult' && !sums.has(cell.name));
  if (old.length === 0) return settled;
  const known = new Map([...found.map(({ cell, reading }) => [cell.name, reading] as const), ...sums]);
  for (let before = -1; before < settled.size;) {
    before = settled.size;
    for (const { cell, stated } of old) {
      if (settled.has(cell.name) || !statesSum(cell, stated, known, form)) continue;
      settled.add(cell.name);
      known.set(cell.name, stated);
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

/** The remarks on totals that are not the sum of their parts. */
function differingRemarks(
  cells: readonly TableCell[],
  differing: readonly DifferingTotal[],
): readonly Remark[] {
  if (differing.length === 0) return NONE;
  const totals = new Map(differing.map((each) => [spotKey(each), each]));
  return cells.flatMap(({ cell, at }): readonly Remark[] => {
    const { sum, axis } = (at && totals.get(spotKey(at))) ?? {};
    if (sum === undefined) return NONE;
    return [{ kind: 'partsDiffer', cell: cell.name, sum, ...(axis ? { axis } : {}) }];
  });
}

function remarkOn({ cell, content, reading, isWorkedOut, doubt }: TableCell): readonly Remark[] {
  if (doubt !== undefined) return [{ kind: doubt, cell: cell.name }];
  if (!content) return NONE;
  const { value, unit } = content;
  const isRead = reading !== null;
  // The unit of an amount is read with it; any other figure is another one with it.
  const hasWrongUnit = unit !== undefined && cell.kind !== 'money' && value !== 0;
  const isText = typeof value === 'string';
  const found = {
    textNumber: isText && typeof reading === 'number' && !isWorkedOut,
    spacedNumber: isText && isRead && !isUnread(reading) && isSpaced(value),
    invisible: isRead && content.isInvisible,
    unsure: isRead && content.isUnsure,
    unprinted: isRead && content.isUnprinted,
    // A date is told as one.
    shownOtherwise: (content.isShownOtherwise && content.date === undefined) || hasWrongUnit,
    shownRounded: content.isRounded,
  };
  const kinds = Object.keys(found) as (keyof typeof found)[];
  return kinds.flatMap((kind): readonly Remark[] => (found[kind] ? [{ kind, cell: cell.name }] : NONE));
}

const NONE: readonly Remark[] = [];
