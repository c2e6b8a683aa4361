import type { Spot } from '../../core/draw/address.js';
import { isOpen } from '../../hosts/page/pageSheet.js';
import type { Drafting, GridWork } from './gridWork.js';
import { focusCell } from './useFocus.js';

/** Selects the cell under the mouse, or begins to edit it where it is selected and holds prose. */
export function pressMouse(event: MouseEvent, grid: GridWork, drafting: Drafting): void {
  const { host, sheet, selection, active, root } = grid;
  const spot = spotUnder(event);
  if (!spot || event.button !== 0) return;
  const isHere = spot.row === selection.at.row && spot.column === selection.at.column;
  // A click in the text that is being typed moves the caret.
  if (isHere && drafting.latest()) return;
  event.preventDefault();
  const isProse = active?.cell === undefined && isOpen(sheet, spot.row, spot.column);
  if (isHere && !event.shiftKey && isProse) return drafting.edit();
  drafting.commit();
  host.select(sheet.layout.sheet, event.shiftKey ? selection.at : spot, spot);
  focusCell(root.current);
}

/** Selects a block while the mouse is dragged over it. */
export function dragOver(event: MouseEvent, { host, sheet, selection }: GridWork, drafting: Drafting): void {
  const spot = spotUnder(event);
  if (spot && event.buttons === 1 && !drafting.latest()) host.select(sheet.layout.sheet, selection.at, spot);
}

function spotUnder({ target }: Event): Spot | undefined {
  const cell = (target as Element).closest<HTMLElement>('[data-row]');
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : undefined;
}
