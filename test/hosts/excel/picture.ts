import type ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { parseArea } from '../../../excel-double/address.js';
import type { UserBook } from '../../../excel-double/book.js';
import type { UserSheet } from '../../../excel-double/userSheet.js';
import {
  areaAddress,
  cellAddress,
  columnLetters,
  shiftFormula,
  type Area,
} from '../../../src/core/draw/address.js';

/** Everything there is to see of one sheet, in words that do not depend on the program that holds it. */
export interface Picture {
  readonly cells: Readonly<Record<string, object>>;
  readonly merges: readonly string[];
  readonly widths: readonly (number | undefined)[];
  readonly heights: readonly (number | undefined)[];
  readonly protection: object | undefined;
  readonly print: object;
}

/** How many cells of a sheet are looked at. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const SIDES = ['top', 'bottom', 'left', 'right'] as const;
const POINTS_A_CHARACTER = 5.25;

/** A conditional format as each of its cells feels it. */
function formatsOn(
  formats: readonly { readonly areas: readonly Area[]; readonly formula: string; readonly look: object }[],
  row: number,
  column: number,
): readonly object[] {
  return formats
    .flatMap(({ areas, formula, look }) => {
      const [first] = areas;
      const isOn = areas.some(
        ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
      );
      return isOn && first
        ? [{ formula: shiftFormula(formula, row - first.top, column - first.left), ...look }]
        : [];
    })
    .sort((a, b) => a.formula.localeCompare(b.formula));
}

/** The sheet as exceljs reads it from a file. */
export function pictureOfFile(sheet: ExcelJS.Worksheet, { rows, columns }: Extent): Picture {
  const rules = (
    sheet as unknown as {
      conditionalFormattings: {
        ref: string;
        rules: { formulae: string[]; style: Partial<ExcelJS.Style> }[];
      }[];
    }
  ).conditionalFormattings;
  const formats = rules.flatMap(({ ref, rules: each }) =>
    each.map(({ formulae, style }) => ({
      areas: ref.split(' ').map(areaOf),
      formula: formulae[0] ?? '',
      look: {
        fill: colorOf((style.fill as ExcelJS.FillPattern | undefined)?.bgColor),
        color: colorOf(style.font?.color),
        bold: style.font?.bold ?? false,
      },
    })),
  );
  const { pageSetup } = sheet;
  const protection = (sheet as unknown as { sheetProtection?: Record<string, unknown> }).sheetProtection;
  return {
    cells: eachCell({ rows, columns }, (row, column) =>
      fileCell(sheet.getCell(row, column), formatsOn(formats, row, column)),
    ),
    merges: [...(sheet as unknown as { model: { merges: string[] } }).model.merges].sort(),
    widths: Array.from(
      { length: columns },
      (_, at) => (sheet.getColumn(at + 1).width ?? NaN) * POINTS_A_CHARACTER,
    ),
    heights: Array.from({ length: rows }, (_, at) => sheet.getRow(at + 1).height),
    protection: protection && {
      cells: protection['formatCells'] === true,
      columns: protection['formatColumns'] === true,
      rows: protection['formatRows'] === true,
      hasPassword: protection['hashValue'] !== undefined,
    },
    print: {
      paper: pageSetup.paperSize === 9 ? 'A4' : pageSetup.paperSize,
      orientation: pageSetup.orientation,
      wide: pageSetup.fitToWidth,
      tall: pageSetup.fitToHeight || undefined,
      centered: pageSetup.horizontalCentered,
      margins: Object.values({ ...pageSetup.margins })
        .map((inches) => round(inches * 72))
        .sort(), // exceljs reads the rows of whole columns as NaN.
      area: pageSetup.printArea?.replace(/\$|NaN/g, ''),
    },
  };
}

function fileCell(cell: ExcelJS.Cell, formats: readonly object[]): object {
  const {
    style: { font, alignment, border, fill, protection },
    isMerged,
    master,
  } = cell;
  const validation = cell.dataValidation as
    | (ExcelJS.DataValidation & { error?: string; operator?: string; prompt?: string; promptTitle?: string })
    | undefined;
  const isCovered = isMerged && master !== cell;
  return {
    value: isCovered ? null : valueOf(cell),
    formula: isCovered ? undefined : cell.formula || undefined,
    numberFormat: cell.numFmt ?? 'General',
    font: { name: font?.name, size: font?.size, bold: font?.bold ?? false, color: colorOf(font?.color) },
    align: [
      alignment?.horizontal,
      alignment?.vertical === 'middle' ? 'center' : alignment?.vertical,
      alignment?.wrapText ?? false,
    ],
    fill: colorOf((fill as ExcelJS.FillPattern | undefined)?.fgColor),
    borders: SIDES.map((side) => border?.[side]?.style ?? besideOf(cell, side)),
    isLocked: protection?.locked ?? true,
    check:
      validation && !isCovered
        ? {
            type: validation.type,
            operator: validation.type === 'custom' ? undefined : validation.operator,
            formulae: validation.formulae.map(String),
            ignoresBlanks: validation.allowBlank ?? false,
            error: validation.showErrorMessage ? validation.error : undefined,
            prompt: validation.showInputMessage
              ? [validation.promptTitle ?? '', validation.prompt]
              : undefined,
          }
        : undefined,
    formats,
  };
}

/** An edge belongs to the cells on both sides of it. */
function besideOf(
  { worksheet, fullAddress: { row, col } }: ExcelJS.Cell,
  side: (typeof SIDES)[number],
): string {
  const [otherRow, otherColumn, other] = {
    top: [row - 1, col, 'bottom'],
    bottom: [row + 1, col, 'top'],
    left: [row, col - 1, 'right'],
    right: [row, col + 1, 'left'],
  }[side] as [number, number, (typeof SIDES)[number]];
  return otherRow < 1 || otherColumn < 1
    ? 'none'
    : (worksheet.getCell(otherRow, otherColumn).style.border?.[other]?.style ?? 'none');
}

function valueOf({ value, result }: ExcelJS.Cell): unknown {
  if (typeof value === 'object' && value !== null && 'formula' in value)
    return result === undefined || result === '' ? null : result;
  return value;
}

/** The sheet as the workbook model of the double holds it. */
export function pictureOfBook(sheet: UserSheet, { rows, columns }: Extent): Picture {
  const formats = sheet.formats().map(({ areas, formula, fill, font }) => ({
    areas: areas.map(({ top, left, bottom, right }) => ({
      top: top + 1,
      left: left + 1,
      bottom: bottom + 1,
      right: right + 1,
    })),
    formula: formula.replace(/^=/, ''),
    look: { fill: fill.color?.slice(1), color: font.color?.slice(1), bold: font.bold ?? false },
  }));
  const { page, protection, printArea } = sheet.state;
  const covered = new Set(sheet.merges().flatMap((merge) => coveredBy(areaOf(merge))));
  const zoom = page['zoom'] as Record<string, number>;
  return {
    cells: eachCell({ rows, columns }, (row, column) =>
      bookCell(
        sheet,
        cellAddress(row, column),
        covered.has(cellAddress(row, column)),
        formatsOn(formats, row, column),
      ),
    ),
    merges: [...sheet.merges()].sort(),
    widths: Array.from({ length: columns }, (_, at) => sheet.columnWidth(columnLetters(at + 1))),
    heights: Array.from({ length: rows }, (_, at) => sheet.rowHeight(at + 1)),
    protection: protection && {
      cells: protection.options['allowFormatCells'] === true,
      columns: protection.options['allowFormatColumns'] === true,
      rows: protection.options['allowFormatRows'] === true,
      hasPassword: (protection.password ?? '') !== '',
    },
    print: {
      paper: page['paperSize'],
      orientation: String(page['orientation']).toLowerCase(),
      wide: zoom['horizontalFitToPages'],
      tall: zoom['verticalFitToPages'],
      centered: page['centerHorizontally'],
      margins: ['left', 'right', 'top', 'bottom', 'header', 'footer']
        .map((side) => round(Number(page[`${side}Margin`])))
        .sort(),
      area: printArea
        ?.map(({ top, left, bottom, right }) =>
          bottom > 100_000
            ? `${columnLetters(left + 1)}:${columnLetters(right + 1)}`
            : areaAddress({ top: top + 1, left: left + 1, bottom: bottom + 1, right: right + 1 }),
        )
        .join(),
    },
  };
}

function bookCell(sheet: UserSheet, address: string, isCovered: boolean, formats: readonly object[]): object {
  const style = sheet.style(address);
  const check = isCovered ? undefined : sheet.checkOf(address);
  const value = sheet.value(address);
  return {
    value: value === '' ? null : value,
    formula: sheet.formula(address)?.slice(1),
    numberFormat: style.numberFormat,
    // exceljs reads no fractions of a point; the sizes as they are written are compared by `sizesOfBook`.
    font: {
      name: style.fontName,
      size: Math.trunc(style.fontSize),
      bold: style.bold,
      color: style.color.slice(1),
    },
    align: [style.horizontal.toLowerCase(), style.vertical.toLowerCase(), style.wrap],
    fill: style.fill === '' ? undefined : style.fill.slice(1),
    borders: SIDES.map((side) =>
      sheet.border(address, `Edge${side[0]?.toUpperCase()}${side.slice(1)}` as 'EdgeTop').style ===
      'Continuous'
        ? 'thin'
        : 'none',
    ),
    isLocked: style.locked,
    check: check && checkOf(check),
    formats,
  };
}

interface Rule {
  readonly formula1?: unknown;
  readonly formula2?: unknown;
  readonly operator?: string;
  readonly formula?: unknown;
}

function checkOf({
  rule,
  errorAlert,
  prompt,
  ignoreBlanks,
}: {
  rule: unknown;
  errorAlert: unknown;
  prompt: unknown;
  ignoreBlanks: boolean;
}): object {
  const [[kind = '', said = {}] = []] = Object.entries(rule as Record<string, Rule>);
  const operators: Record<string, string> = {
    Between: 'between',
    GreaterThanOrEqualTo: 'greaterThanOrEqual',
  };
  const alert = errorAlert as { showAlert?: boolean; message?: string } | undefined;
  const message = prompt as { showPrompt?: boolean; message?: string; title?: string } | undefined;
  return {
    type: kind === 'wholeNumber' ? 'whole' : kind,
    operator: kind === 'custom' ? undefined : operators[said.operator ?? ''],
    formulae: [said.formula1, said.formula2, said.formula]
      .filter((each) => each !== undefined && each !== null)
      .map((each) => String(each).replace(/^=/, '')),
    ignoresBlanks: ignoreBlanks,
    error: alert?.showAlert === false ? undefined : alert?.message,
    prompt: message?.message ? [message.title ?? '', message.message] : undefined,
  };
}

function eachCell(
  { rows, columns }: Extent,
  tell: (row: number, column: number) => object,
): Record<string, object> {
  const cells: Record<string, object> = {};
  for (let row = 1; row <= rows; row += 1)
    for (let column = 1; column <= columns; column += 1) cells[cellAddress(row, column)] = tell(row, column);
  return cells;
}

function coveredBy({ top, left, bottom, right }: Area): readonly string[] {
  const cells: string[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1)
      if (row !== top || column !== left) cells.push(cellAddress(row, column));
  return cells;
}

function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new RangeError(address);
  return { top: area.top + 1, left: area.left + 1, bottom: area.bottom + 1, right: area.right + 1 };
}

function colorOf(color: Partial<ExcelJS.Color> | undefined): string | undefined {
  return color?.argb?.slice(2);
}

function round(size: number): number {
  return Math.round(size * 1000) / 1000;
}

/** The defined names of the double, as a file keeps them. */
export function namesOf(book: UserBook): Readonly<Record<string, string>> {
  return Object.fromEntries(book.names().map(({ name, formula }) => [name, formula.replace(/^=/, '')]));
}

/** Every size of type that the cells of these sheets are painted in. */
export function sizesOfBook(book: UserBook, sheets: readonly string[]): readonly number[] {
  const sizes = sheets.flatMap((name) =>
    [...book.sheet(name).state.cells.values()].map(({ style }) => style.fontSize),
  );
  return [...new Set(sizes)].sort((a, b) => a - b);
}

/** Every size of type among the styles of a file but that of its own standard. */
export function sizesOfFile(bytes: Uint8Array): readonly number[] {
  const styles = strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array());
  const fonts = [...styles.matchAll(/<sz val="([\d.]+)"\/>/g)].slice(1).map(([, size]) => Number(size));
  return [...new Set(fonts)].sort((a, b) => a - b);
}
