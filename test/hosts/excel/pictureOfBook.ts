import type { UserBook } from '../../../excel-double/book.js';
import type { UserSheet } from '../../../excel-double/userSheet.js';
import { areaAddress, cellAddress, columnLetters } from '../../../src/core/draw/address.js';
import {
  areaOf,
  coveredBy,
  eachCell,
  formatsOn,
  round,
  SIDES,
  type Extent,
  type Picture,
} from './picture.js';

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
