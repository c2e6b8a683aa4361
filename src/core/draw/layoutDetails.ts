import { unitToAdd } from '../check/addUp.js';
import { amountOfParts, wholeOf } from '../form/exactAmount.js';
import type { Edition, Table } from '../form/edition.js';
import { formOf, type Cell } from '../form/form.js';
import type { Raw } from '../form/number.js';
import { pathTo } from '../form/outline.js';
import { readingOf, type Report } from '../report/report.js';
import { addressOn, areaAddress } from './address.js';
import { DETAIL_HEAD } from './detailHead.js';
import { joinAreas } from './joinAreas.js';
import type { Layout, Placed } from './layout.js';
import { placeOne, placeTitle } from './place.js';

/** A report that is added up, and the file it came from. */
export interface AddedReport {
  readonly report: Report;
  readonly file: string;
}

/** The columns before the figures: the body and its file. */
const BEFORE = DETAIL_HEAD.length;
/** The row of the headings, and the first of the bodies. */
const [HEAD, FIRST] = [2, 3];
const WIDTHS = { body: 28, file: 24, figure: 12 };

/** The name of the sheet with the figures of a table, one line a body. */
function detailSheet(table: Table): string {
  return `明细${table.name}`;
}

/** Where the figures of a cell stand on the detail sheet of its table: one column over all bodies. */
export function detailRange(cell: Cell, edition: Edition, count: number): string {
  const column = BEFORE + 1 + cellsOf(cell.table, edition).indexOf(cell);
  const area = areaAddress({ top: FIRST, left: column, bottom: FIRST + count - 1, right: column });
  return addressOn(detailSheet(cell.table), area);
}

/**
 * The sheet with the figures of a table: one line a body, one column a cell, totals as sums along the line,
 * so that a corrected figure corrects them. Amounts are numbers in the unit of the heading.
 */
export function layoutDetails(table: Table, edition: Edition, added: readonly AddedReport[]): Layout {
  const cells = cellsOf(table, edition);
  return {
    sheet: detailSheet(table),
    columns: [WIDTHS.body, WIDTHS.file, ...cells.map(() => WIDTHS.figure)],
    rows: [36, 120, 18],
    rowsGrow: false,
    cells: [
      placeTitle(BEFORE, `${table.name}各单位明细（改动这里的数，汇总表随之改变）`),
      ...DETAIL_HEAD.map((text, at) => placeOne(HEAD, 1 + at, 'head', text)),
      ...cells.map((cell, at) => placeOne(HEAD, BEFORE + 1 + at, 'head', headOf(cell))),
    ],
    alike: {
      pattern: [
        placeOne(FIRST, 1, 'label', null),
        placeOne(FIRST, BEFORE, 'label', null),
        ...cells.map((cell) => placeFigure(cell, cells, edition)),
      ],
      values: added.map(({ report, file }) => [
        report.org,
        file,
        ...cells.map((cell) => figureOf(cell, report)),
      ]),
    },
    frozen: { rows: HEAD, columns: 1 },
    alarms: [],
    names: [],
    print: { columns: BEFORE + cells.length, isWide: true },
    isProtected: false,
  };
}

function cellsOf(table: Table, edition: Edition): readonly Cell[] {
  return formOf(edition).cells.filter((cell) => cell.table === table);
}

/** The labels of row and column in one text, with the unit of an amount that the paper does not print. */
function headOf(cell: Cell): string {
  const { band, row, column, kind, unit } = cell;
  const labels = [...pathTo(band.rows, row.code), column].map(({ label }) => label);
  return `${labels.join('－')}${kind === 'money' && unit === undefined ? `（${unitToAdd(cell)}）` : ''}`;
}

/** The cell of the first body: a total adds up its parts along the line. */
function placeFigure(cell: Cell, cells: readonly Cell[], edition: Edition): Placed {
  const columnOf = (name: string) => BEFORE + 1 + cells.findIndex((each) => each.name === name);
  const placed = placeOne(FIRST, columnOf(cell.name), cell.isSum ? 'sum' : 'number', null);
  const sum = formOf(edition).relations.find(({ isSum, right }) => isSum && right[0]?.cell === cell.name);
  if (!cell.isSum || !sum) return placed;
  const parts = sum.left.map((term) => ({ row: FIRST, column: columnOf(term.cell) }));
  return { ...placed, formula: `SUM(${joinAreas(parts).map(areaAddress).join(',')})` };
}

/** The number that is added: an amount in the unit of its column. */
function figureOf(cell: Cell, report: Report): Raw {
  const whole = wholeOf(readingOf(report, cell));
  if (whole === undefined) return null;
  return Number(cell.kind === 'money' ? amountOfParts(whole, unitToAdd(cell)).value : whole);
}
