import { cellAddress, type Spot } from '../../core/draw/address.js';
import { cellsByPlace } from '../../hosts/page/pageSheet.js';
import type { Drafting, GridWork } from './gridWork.js';
import { replaceParagraphs } from './paragraphs.js';
import { showCell } from '../paper/tellPlace.js';

/** Splits the paragraph being edited at the caret; what is selected in it goes. */
export function splitParagraph(
  { value, selectionStart, selectionEnd }: HTMLTextAreaElement,
  grid: GridWork,
  drafting: Drafting,
): void {
  const { row, column } = grid.selection.at;
  const before = value.slice(0, selectionStart).split('\n');
  const texts = [...before, value.slice(selectionEnd)];
  rewrite(grid, drafting, { row, rows: 1, texts, next: { row: row + before.length, column }, caret: 0 });
}

/** Joins the paragraph being edited to the one above. */
export function mergeParagraph(text: string, grid: GridWork, drafting: Drafting): void {
  const { row, column } = grid.selection.at;
  const above = cellsByPlace(grid.sheet).get(cellAddress(row - 1, column));
  const before = above ? showCell(above) : '';
  const next = { row: row - 1, column };
  rewrite(grid, drafting, { row: row - 1, rows: 2, texts: [before + text], next, caret: before.length });
}

interface Rewriting {
  /** The first row that is replaced, and how many are. */
  readonly row: number;
  readonly rows: number;
  readonly texts: readonly string[];
  /** Where editing goes on, and with the caret before which character. */
  readonly next: Spot;
  readonly caret: number;
}

function rewrite(
  { host, sheet }: GridWork,
  { write }: Drafting,
  { row, rows, texts, next, caret }: Rewriting,
): void {
  write(undefined);
  host.type(replaceParagraphs(sheet, row, rows, texts));
  host.select(sheet.layout.sheet, next);
  // The next cell has its text box only once the page is drawn.
  window.setTimeout(() => write({ text: texts[next.row - row] ?? '', isLoose: false, caret }));
}
