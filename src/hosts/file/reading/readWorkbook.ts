import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import type { Sheet } from '../../../core/draw/sheet.js';
import { Problem } from '../../../core/report/problem.js';
import { keepValues } from './keepValues.js';
import { openPackage } from './openPackage.js';
import { readCells } from './readCells.js';

/** The parts that hold values. exceljs gets no others. */
const WITH_VALUES =
  /(?:^|[\\/])(?:workbook|sharedStrings|styles)\.xml$|workbook\.xml\.rels$|worksheets[\\/][^\\/]+\.xml$/i;

/**
 * The sheets of an .xlsx file. Throws a `Problem` as `openPackage` does, and `damaged` where exceljs cannot
 * read it.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const workbook = await loadValues(openPackage(bytes));
  return workbook.worksheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.state !== 'visible',
    cells: readCells(sheet),
  }));
}

/** Loads exactly the bytes that were checked, packed again without compression. */
async function loadValues(parts: ReadonlyMap<string, Uint8Array>): Promise<ExcelJS.Workbook> {
  const values = [...parts]
    .filter(([name]) => WITH_VALUES.test(name))
    .map(([name, part]) => [name, /worksheets/i.test(name) ? keepValues(part) : part]);
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(zipSync(Object.fromEntries(values), { level: 0 }).buffer as ArrayBuffer);
  } catch {
    throw new Problem('damaged');
  }
  return workbook;
}
