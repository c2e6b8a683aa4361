import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import type { Layout } from '../../core/draw/layout.js';
import type { Sheet, SheetCell } from '../../core/draw/sheet.js';
import { Problem } from '../../core/report/problem.js';
import type { Host, Listing, Mark } from '../host.js';
import { letRowsGrow } from './drawing/letRowsGrow.js';
import { paintSheet } from './drawing/paintSheet.js';
import { markPackage } from './marking/markPackage.js';
import { keepValues } from './reading/keepValues.js';
import { openPackage } from './reading/openPackage.js';

/**
 * A workbook as a file's bytes. A given workbook is marked by editing its package, and is never passed
 * through a library that drops parts of it.
 */
export interface FileHost extends Host {
  readonly bytes: () => Uint8Array;
}

/**
 * The parts that hold values. They are handed to exceljs as the guard unpacked them: it sees what was
 * examined and nothing else, and unpacks nothing again.
 */
const WITH_VALUES =
  /(?:^|[\\/])(?:workbook|sharedStrings|styles)\.xml$|workbook\.xml\.rels$|worksheets[\\/][^\\/]+\.xml$/i;

/** A host over the bytes of an .xlsx file; without bytes, a new workbook that can be drawn on once. */
export function fileHost(given?: Uint8Array): FileHost {
  let bytes = given;
  return {
    bytes: () => bytes ?? new Uint8Array(),
    read: async () => (bytes ? readWorkbook(bytes) : []),
    draw: async (layouts) => {
      const [taken] = bytes ? layouts : [];
      if (taken) throw new Problem('sheetExists', { sheet: taken.sheet });
      bytes = await drawWorkbook(layouts);
    },
    mark: async (marks, listing) => {
      if (bytes) bytes = markWorkbook(bytes, marks, listing);
    },
  };
}

async function drawWorkbook(layouts: readonly Layout[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'xxgk-report';
  workbook.created = workbook.modified = new Date(0);
  workbook.calcProperties.fullCalcOnLoad = true;
  for (const layout of layouts) paintSheet(workbook, layout);
  const growing = layouts.flatMap(({ rowsGrow }, at) =>
    rowsGrow ? [`xl/worksheets/sheet${at + 1}.xml`] : [],
  );
  return letRowsGrow(new Uint8Array(await workbook.xlsx.writeBuffer()), growing);
}

function markWorkbook(bytes: Uint8Array, marks: readonly Mark[], listing?: Listing): Uint8Array {
  openPackage(bytes);
  try {
    return markPackage(bytes, marks, listing);
  } catch {
    throw new Problem('damaged');
  }
}

async function readWorkbook(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const parts = [...openPackage(bytes)].filter(([name]) => WITH_VALUES.test(name));
  const values = Object.fromEntries(
    parts.map(([name, part]) => [name, /worksheets/i.test(name) ? keepValues(part) : part]),
  );
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(zipSync(values, { level: 0 }).buffer as ArrayBuffer);
  } catch {
    throw new Problem('damaged');
  }
  return workbook.worksheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.state !== 'visible',
    cells: cellsOf(sheet),
  }));
}

function cellsOf(sheet: ExcelJS.Worksheet): readonly SheetCell[] {
  const cells: SheetCell[] = [];
  sheet.eachRow((row, rowNumber) =>
    row.eachCell((cell, column) => {
      const read = readCell(cell);
      if (read) cells.push({ row: rowNumber, column, ...read });
    }),
  );
  return cells;
}

type Read = Omit<SheetCell, 'row' | 'column'>;

function readCell(cell: ExcelJS.Cell): Read | undefined {
  if (cell.type === ExcelJS.ValueType.Null || cell.type === ExcelJS.ValueType.Merge) return undefined;
  if (cell.type === ExcelJS.ValueType.Formula)
    return { ...(readResult(cell.result) ?? { value: null }), isFormula: true };
  return readResult(cell.value);
}

function readResult(value: ExcelJS.CellValue): Read | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object') return { value };
  if (value instanceof Date) return { value: value.toISOString().slice(0, 10) };
  if ('error' in value) return { value: null, error: String(value.error) };
  if ('richText' in value) return { value: value.richText.map(({ text }) => text).join('') };
  if ('text' in value) return readResult(value.text);
  return undefined;
}
