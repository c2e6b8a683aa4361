import {
  areaAddress,
  cellAddress,
  columnLetters,
  joinAreas,
  shiftFormula,
  type Area,
} from '../../core/draw/address.js';
import type { Layout, Placed, Validation } from '../../core/draw/layout.js';
import { ALARM, looks, MARGINS, type Look } from '../../core/draw/looks.js';
import { groupBy } from '../../core/form/group.js';
import { ACCEPTED, fitsInCell } from '../accepted.js';
import { asTyped } from './typed.js';

/** Points a character of a column's width takes, and an inch of a margin. */
const [POINTS_A_CHARACTER, POINTS_AN_INCH] = [5.25, 72];

/**
 * Paints a layout on a new, empty worksheet: queues everything and waits for nothing. Input checks need
 * ExcelApi 1.8, print set-up 1.9.
 */
export function paintSheet(
  sheet: Excel.Worksheet,
  layout: Layout,
  isSupported: (version: string) => boolean,
): void {
  writeCells(sheet, layout.cells);
  for (const cells of groupBy(layout.cells, ({ look, numberFormat }) => `${look} ${numberFormat ?? ''}`))
    paintCells(sheet, cells);
  for (const placed of layout.cells)
    if (placed.rowSpan * placed.columnSpan > 1) sheet.getRange(areaAddress(areaOf(placed))).merge(false);
  setSizes(sheet, layout);
  if (isSupported('1.8'))
    for (const cells of groupBy(
      layout.cells.filter(({ validation }) => validation),
      ({ validation }) => JSON.stringify(validation),
    ))
      checkInput(sheet, cells);
  for (const { areas, formula } of layout.alarms)
    for (const area of areas) addAlarm(sheet, area, shiftTo(area, areas[0] ?? area, formula));
  if (isSupported('1.9')) setPrint(sheet, layout);
  if (layout.isProtected)
    sheet.protection.protect({ allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true });
}

function areaOf({ row, column, rowSpan, columnSpan }: Placed): Area {
  return { top: row, left: column, bottom: row + rowSpan - 1, right: column + columnSpan - 1 };
}

/** All that the sheet says in one piece; a cell that a merge covers stays empty. */
function writeCells(sheet: Excel.Worksheet, cells: readonly Placed[]): void {
  const bottom = Math.max(...cells.map(({ row }) => row));
  const right = Math.max(...cells.map(({ column }) => column));
  const rows = Array.from({ length: bottom }, () =>
    Array.from({ length: right }, (): string | number | boolean => ''),
  );
  for (const { row, column, value, formula } of cells)
    (rows[row - 1] ?? [])[column - 1] = formula === undefined ? asTyped(value) : `=${formula}`;
  sheet.getRange(areaAddress({ top: 1, left: 1, bottom, right })).formulas = rows;
}

function everyCell(cells: readonly Placed[]): readonly { row: number; column: number }[] {
  return cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
    Array.from({ length: rowSpan * columnSpan }, (_, at) => ({
      row: row + Math.floor(at / columnSpan),
      column: column + (at % columnSpan),
    })),
  );
}

function paintCells(sheet: Excel.Worksheet, cells: readonly Placed[]): void {
  const [first] = cells;
  if (!first) return;
  const look = looks[first.look];
  for (const area of joinAreas(everyCell(cells))) {
    const range = sheet.getRange(areaAddress(area));
    paintLook(range.format, look, area);
    if (first.numberFormat !== undefined) range.numberFormat = numberFormats(area, first.numberFormat);
  }
}

function numberFormats({ top, left, bottom, right }: Area, format: string): string[][] {
  return Array.from({ length: bottom - top + 1 }, () =>
    Array.from({ length: right - left + 1 }, () => format),
  );
}

function paintLook(format: Excel.RangeFormat, look: Look, { top, left, bottom, right }: Area): void {
  format.font.name = look.font;
  format.font.size = look.size;
  format.font.color = `#${look.color ?? '000000'}`;
  if (look.bold) format.font.bold = true;
  format.horizontalAlignment = ({ left: 'Left', center: 'Center', right: 'Right' } as const)[look.horizontal];
  format.verticalAlignment = look.vertical === 'top' ? 'Top' : 'Center';
  format.wrapText = true;
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.unlocked) format.protection.locked = false;
  if (!look.bordered) return;
  const inside = [
    ...(bottom > top ? ['InsideHorizontal' as const] : []),
    ...(right > left ? ['InsideVertical' as const] : []),
  ];
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', ...inside] as const)
    format.borders.getItem(side).style = 'Continuous';
}

function setSizes(sheet: Excel.Worksheet, { columns, rows, rowsGrow }: Layout): void {
  columns.forEach((width, at) => {
    sheet.getRange(`${columnLetters(at + 1)}:${columnLetters(at + 1)}`).format.columnWidth =
      width * POINTS_A_CHARACTER;
  });
  const fixed = rowsGrow ? rows.slice(0, 1) : rows;
  // Rows of one height that follow each other are set together.
  fixed.forEach((height, at) => {
    if (at > 0 && fixed[at - 1] === height) return;
    const run = fixed.slice(at).findIndex((each) => each !== height);
    sheet.getRange(`${at + 1}:${run === -1 ? fixed.length : at + run}`).format.rowHeight = height;
  });
  if (rowsGrow && rows.length > 1) sheet.getRange(`2:${rows.length}`).format.autofitRows();
}

function checkInput(sheet: Excel.Worksheet, cells: readonly Placed[]): void {
  const validation = cells[0]?.validation;
  if (!validation) return;
  for (const area of joinAreas(cells)) {
    const { dataValidation } = sheet.getRange(areaAddress(area));
    const { error, promptTitle, prompt } = validation;
    dataValidation.rule = ruleOf(validation, cellAddress(area.top, area.left));
    dataValidation.ignoreBlanks = true;
    dataValidation.errorAlert =
      error === undefined || validation.accepts === undefined
        ? { message: '', showAlert: false, style: 'Stop', title: '' }
        : { message: error, showAlert: true, style: 'Stop', title: '' };
    if (prompt !== undefined)
      dataValidation.prompt = { message: prompt, showPrompt: true, title: promptTitle ?? '' };
  }
}

function ruleOf({ accepts }: Validation, address: string): Excel.DataValidationRule {
  if (accepts === undefined) return { custom: { formula: `=${fitsInCell(address)}` } };
  const { type, from, to } = ACCEPTED[accepts];
  const rule: Excel.BasicDataValidation =
    to === undefined
      ? { formula1: from, operator: 'GreaterThanOrEqualTo' }
      : { formula1: from, formula2: to, operator: 'Between' };
  return type === 'whole' ? { wholeNumber: rule } : { decimal: rule };
}

function shiftTo(area: Area, first: Area, formula: string): string {
  return shiftFormula(formula, area.top - first.top, area.left - first.left);
}

function addAlarm(sheet: Excel.Worksheet, area: Area, formula: string): void {
  const {
    custom: { rule, format },
  } = sheet.getRange(areaAddress(area)).conditionalFormats.add('Custom');
  rule.formula = `=${formula}`;
  format.fill.color = `#${ALARM.fill}`;
  format.font.color = `#${ALARM.color}`;
  format.font.bold = true;
}

function setPrint({ pageLayout }: Excel.Worksheet, { print }: Layout): void {
  const inches = (size: number) => size * POINTS_AN_INCH;
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = 'Portrait';
  pageLayout.zoom =
    'area' in print ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = inches(MARGINS.left);
  pageLayout.rightMargin = inches(MARGINS.right);
  pageLayout.topMargin = inches(MARGINS.top);
  pageLayout.bottomMargin = inches(MARGINS.bottom);
  pageLayout.headerMargin = inches(MARGINS.header);
  pageLayout.footerMargin = inches(MARGINS.footer);
  pageLayout.setPrintArea('area' in print ? areaAddress(print.area) : `A:${columnLetters(print.columns)}`);
}
