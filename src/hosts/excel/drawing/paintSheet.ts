import { areaAddress, columnLetters, type Area } from '../../../core/draw/address.js';
import { fillFormula } from '../../../core/draw/references.js';
import type { Alarm, Layout, Placed } from '../../../core/draw/layout.js';
import { ALARM } from '../../../core/draw/looks.js';
import { areaOf } from '../../drawing/placedArea.js';
import { asTyped } from './asTyped.js';
import { checkInputs } from './checkInputs.js';
import { paintLooks } from './paintLooks.js';
import { setPrint } from './setPrint.js';

/** The points of a character of a column's width. */
const POINTS_A_CHARACTER = 5.25;

/**
 * Paints a layout on a new, empty worksheet: queues everything and waits for nothing. Validation needs
 * ExcelApi 1.8, print set-up 1.9.
 */
export function paintSheet(
  sheet: Excel.Worksheet,
  layout: Layout,
  isSupported: (version: string) => boolean,
): void {
  writeCells(sheet, layout.cells);
  paintLooks(sheet, layout.cells);
  for (const placed of layout.cells)
    if (placed.rowSpan * placed.columnSpan > 1) sheet.getRange(areaAddress(areaOf(placed))).merge(false);
  setSizes(sheet, layout);
  if (isSupported('1.8')) checkInputs(sheet, layout.cells);
  for (const alarm of layout.alarms) addAlarm(sheet, alarm);
  if (isSupported('1.9')) setPrint(sheet, layout);
  if (layout.isProtected)
    sheet.protection.protect({ allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true });
}

/** The cells from the first of a sheet to the last that a layout places. */
export function usedArea({ cells }: Pick<Layout, 'cells'>): Area {
  const bottom = Math.max(...cells.map(({ row }) => row));
  const right = Math.max(...cells.map(({ column }) => column));
  return { top: 1, left: 1, bottom, right };
}

/** Writes all values in one piece; a cell that a merge covers stays empty. */
function writeCells(sheet: Excel.Worksheet, cells: readonly Placed[]): void {
  const area = usedArea({ cells });
  const { bottom, right } = area;
  const rows = Array.from({ length: bottom }, () =>
    Array.from({ length: right }, (): string | number | boolean => ''),
  );
  for (const { row, column, value, formula } of cells)
    (rows[row - 1] ?? [])[column - 1] = formula === undefined ? asTyped(value) : `=${formula}`;
  sheet.getRange(areaAddress(area)).formulas = rows;
}

function setSizes(sheet: Excel.Worksheet, { columns, rows, rowsGrow }: Layout): void {
  for (const [at, width] of columns.entries()) {
    const letters = columnLetters(at + 1);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = width * POINTS_A_CHARACTER;
  }
  setHeights(sheet, rowsGrow ? rows.slice(0, 1) : rows);
  if (rowsGrow && rows.length > 1) sheet.getRange(`2:${rows.length}`).format.autofitRows();
}

/** Rows of one height that follow each other are set together. */
function setHeights(sheet: Excel.Worksheet, heights: readonly number[]): void {
  for (const [at, height] of heights.entries()) {
    if (at > 0 && heights[at - 1] === height) continue;
    const run = heights.slice(at).findIndex((each) => each !== height);
    sheet.getRange(`${at + 1}:${run === -1 ? heights.length : at + run}`).format.rowHeight = height;
  }
}

/** Adds an alarm to each of its areas; its formula is written for the first cell of the first area. */
function addAlarm(sheet: Excel.Worksheet, { areas, formula }: Alarm): void {
  for (const area of areas) {
    const { custom } = sheet.getRange(areaAddress(area)).conditionalFormats.add('Custom');
    custom.rule.formula = `=${shiftTo(area, areas[0] ?? area, formula)}`;
    custom.format.fill.color = `#${ALARM.fill}`;
    custom.format.font.color = `#${ALARM.color}`;
    custom.format.font.bold = true;
  }
}

function shiftTo(area: Area, first: Area, formula: string): string {
  return fillFormula(formula, area.top - first.top, area.left - first.left);
}
