import * as SheetJs from '@e965/xlsx';
import type { Sheet, SheetCell } from '../../../../src/core/draw/sheet.js';

/**
 * The sheets of a workbook as SheetJS reads them, without the cells that merges cover. It does not tell
 * struck-out characters.
 */
export function sheetJsReads(bytes: Uint8Array): readonly Sheet[] {
  const book = SheetJs.read(bytes, { cellFormula: true, cellNF: true, cellHTML: false, dense: false });
  return book.SheetNames.map((name, at) => ({
    name,
    hidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0,
    cells: cellsOf(book.Sheets[name] ?? {}, book.Workbook?.WBProps?.date1904 === true),
  }));
}

function cellsOf(sheet: SheetJs.WorkSheet, isFrom1904: boolean): readonly SheetCell[] {
  return Object.entries(sheet)
    .filter(([place]) => !place.startsWith('!') && !isCovered(sheet, place))
    .flatMap(([place, cell]) => {
      const { r, c } = SheetJs.utils.decode_cell(place);
      const content = contentOf(cell as SheetJs.CellObject, isFrom1904);
      return content ? [{ row: r + 1, column: c + 1, ...content }] : [];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

function isCovered({ '!merges': merges = [] }: SheetJs.WorkSheet, place: string): boolean {
  const { r, c } = SheetJs.utils.decode_cell(place);
  return merges.some(({ s, e }) => r >= s.r && r <= e.r && c >= s.c && c <= e.c && !(r === s.r && c === s.c));
}

function contentOf(
  { t, v, f, w, z }: SheetJs.CellObject,
  isFrom1904: boolean,
): Omit<SheetCell, 'row' | 'column'> | undefined {
  const formula = f === undefined ? {} : { isFormula: true, formula: f };
  if (t === 'e') return { value: null, error: w ?? '', ...formula };
  const value = v === undefined || v instanceof Date ? null : v;
  if (value === null) return f === undefined ? undefined : { value, ...formula };
  const isDate = t === 'n' && typeof value === 'number' && SheetJs.SSF.is_date(String(z ?? ''));
  return { value, ...formula, ...(isDate ? { date: dayOf(value, isFrom1904) } : {}) };
}

function dayOf(value: number, isFrom1904: boolean): string {
  const { y, m, d } = SheetJs.SSF.parse_date_code(value, { date1904: isFrom1904 });
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
