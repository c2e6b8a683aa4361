import { isFillable } from '../../hosts/page/pageSheet.js';
import { draftKey, type DraftAction } from './draftKeys.js';
import { arrangeParagraphs, mergeParagraph, splitParagraph } from './editParagraph.js';
import { fillAll } from './fillCells.js';
import { actionOf, rowsInView } from './gridKeys.js';
import type { Drafting, GridWork } from './gridWork.js';
import { FIRST_PARAGRAPH, isOnParagraph } from '../selection/paragraphs.js';
import { isParagraphAction, performAction } from './performAction.js';
import { tellLocked } from './tellTyped.js';

/** Does what a key does in the grid. */
export function pressKey(event: KeyboardEvent, grid: GridWork, drafting: Drafting): void {
  // The Enter that ends a composition belongs to the input method; 229 is how older browsers tell.
  if (event.isComposing || event.keyCode === 229) return;
  if (drafting.latest()) pressInDraft(event, grid, drafting);
  else pressOnCell(event, grid, drafting);
}

function pressInDraft(event: KeyboardEvent, grid: GridWork, drafting: Drafting): void {
  const { sheet, selection } = grid;
  const draft = drafting.latest();
  const box = event.target as HTMLTextAreaElement;
  const isFirst = selection.at.row > FIRST_PARAGRAPH && box.selectionStart === 0 && box.selectionEnd === 0;
  const action = draft && draftKey(event, draft, isOnParagraph(sheet, selection), { isFirst });
  if (!action) return;
  event.preventDefault();
  endDraft(action, box, grid, drafting);
}

function endDraft(action: DraftAction, box: HTMLTextAreaElement, grid: GridWork, drafting: Drafting): void {
  switch (action) {
    case 'cancel':
      return drafting.cancel();
    case 'split':
      return splitParagraph(box, grid, drafting);
    case 'merge':
      return mergeParagraph(box.value, grid, drafting);
    case 'fill':
      return fillFromDraft(grid, drafting);
    default:
      if (isParagraphAction(action.does)) return void arrangeParagraphs(action.does, grid, drafting);
      drafting.commit();
      performAction(action, grid, drafting);
  }
}

/** Types the draft in every selected cell, as one step; a paragraph alone has it. */
function fillFromDraft({ host, sheet, selection }: GridWork, drafting: Drafting): void {
  const text = drafting.latest()?.text;
  if (text === undefined || isOnParagraph(sheet, selection)) return drafting.commit();
  drafting.write(undefined);
  host.type(fillAll(sheet, selection, text));
}

function pressOnCell(event: KeyboardEvent, grid: GridWork, drafting: Drafting): void {
  const { sheet, selection, active, root, say } = grid;
  const action = actionOf(event, rowsInView(root.current?.clientHeight));
  if (!action) {
    if (isCharacter(event) && !isFillable(sheet, selection.at.row, selection.at.column))
      say(tellLocked(active));
    return;
  }
  if (action.does === 'line' && isOnParagraph(sheet, selection) && !action.isBack) drafting.edit();
  else if (!performAction(action, grid, drafting)) return;
  event.preventDefault();
}

function isCharacter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey;
}
