import type { CellDraft } from '../paper/GridCell.js';
import { actionOf, type KeyAction, type KeyPress } from './gridKeys.js';

/**
 * What a key does while a cell is being edited: `cancel`; `fill` types the text in all selected cells; in a
 * paragraph `split` or `merge`; or an action that follows once the text was typed in the cell.
 */
export type DraftAction = KeyAction | 'cancel' | 'fill' | 'split' | 'merge';

/** Where the caret stands: `isFirst` is before the first character, with nothing selected. */
interface Caret {
  readonly isFirst: boolean;
}

/** What a key does while a cell is being edited; undefined for keys that belong to the text box. */
export function draftKey(
  key: KeyPress,
  { isLoose }: CellDraft,
  isParagraph: boolean,
  { isFirst }: Caret,
): DraftAction | undefined {
  if (key.key === 'Escape') return 'cancel';
  if (key.key === 'Enter' && (key.ctrlKey || key.metaKey)) return 'fill';
  if (key.altKey && (isParagraph || key.key.startsWith('Page'))) return actionOf(key, 1);
  if (isParagraph && key.key === 'Enter') return 'split';
  if (isParagraph && key.key === 'Backspace' && isFirst) return 'merge';
  if (/^(?:Enter|Tab|F6)$/.test(key.key)) return actionOf(key, 1);
  const isPlain = !key.shiftKey && !key.ctrlKey && !key.metaKey;
  return isLoose && isPlain && !isParagraph && key.key.startsWith('Arrow') ? actionOf(key, 1) : undefined;
}
