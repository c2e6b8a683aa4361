import type { CellValue, Workbook, Worksheet } from 'exceljs';
import { areaAddress, cellAddress, columnLetters, quoteSheet } from '../../../core/draw/address.js';
import { fixReferences } from '../../../core/draw/references.js';
import type { Alarm, Layout, Placed } from '../../../core/draw/layout.js';
import { ALARM, looks, MARGINS } from '../../../core/draw/looks.js';
import { areaOf, spotsIn } from '../../drawing/placedArea.js';
import { escapeCodes } from '../xml/cellCodes.js';
import { cellText } from '../xml/cellText.js';
import { argbOf, styleOf } from './cellStyle.js';
import { validationOf } from './cellValidation.js';

/** Paints a layout on a new sheet of an exceljs workbook; of rows that look alike the first, unfilled. */
export function paintSheet(workbook: Workbook, layout: Layout): void {
  const sheet = workbook.addWorksheet(layout.sheet);
  sheet.columns = layout.columns.map((width) => ({ width }));
  for (const [at, height] of layout.rows.entries()) sheet.getRow(at + 1).height = height;
  for (const placed of [...layout.cells, ...(layout.alike?.pattern ?? [])]) paintCell(sheet, placed);
  for (const [at, alarm] of layout.alarms.entries()) addAlarm(sheet, alarm, at + 1);
  addNames(workbook, layout);
  freeze(sheet, layout);
  setPrint(sheet, layout);
  if (layout.isProtected) protect(sheet);
}

function paintCell(sheet: Worksheet, placed: Placed): void {
  const { row, column, rowSpan, columnSpan, validation, numberFormat } = placed;
  const style = styleOf(looks[placed.look], numberFormat);
  for (const spot of spotsIn(areaOf(placed))) sheet.getCell(spot.row, spot.column).style = style;
  if (rowSpan * columnSpan > 1) sheet.mergeCells(areaAddress(areaOf(placed)));
  const cell = sheet.getCell(row, column);
  cell.value = valueOf(placed, sheet.name);
  if (validation) cell.dataValidation = validationOf(validation, cellAddress(row, column));
}

function valueOf({ value, formula, row, column }: Placed, sheet: string): CellValue {
  if (formula !== undefined) {
    const result = value === null ? '' : typeof value === 'string' ? escapeCodes(value) : Number(value);
    return { formula, result, date1904: false };
  }
  return typeof value === 'string' ? cellText(value, { sheet, row, column }) : value;
}

function addAlarm(sheet: Worksheet, { areas, formula }: Alarm, priority: number): void {
  const style = {
    fill: { type: 'pattern', pattern: 'solid', bgColor: argbOf(ALARM.fill) },
    font: { color: argbOf(ALARM.color), bold: true },
  } as const;
  sheet.addConditionalFormatting({
    ref: areas.map(areaAddress).join(' '),
    rules: [{ type: 'expression', priority, formulae: [formula], style }],
  });
}

function addNames(workbook: Workbook, { sheet, names }: Layout): void {
  for (const { name, areas } of names)
    for (const area of areas)
      workbook.definedNames.add(`${quoteSheet(sheet)}!${fixReferences(areaAddress(area))}`, name);
}

function freeze(sheet: Worksheet, { frozen }: Layout): void {
  if (!frozen) return;
  const topLeftCell = cellAddress(frozen.rows + 1, frozen.columns + 1);
  sheet.views = [{ state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, topLeftCell }];
}

/** So many characters side by side on a page can still be read, on the shorter and on the longer side. */
const READABLE = { portrait: 180, landscape: 260 };

function setPrint(sheet: Worksheet, layout: Layout): void {
  const { print } = layout;
  const orientation = 'columns' in print && print.isWide === true ? 'landscape' : 'portrait';
  const width = layout.columns.reduce((sum, each) => sum + each, 0);
  sheet.pageSetup = {
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth: 'area' in print ? 1 : Math.ceil(width / READABLE[orientation]),
    ...('area' in print ? {} : repeated(layout)),
    fitToHeight: 'area' in print ? 1 : 0,
    horizontalCentered: true,
    margins: MARGINS,
    printArea: printAreaOf(print),
  };
}

/** The headings that stay in view are also at the top and on the left of every page. */
function repeated({ frozen }: Layout): Pick<Worksheet['pageSetup'], 'printTitlesRow' | 'printTitlesColumn'> {
  if (!frozen) return {};
  return {
    ...(frozen.rows > 0 ? { printTitlesRow: `1:${frozen.rows}` } : {}),
    ...(frozen.columns > 0 ? { printTitlesColumn: `A:${columnLetters(frozen.columns)}` } : {}),
  };
}

function printAreaOf(print: Layout['print']): string {
  if ('columns' in print) return `A:${columnLetters(print.columns)}`;
  // exceljs adds a dollar sign to the columns only.
  return areaAddress(print.area).replace(/(\d+)/g, '$$$1');
}

function protect(sheet: Worksheet): void {
  void sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
  });
}
