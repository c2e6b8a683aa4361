import { fold } from '../../core/form/fold.js';
import { leaves, type Line } from '../../core/form/outline.js';
import type { PageCell } from '../pieces/pieces.js';
import { cellOf } from './spacedRead.js';

/**
 * The headings over rows, each beside the first row below it, where a folded text has them, or all rows that
 * they stand over: lines of text part a heading that stands beside several rows. `taken` are the rows that
 * were read, by their places among the leaves, and `top` is where the first of them stands.
 */
export function groupCells(
  rows: readonly Line[],
  taken: readonly { readonly slot: number }[],
  text: string,
  top: number,
  depth = 1,
): readonly PageCell[] {
  let from = 0;
  return rows.flatMap((line): readonly PageCell[] => {
    const [first, to] = [from, from + leaves([line]).length];
    from = to;
    const own = taken.map(({ slot }) => ({ slot: slot - first }));
    const at = own.findIndex(({ slot }) => slot >= 0 && slot < to - first);
    if (line.parts.length === 0 || at === -1) return [];
    const isWhole = own.filter(({ slot }) => slot >= 0 && slot < to - first).length === to - first;
    const isThere = isWhole || text.includes(fold(line.label));
    const heading = isThere ? [cellOf(top + at, depth, line.label)] : [];
    return [...heading, ...groupCells(line.parts, own, text, top, depth + 1)];
  });
}
