import type { DataValidation, Style, Workbook, Worksheet } from 'exceljs';
import {
  areaAddress,
  cellAddress,
  columnLetters,
  fixReferences,
  quoteSheet,
} from '../../../core/draw/address.js';
import type { Layout, Placed, Validation } from '../../../core/draw/layout.js';
import { ALARM, looks, MARGINS, type Look } from '../../../core/draw/looks.js';
import { ACCEPTED, fitsInCell } from '../../accepted.js';

/** Paints a layout on a new sheet of an exceljs workbook. */
export function paintSheet(workbook: Workbook, layout: Layout): void {
  const sheet = workbook.addWorksheet(layout.sheet);
  sheet.columns = layout.columns.map((width) => ({ width }));
  layout.rows.forEach((height, at) => {
    sheet.getRow(at + 1).height = height;
  });
  for (const placed of layout.cells) paintCell(sheet, placed);
  layout.alarms.forEach(({ areas, formula }, at) =>
    sheet.addConditionalFormatting({
      ref: areas.map(areaAddress).join(' '),
      rules: [
        {
          type: 'expression',
          priority: at + 1,
          formulae: [formula],
          style: {
            fill: { type: 'pattern', pattern: 'solid', bgColor: argb(ALARM.fill) },
            font: { color: argb(ALARM.color), bold: true },
          },
        },
      ],
    }),
  );
  for (const { name, areas } of layout.names)
    for (const area of areas)
      workbook.definedNames.add(`${quoteSheet(layout.sheet)}!${fixReferences(areaAddress(area))}`, name);
  setPrint(sheet, layout);
  if (layout.isProtected)
    void sheet.protect('', {
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatCells: true,
      formatColumns: true,
      formatRows: true,
    });
}

function paintCell(sheet: Worksheet, placed: Placed): void {
  const { row, column, rowSpan, columnSpan, value, formula, validation, numberFormat } = placed;
  const look = looks[placed.look];
  const style = { ...styleOf(look), ...(numberFormat === undefined ? {} : { numFmt: numberFormat }) };
  for (let r = 0; r < rowSpan; r += 1)
    for (let c = 0; c < columnSpan; c += 1) sheet.getCell(row + r, column + c).style = style;
  if (rowSpan > 1 || columnSpan > 1)
    sheet.mergeCells(row, column, row + rowSpan - 1, column + columnSpan - 1);
  const cell = sheet.getCell(row, column);
  if (formula !== undefined)
    cell.value = { formula, result: value === null ? '' : Number(value), date1904: false };
  else cell.value = typeof value === 'string' ? escapeCodes(value) : value;
  if (validation) cell.dataValidation = validate(validation, cellAddress(row, column));
}

/**
 * `_x000D_` in a workbook means the character of that code; text that only looks so has its first underscore
 * written as a code.
 */
function escapeCodes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function styleOf(look: Look): Partial<Style> {
  const line = { style: 'thin' } as const;
  return {
    font: { name: look.font, size: look.size, bold: look.bold ?? false, color: argb(look.color ?? '000000') },
    alignment: { horizontal: look.horizontal, vertical: look.vertical, wrapText: true },
    ...(look.bordered ? { border: { top: line, bottom: line, left: line, right: line } } : {}),
    ...(look.fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(look.fill) } }),
    protection: { locked: look.unlocked !== true },
  };
}

function argb(color: string): { argb: string } {
  return { argb: `FF${color}` };
}

function validate({ accepts, error, promptTitle, prompt }: Validation, address: string): DataValidation {
  const said = {
    allowBlank: true,
    ...(prompt === undefined ? {} : { showInputMessage: true, promptTitle: promptTitle ?? '', prompt }),
    ...(error === undefined || accepts === undefined
      ? {}
      : { showErrorMessage: true, errorStyle: 'stop', error }),
  };
  if (accepts === undefined) return { ...said, type: 'custom', formulae: [fitsInCell(address)] };
  const { type, from, to } = ACCEPTED[accepts];
  return to === undefined
    ? { ...said, type, operator: 'greaterThanOrEqual', formulae: [from] }
    : { ...said, type, operator: 'between', formulae: [from, to] };
}

function setPrint(sheet: Worksheet, { print }: Layout): void {
  // exceljs puts a dollar sign before the columns only.
  const area =
    'area' in print ? areaAddress(print.area).replace(/(\d+)/g, '$$$1') : `A:${columnLetters(print.columns)}`;
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 'area' in print ? 1 : 0,
    horizontalCentered: true,
    margins: MARGINS,
    printArea: area,
  };
}
