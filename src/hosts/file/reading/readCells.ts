import ExcelJS from 'exceljs';
import type { SheetCell } from '../../../core/draw/sheet.js';

/** The filled cells of a sheet as exceljs has loaded it, row by row. */
export function readCells(sheet: ExcelJS.Worksheet): readonly SheetCell[] {
  const cells: SheetCell[] = [];
  sheet.eachRow((row, rowNumber) =>
    row.eachCell((cell, column) => {
      const content = readCell(cell);
      if (content) cells.push({ row: rowNumber, column, ...content });
    }),
  );
  return cells;
}

type Content = Omit<SheetCell, 'row' | 'column'>;

function readCell(cell: ExcelJS.Cell): Content | undefined {
  if (cell.type === ExcelJS.ValueType.Null || cell.type === ExcelJS.ValueType.Merge) return undefined;
  if (cell.type === ExcelJS.ValueType.Formula)
    return { ...(readResult(cell.result) ?? { value: null }), isFormula: true };
  return readResult(cell.value);
}

function readResult(value: ExcelJS.CellValue): Content | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object') return { value };
  if (value instanceof Date) return { value: value.toISOString().slice(0, 10) };
  if ('error' in value) return { value: null, error: String(value.error) };
  if ('richText' in value) return { value: value.richText.map(({ text }) => text).join('') };
  if ('text' in value) return readResult(value.text);
  return undefined;
}
