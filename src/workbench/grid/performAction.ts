import { emptied } from './emptied.js';
import type { KeyAction, MoveAction } from './gridKeys.js';
import type { Drafting, GridWork } from './gridWork.js';
import { moveSelection } from './moveSelection.js';
import { tellLocked } from './tellTyped.js';

/** Does what a key does while no cell is being edited; false where there is nowhere to go. */
export function performAction(action: KeyAction, grid: GridWork, { edit }: Drafting): boolean {
  const { host, onLeave } = grid;
  switch (action.does) {
    case 'edit':
      edit();
      return true;
    case 'clear':
      clearSelection(grid);
      return true;
    case 'undo':
      host.undo();
      return true;
    case 'redo':
      host.redo();
      return true;
    case 'leave':
      onLeave();
      return true;
    default:
      return move(action, grid);
  }
}

function move(action: MoveAction, { host, sheet, selection }: GridWork): boolean {
  const next = moveSelection(action, sheet, selection);
  if (next) host.select(sheet.layout.sheet, next.at, next.to);
  return next !== undefined;
}

function clearSelection({ host, sheet, selection, active, say }: GridWork): void {
  const { taken } = host.type(emptied(sheet, selection));
  if (taken === 0 && active) say(tellLocked(active));
}
