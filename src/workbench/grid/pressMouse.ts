import type { Spot } from '../../core/draw/address.js';
import { isOpen } from '../../hosts/page/pageSheet.js';
import { caretAt } from './caretAt.js';
import type { Drafting, GridWork } from './gridWork.js';
import { isOnParagraph } from '../selection/paragraphs.js';
import { focusCell } from '../controls/focusCell.js';

/** Selects the cell under the mouse, or begins to edit it where it is selected and holds text. */
export function pressMouse(event: MouseEvent, grid: GridWork, drafting: Drafting): void {
  const { host, sheet, selection, active, root, pressed } = grid;
  const spot = spotUnder(event);
  pressed.current = caretAt(event);
  if (!spot || event.button !== 0) return;
  const isHere = spot.row === selection.at.row && spot.column === selection.at.column;
  // A click in the text that is being typed moves the caret.
  if (isHere && drafting.latest()) return;
  event.preventDefault();
  const isText = active?.cell === undefined && isOpen(sheet, spot.row, spot.column);
  if (isHere && !event.shiftKey && isText) return drafting.edit(pressed.current);
  drafting.commit();
  host.select(sheet.layout.sheet, event.shiftKey ? selection.at : spot, spot);
  focusCell(root.current);
}

/**
 * Begins to edit a paragraph where it was clicked; a click beside the cells gives the keyboard to the
 * selected one.
 */
export function clickCell(event: MouseEvent, grid: GridWork, drafting: Drafting): void {
  const { sheet, selection, root, pressed } = grid;
  const spot = spotUnder(event);
  if (!spot) return focusCell(root.current);
  if (event.shiftKey || drafting.latest() || !isOnParagraph(sheet, { at: spot })) return;
  const isAlone = selection.at.row === spot.row && selection.to.row === spot.row;
  if (isAlone) drafting.edit(pressed.current);
}

/** Selects a block while the mouse is dragged over it. */
export function dragOver(event: MouseEvent, { host, sheet, selection }: GridWork, drafting: Drafting): void {
  const spot = spotUnder(event);
  if (spot && event.buttons === 1 && !drafting.latest()) host.select(sheet.layout.sheet, selection.at, spot);
}

/** The cell under the mouse. */
export function spotUnder({ target }: Event): Spot | undefined {
  const cell = (target as Element).closest<HTMLElement>('[data-row]');
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : undefined;
}
