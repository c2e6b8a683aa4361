import { parseAddress, addressOn, cellAddress } from '../../core/draw/address.js';
import type { Sheet } from '../../core/draw/sheet.js';
import { tablesOf, type Edition, type Table } from '../../core/form/edition.js';
import { formOf } from '../../core/form/form.js';
import type { ReadResult } from '../../core/read/readReport.js';
import { Problem } from '../../core/report/problem.js';
import { yearBlocks, type YearBlock } from './yearBlocks.js';

type OneYearReader = (sheets: readonly Sheet[]) => ReadResult;

/**
 * Reads sheets by `read`; where it refuses a table that stands twice on a sheet, without the one whose
 * caption says that it is of a year before the report's, if the other is read whole, and is by its caption
 * of no other year than the report. What is left out is told.
 *
 * Throws a `Problem` as `read` does.
 */
export function readOneYear(
  sheets: readonly Sheet[],
  editions: readonly Edition[],
  read: OneYearReader,
): ReadResult {
  try {
    return read(sheets);
  } catch (error) {
    const found = error instanceof Problem ? withoutLast(error, sheets, editions, read) : undefined;
    if (!found) throw error;
    return found;
  }
}

/** The report without last year's table on the sheet that was refused; undefined where it is not known. */
function withoutLast(
  { code, facts }: Problem,
  sheets: readonly Sheet[],
  editions: readonly Edition[],
  read: OneYearReader,
): ReadResult | undefined {
  const sheet = sheets.find(({ name, hidden }) => !hidden && name === facts['sheet']);
  if (code !== 'twoReports' || facts['sheet'] !== facts['other'] || !sheet) return undefined;
  for (const table of editions
    .flatMap(tablesOf)
    .filter(({ name }) => name === facts['table'])
    .reverse()) {
    const blocks = yearBlocks(sheet, table);
    if (!blocks) continue;
    const left = [blocks, [blocks[1], blocks[0]] as const].flatMap(([last, own]) => {
      const cells = sheet.cells.filter((cell) => !isIn(cell, last));
      const rest = sheets.map((each) => (each === sheet ? { ...sheet, cells } : each));
      const result = mayBeLast(last, own) ? readOrNone(() => readOneYear(rest, editions, read)) : undefined;
      return result && isOfYears(result.report.year, last, own) && isWhole(result, table, sheet, own)
        ? [told(result, table, sheet, last)]
        : [];
    });
    return left.length === 1 ? left[0] : undefined;
  }
  return undefined;
}

function isIn(
  cell: { readonly row: number; readonly column: number },
  { axis, from, to }: YearBlock,
): boolean {
  return cell[axis] >= from && cell[axis] <= to;
}

function readOrNone(read: () => ReadResult): ReadResult | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** True where what the captions say of two blocks does not rule out that the first is of the year before. */
function mayBeLast({ said: last }: YearBlock, { said: own }: YearBlock): boolean {
  if (last === undefined || last === 'own' || own === 'last') return false;
  return typeof last !== 'number' || typeof own !== 'number' || last < own;
}

/** True where a block is of the year before that of the report, and the other of that. */
function isOfYears(year: number | null, { said: last }: YearBlock, { said: own }: YearBlock): boolean {
  if (typeof own === 'number' && own !== year) return false;
  return typeof last !== 'number' || (year !== null && last < year);
}

/** True where each figure of the table is read from the block that is kept. */
function isWhole(
  { addresses, report }: ReadResult,
  { code }: Table,
  { name }: Sheet,
  own: YearBlock,
): boolean {
  return formOf(report.edition).cells.every((cell) => {
    if (cell.table.code !== code) return true;
    const address = addresses.get(cell.name);
    if (address === undefined) return false;
    const spot = parseAddress(address);
    return spot.sheet === name && isIn(spot, own);
  });
}

function told(
  result: ReadResult,
  { name }: Table,
  { name: sheet }: Sheet,
  { caption }: YearBlock,
): ReadResult {
  if (!caption) return result;
  const address = addressOn(sheet, cellAddress(caption.row, caption.column));
  const { text } = caption;
  return {
    ...result,
    remarks: [...result.remarks, { kind: 'copy', name, sheet, read: sheet, address, text }],
  };
}
