import type { Sheet, SheetCell } from '../../core/draw/sheet.js';
import type { ChapterHeading } from '../pieces/findHeadings.js';
import type { PageTitle } from '../pieces/findTitle.js';
import { sourceOf } from '../pieces/pieces.js';
import { TEXT_SHEET, type PlacedPiece } from './placePieces.js';

/** The sheet of the text: title and headings in the official words, so that reworded ones are found. */
export function textSheets(
  placed: readonly PlacedPiece[],
  headings: readonly ChapterHeading[],
  title: PageTitle | undefined,
): readonly Sheet[] {
  const replaced = headings.filter(({ isKept }) => !isKept);
  const official = new Map(replaced.map(({ at, chapter }) => [at, chapter.title]));
  if (title) official.set(title.from, `${title.org}${title.year}年政府信息公开工作年度报告`);
  const cells: SheetCell[] = [];
  for (const [at, { piece, role, sheet, row }] of placed.entries()) {
    if (piece.kind !== 'line') continue;
    if (sheet !== undefined && row !== undefined)
      cells.push({ row, column: 1, value: official.get(at) ?? sourceOf(piece) });
    const last = cells.at(-1);
    if (role === 'wrapped' && last)
      cells[cells.length - 1] = { ...last, value: `${String(last.value)}${sourceOf(piece)}` };
  }
  return cells.length === 0 ? [] : [{ name: TEXT_SHEET, hidden: false, cells }];
}

/** The sheets of the tables. */
export function tableSheets(placed: readonly PlacedPiece[]): readonly Sheet[] {
  const sheets = new Map<string, SheetCell[]>();
  for (const { piece, sheet, row = 1 } of placed) {
    if (piece.kind !== 'table' || sheet === undefined) continue;
    const cells = sheets.get(sheet) ?? [];
    sheets.set(sheet, cells);
    for (const { row: own, column, value, isInvisible } of piece.cells)
      cells.push({ row: own + row - 1, column, value, ...(isInvisible ? { isInvisible } : {}) });
  }
  return [...sheets].map(([name, cells]) => ({ name, hidden: false, cells }));
}
