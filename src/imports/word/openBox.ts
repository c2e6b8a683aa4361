import { wordNode, type WordNode } from './wordNode.js';
import { innermost, type WordState } from './wordState.js';

/** The place of the paragraph that is open among what is; -1 for none. */
export function paragraphAt({ open }: Pick<WordState, 'open'>): number {
  let at = open.length - 1;
  while (at >= 0 && open[at]?.name !== 'p') at -= 1;
  return at;
}

/** Opens a box with text, which stands before the paragraph that it hangs on. */
export function openBox(state: Pick<WordState, 'open'>, attributes: Record<string, string> = {}): void {
  const box = wordNode('div', attributes);
  const at = paragraphAt(state);
  const around = state.open[at - 1];
  const paragraph = state.open[at] as WordNode;
  if (around) around.children.splice(around.children.lastIndexOf(paragraph), 0, box);
  else innermost(state).children.push(box);
  state.open.push(box);
}
