import type { ReadResult } from '../../../index.js';
import { changesToUndo } from '../changes/offers.js';
import type { PaneState } from '../state/state.js';

/**
 * The state without what the pane filled in, and what was said of it, where no cell holds that any more: the
 * user has undone it.
 */
export function dropUndone(state: Omit<PaneState, 'refused'>, read: ReadResult): Omit<PaneState, 'refused'> {
  const { filled = [] } = state;
  if (filled.length === 0 || changesToUndo(filled, read).length > 0) return state;
  const { filled: _, notice: __, ...kept } = state;
  return { ...kept, isLogged: false };
}
