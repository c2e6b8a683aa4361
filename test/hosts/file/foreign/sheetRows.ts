import { strFromU8, strToU8 } from 'fflate';
import type { Files } from '../editParts.js';

/** A cell as exceljs writes it; its content is kept as markup. */
export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly style: string;
  readonly type: string;
  readonly formula?: string;
  /** The markup between `<v>` and `</v>`; undefined for a cell without a value. */
  readonly value?: string;
}

/** The row of a sheet, its cells from left to right. */
export interface WrittenRow {
  readonly row: number;
  readonly cells: readonly WrittenCell[];
}

/** Writes the markup of one cell. */
export type WriteCell = (cell: WrittenCell, shared: readonly string[]) => string;

/** The parts of the sheets of a drawn workbook. */
const SHEETS = /^xl\/worksheets\/sheet\d+\.xml$/;

/** The shared strings of a drawn workbook, as the markup between `<si>` and `</si>`. */
function sharedStrings(files: Files): readonly string[] {
  const xml = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<si>(.*?)<\/si>/gs)].map(([, inside = '']) => inside);
}

/** A package with the rows of every sheet written anew. */
export function rewriteRows(
  files: Files,
  write: (rows: readonly WrittenRow[], shared: readonly string[]) => string,
): Files {
  const shared = sharedStrings(files);
  return Object.fromEntries(
    Object.entries(files).map(([name, part]) => [
      name,
      SHEETS.test(name) ? strToU8(withRows(strFromU8(part), (rows) => write(rows, shared))) : part,
    ]),
  );
}

/** A package with every cell written anew, each with its address. */
export function rewriteCells(files: Files, write: WriteCell): Files {
  return rewriteRows(files, (rows, shared) =>
    rows
      .map(({ row, cells }) => `<row r="${row}">${cells.map((cell) => write(cell, shared)).join('')}</row>`)
      .join(''),
  );
}

function withRows(xml: string, write: (rows: readonly WrittenRow[]) => string): string {
  return xml.replace(
    /(<sheetData>)(.*)(<\/sheetData>)/s,
    (_, open: string, inside: string, close: string) => open + write(rowsIn(inside)) + close,
  );
}

function rowsIn(xml: string): readonly WrittenRow[] {
  return [...xml.matchAll(/<row r="(\d+)"[^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row, inside = '']) => ({
    row: Number(row),
    cells: [...inside.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(
      ([, letters = '', attributes = '', content = '']) => cellOf(Number(row), letters, attributes, content),
    ),
  }));
}

function cellOf(row: number, letters: string, attributes: string, content: string): WrittenCell {
  const formula = /<f>(.*?)<\/f>/s.exec(content)?.[1];
  const value = /<v>(.*?)<\/v>/s.exec(content)?.[1];
  return {
    row,
    column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
    style: / s="(\d+)"/.exec(attributes)?.[1] ?? '0',
    type: / t="(\w+)"/.exec(attributes)?.[1] ?? 'n',
    ...(formula === undefined ? {} : { formula }),
    ...(value === undefined ? {} : { value }),
  };
}
