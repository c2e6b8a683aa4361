import { addUp, unitToAdd } from '../check/addUp.js';
import { detailRange, layoutDetails, type AddedReport } from '../draw/layoutDetails.js';
import { layoutList, type ListOnSheet } from '../draw/layoutList.js';
import type { Layout, Placed } from '../draw/layout.js';
import { layoutsOf } from '../draw/layouts.js';
import { writeReading } from '../draw/layoutTable.js';
import { tablesOf, type Edition } from '../form/edition.js';
import { cellNamed, formOf } from '../form/form.js';
import { readingOf, type Report } from '../report/report.js';
import { startReport } from './startReport.js';

/** Whose sum it is. */
export interface SumStart {
  readonly edition: Edition;
  readonly year: number;
  readonly org: string;
}

/** The report of a government as the sum of its bodies', and the sheets of its workbook. */
export interface SummedWorkbook {
  readonly report: Report;
  readonly layouts: readonly Layout[];
}

/** An amount is rounded to so many decimals, which binary sums would otherwise show too many of. */
const DECIMALS = 8;

/**
 * The workbook of a government in which every figure is a live sum over detail sheets, one line a body and
 * one column a cell, with these lists behind. The reports are of one edition, and every cell can be added.
 */
export function sumWorkbook(
  { edition, year, org }: SumStart,
  added: readonly AddedReport[],
  lists: readonly ListOnSheet[],
): SummedWorkbook {
  const readings = addUp(
    added.map(({ report }) => report),
    edition,
  );
  const report: Report = { ...startReport({ edition, year, org }), readings };
  const sheets = layoutsOf(report, 'template').map((layout) => withSums(layout, report, added.length));
  const details = tablesOf(edition).map((table) => layoutDetails(table, edition, added));
  return { report, layouts: [...sheets, ...details, ...lists.map(layoutList)] };
}

function withSums(layout: Layout, report: Report, count: number): Layout {
  return { ...layout, cells: layout.cells.map((placed) => withSum(placed, report, count)) };
}

/** The cell as a sum over the bodies; an amount whose unit the paper does not print has it in its text. */
function withSum(placed: Placed, report: Report, count: number): Placed {
  if (placed.cell === undefined) return placed;
  const cell = cellNamed(formOf(report.edition), placed.cell);
  const sum = `SUM(${detailRange(cell, report.edition, count)})`;
  const rounded = cell.kind === 'money' ? `ROUND(${sum},${DECIMALS})` : sum;
  const isText = cell.kind === 'money' && cell.unit === undefined;
  const { adds: _, printed: __, ...kept } = placed;
  return {
    ...kept,
    value: writeReading(readingOf(report, cell), cell),
    formula: isText ? `${rounded}&"${unitToAdd(cell)}"` : rounded,
  };
}
