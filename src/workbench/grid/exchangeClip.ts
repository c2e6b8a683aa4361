import { copyCells } from '../clip/copyCells.js';
import type { Copied } from '../clip/readClip.js';
import { emptied } from '../selection/emptied.js';
import type { Drafting, GridWork } from './gridWork.js';
import { isOnParagraph } from '../selection/paragraphs.js';

/** Copies, cuts or pastes cells. While a cell is being edited, the browser does so with its text. */
export function exchangeClip(event: ClipboardEvent, grid: GridWork, drafting: Drafting): void {
  const { host, sheet, selection, paste } = grid;
  const { type, clipboardData } = event;
  if (!clipboardData) return;
  if (drafting.latest()) return pastePassage(event, grid, drafting);
  event.preventDefault();
  if (type === 'paste') return paste(copiedOn(clipboardData));
  copyCells(clipboardData, sheet, selection);
  if (type === 'cut') host.type(emptied(sheet, selection));
}

/** Pastes several lines at the caret of a paragraph as paragraphs; a single line is left to the browser. */
function pastePassage(event: ClipboardEvent, grid: GridWork, drafting: Drafting): void {
  const { type, clipboardData, target } = event;
  if (type !== 'paste' || !clipboardData || !isOnParagraph(grid.sheet, grid.selection)) return;
  const copied = copiedOn(clipboardData);
  if (!/\S\s*\n\s*\S/.test(copied.text) && !/<table/i.test(copied.html)) return;
  event.preventDefault();
  const { value, selectionStart, selectionEnd } = target as HTMLTextAreaElement;
  const around = { before: value.slice(0, selectionStart), after: value.slice(selectionEnd) };
  drafting.commit();
  grid.paste({ ...copied, around });
}

function copiedOn(clipboard: DataTransfer): Copied {
  return { html: clipboard.getData('text/html'), text: clipboard.getData('text/plain') };
}
