import { copyCells } from './copyCells.js';
import { emptied } from '../grid/emptied.js';
import type { Drafting, GridWork } from '../grid/gridWork.js';

/** Copies, cuts or pastes cells. While a cell is being edited, the browser does so with its text. */
export function exchangeClip(event: ClipboardEvent, grid: GridWork, drafting: Drafting): void {
  const { host, sheet, selection, paste } = grid;
  const { type, clipboardData } = event;
  if (drafting.latest() || !clipboardData) return;
  event.preventDefault();
  if (type === 'paste')
    return paste({ html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') });
  copyCells(clipboardData, sheet, selection);
  if (type === 'cut') host.type(emptied(sheet, selection));
}
