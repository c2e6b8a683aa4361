import type ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { rulesOn } from '../file/loadBook.js';
import { areaOf, eachCell, formatsOn, round, SIDES, type Extent, type Picture } from './picture.js';

/** The points of a character of a column's width. */
const POINTS_A_CHARACTER = 5.25;

/** The sheet as exceljs reads it from a file. */
export function pictureOfFile(sheet: ExcelJS.Worksheet, { rows, columns }: Extent): Picture {
  const formats = rulesOn(sheet).map(({ ref, formula, style, fill }) => ({
    areas: ref.split(' ').map(areaOf),
    formula,
    look: {
      fill: fill?.slice(2),
      color: colorOf(style?.font?.color),
      bold: style?.font?.bold ?? false,
    },
  }));
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

function colorOf(color: Partial<ExcelJS.Color> | undefined): string | undefined {
  return color?.argb?.slice(2);
}

/** Every size of type among the styles of a file but that of its own standard. */
export function sizesOfFile(bytes: Uint8Array): readonly number[] {
  const styles = strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array());
  const fonts = [...styles.matchAll(/<sz val="([\d.]+)"\/>/g)].slice(1).map(([, size]) => Number(size));
  return [...new Set(fonts)].sort((a, b) => a - b);
}
