import type { Selection, Typed } from '../../hosts/page/pageHost.js';
import { cellsOn, type PageSheet } from '../../hosts/page/pageSheet.js';

/** The row of the first paragraph, below the heading of its sheet; it has none to be joined to. */
export const FIRST_PARAGRAPH = 2;

/** All paragraphs of a sheet of prose, from its first row on, blank rows between them included. */
export function paragraphsOf(sheet: PageSheet): readonly string[] {
  return textsFrom(sheet, FIRST_PARAGRAPH);
}

/** True for the sheet of a chapter of prose. */
export function isProse({ layout }: PageSheet): boolean {
  return layout.rowsGrow && 'columns' in layout.print && layout.print.columns === 1;
}

/** True where the selected cell is a paragraph: what is pasted there moves those below along. */
export function isOnParagraph(sheet: PageSheet, { at }: Pick<Selection, 'at'>): boolean {
  return isProse(sheet) && at.column === 1 && at.row >= FIRST_PARAGRAPH;
}

/** True where paragraphs are among the selected cells, whether or not the heading above is, too. */
export function selectsParagraphs(sheet: PageSheet, { at, to }: Pick<Selection, 'at' | 'to'>): boolean {
  return isOnParagraph(sheet, { at: at.row < to.row ? { ...at, row: to.row } : at });
}

/** The texts in the first column of a sheet of prose from a row on, blank rows included. */
function textsFrom(sheet: PageSheet, row: number): readonly string[] {
  const texts: string[] = [];
  for (const cell of cellsOn(sheet))
    if (cell.column === 1 && cell.row >= row && cell.value !== null)
      texts[cell.row - row] = String(cell.value);
  return Array.from(texts, (text) => text ?? '');
}

/** What to type so that paragraphs replace `rows` rows from `row` on; those below move along. */
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
