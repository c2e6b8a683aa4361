import type { Spot } from '../../core/draw/address.js';
import type { ParagraphAction } from './gridKeys.js';
import type { Drafting, GridWork } from './gridWork.js';
import { selectedArea } from '../selection/move.js';
import { paragraphsOf, replaceParagraphs, FIRST_PARAGRAPH } from '../selection/paragraphs.js';
import { focusCell } from '../controls/focusCell.js';

/** Splits the paragraph being edited at the caret; what is selected in it goes. */
export function splitParagraph(
  { value, selectionStart, selectionEnd }: HTMLTextAreaElement,
  grid: GridWork,
  drafting: Drafting,
): void {
  const { row, column } = grid.selection.at;
  const isLast = row > FIRST_PARAGRAPH - 1 + paragraphsOf(grid.sheet).length;
  // Below the last paragraph there is one blank row, and it stays the only one.
  if (value === '' && isLast) return;
  const before = value.slice(0, selectionStart).split('\n');
  const texts = [...before, value.slice(selectionEnd)];
  rewrite(grid, drafting, { row, rows: 1, texts, next: { row: row + before.length, column }, caret: 0 });
}

/** Joins the paragraph being edited to the one above. */
export function mergeParagraph(text: string, grid: GridWork, drafting: Drafting): void {
  const { row, column } = grid.selection.at;
  const before = textAt(grid, row - 1);
  const next = { row: row - 1, column };
  rewrite(grid, drafting, { row: row - 1, rows: 2, texts: [before + text], next, caret: before.length });
}

/** Writes a text over what is selected in the paragraph being edited, or at its end while it is not. */
export function insertInParagraph(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  grid: GridWork,
  drafting: Drafting,
): void {
  const { row, column } = grid.selection.at;
  const now = drafting.latest()?.text ?? textAt(grid, row);
  const written = now.slice(0, from) + text + now.slice(to);
  const caret = Math.min(from, now.length) + text.length;
  rewrite(grid, drafting, { row, rows: 1, texts: [written], next: { row, column }, caret });
}

/**
 * Moves the selected paragraphs up or down, adds one below them or removes them, as one step with what is
 * being typed; false where that cannot be done.
 */
export function arrangeParagraphs(action: ParagraphAction, grid: GridWork, drafting: Drafting): boolean {
  const { sheet, selection } = grid;
  const { top, bottom } = selectedArea(sheet, selection);
  const { column } = selection.at;
  const all = paragraphsOf(sheet);
  const [from, count] = [top - FIRST_PARAGRAPH, bottom - top + 1];
  if (from < 0) return false;
  const draft = drafting.latest();
  const own = Array.from({ length: count }, (_, at) => all[from + at] ?? '');
  if (draft) own[selection.at.row - top] = draft.text;
  const caret = draft && caretOf(grid);
  switch (action) {
    case 'add':
      rewrite(grid, drafting, {
        row: top,
        rows: count,
        texts: [...own, ''],
        next: { row: bottom + 1, column },
        caret: 0,
      });
      return true;
    case 'remove': {
      if (from >= all.length) return false;
      rewrite(grid, drafting, { row: top, rows: count, texts: [], next: { row: top, column } });
      return true;
    }
    default:
      return moveBlock(action === 'raise' ? -1 : 1, { top, own, all, caret }, grid, drafting);
  }
}

/** Paragraphs that are moved together, and where the caret stands in the one being edited. */
interface MovedBlock {
  readonly top: number;
  readonly own: readonly string[];
  readonly all: readonly string[];
  readonly caret: number | undefined;
}

function moveBlock(
  step: 1 | -1,
  { top, own, all, caret }: MovedBlock,
  grid: GridWork,
  drafting: Drafting,
): boolean {
  const { at, to } = grid.selection;
  const over = step < 0 ? top - 1 : top + own.length;
  const other = all[over - FIRST_PARAGRAPH];
  if (other === undefined) return false;
  rewrite(grid, drafting, {
    row: Math.min(top, over),
    rows: own.length + 1,
    texts: step < 0 ? [...own, other] : [other, ...own],
    next: { row: at.row + step, column: at.column },
    ...(caret === undefined ? { to: { row: to.row + step, column: to.column } } : { caret }),
  });
  return true;
}

interface Rewriting {
  /** The first row that is replaced, and how many are. */
  readonly row: number;
  readonly rows: number;
  readonly texts: readonly string[];
  /** What is selected then, and before which character the caret is where editing goes on there. */
  readonly next: Spot;
  readonly to?: Spot;
  readonly caret?: number;
}

function rewrite(
  { host, sheet, root }: GridWork,
  { write }: Drafting,
  { row, rows, texts, next, to, caret }: Rewriting,
): void {
  write(undefined);
  host.type(replaceParagraphs(sheet, row, rows, texts));
  host.select(sheet.layout.sheet, next, to);
  if (caret === undefined) return;
  // The next cell has its text box once the page is drawn, which waits already: no key comes before that.
  queueMicrotask(() => {
    focusCell(root.current);
    write({ text: texts[next.row - row] ?? '', isLoose: false, caret });
  });
}

function textAt({ sheet }: GridWork, row: number): string {
  return paragraphsOf(sheet)[row - FIRST_PARAGRAPH] ?? '';
}

/** Before which character the caret stands in the paragraph being edited. */
function caretOf({ root }: GridWork): number {
  return root.current?.querySelector<HTMLTextAreaElement>('.entry')?.selectionStart ?? 0;
}
