import type { Typed } from '../hosts/page/pageHost.js';
import { cellsOn, type PageSheet } from '../hosts/page/pageSheet.js';

/** The texts in the first column of a sheet of prose from a row on, blank rows included. */
function textsFrom(sheet: PageSheet, row: number): readonly string[] {
  const texts: string[] = [];
  for (const cell of cellsOn(sheet))
    if (cell.column === 1 && cell.row >= row && cell.value !== null)
      texts[cell.row - row] = String(cell.value);
  return Array.from(texts, (text) => text ?? '');
}

/**
 * What to type so that these paragraphs stand in the place of `rows` rows from `row` on, and those below move
 * along.
 */
export function replaceParagraphs(
  sheet: PageSheet,
  row: number,
  rows: number,
  paragraphs: readonly string[],
): readonly Typed[] {
  const before = textsFrom(sheet, row);
  const after = [...paragraphs, ...before.slice(rows)];
  return Array.from({ length: Math.max(before.length, after.length) }, (_, at): Typed => ({
    sheet: sheet.layout.sheet,
    row: row + at,
    column: 1,
    text: after[at] ?? '',
  }));
}
