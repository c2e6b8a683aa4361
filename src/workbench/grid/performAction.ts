import { arrangeParagraphs } from './editParagraph.js';
import { emptied } from '../selection/emptied.js';
import { fillOn } from './fillCells.js';
import type { KeyAction, MoveAction, ParagraphAction } from './gridKeys.js';
import type { Drafting, GridWork } from './gridWork.js';
import { moveSelection } from './moveSelection.js';
import { isOnParagraph } from '../selection/paragraphs.js';
import { stepSheet } from '../paper/showSheet.js';
import { tellLocked } from './tellTyped.js';

/** Does what a key does while no cell is being edited; false where there is nowhere to go. */
export function performAction(action: KeyAction, grid: GridWork, drafting: Drafting): boolean {
  const { host, onLeave, openMenu } = grid;
  if (isParagraphAction(action.does))
    return isOnParagraph(grid.sheet, grid.selection) && arrangeParagraphs(action.does, grid, drafting);
  switch (action.does) {
    case 'edit':
      drafting.edit();
      return true;
    case 'menu':
      openMenu();
      return true;
    case 'sheet':
      stepSheet(host, action.step);
      return true;
    case 'fillDown':
    case 'fillRight':
      fillFrom(grid, action.does === 'fillDown' ? 'down' : 'right');
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
      return move(action as MoveAction, grid);
  }
}

/** True for what moves, adds or removes paragraphs. */
export function isParagraphAction(does: KeyAction['does']): does is ParagraphAction {
  return does === 'raise' || does === 'lower' || does === 'add' || does === 'remove';
}

function fillFrom({ host, sheet, selection, active, say }: GridWork, way: 'down' | 'right'): void {
  const typed = fillOn(sheet, selection, way);
  if (typed.length > 0) host.type(typed);
  else if (active) say(tellLocked(active));
}

function move(action: MoveAction, { host, sheet, selection }: GridWork): boolean {
  const next = moveSelection(action, sheet, selection);
  if (next) host.select(sheet.layout.sheet, next.at, next.to);
  return next !== undefined;
}

/** Empties the selected cells; says why where none of them may be. */
export function clearSelection({ host, sheet, selection, active, say }: GridWork): void {
  const { taken } = host.type(emptied(sheet, selection));
  if (taken === 0 && active) say(tellLocked(active));
}
