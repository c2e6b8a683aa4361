import type { Spot } from '../../core/draw/address.js';
import type { Typed } from '../../hosts/page/pageHost.js';
import type { PageSheet } from '../../hosts/page/pageSheet.js';
import type { TextBlock } from './cellText.js';
import { isFilling } from './isFilling.js';
import { placeByForm } from './placeByForm.js';
import { placeByLines } from './placeByLines.js';

/** Where the cells of a pasted block go, and how many filled ones have no place. */
interface Placing {
  readonly typed: readonly Typed[];
  readonly left: number;
}

/**
 * Finds where a pasted block belongs. A block with enough of the form's labels is read like a workbook, and
 * goes where its labels say, on any sheet. Any other block goes by the labels that its rows and columns have,
 * and where they have none, in order from the given place on.
 */
export function placeBlock(
  sheets: readonly PageSheet[],
  sheet: PageSheet,
  at: Spot,
  block: TextBlock,
): Placing {
  const filled = block.flat().filter(isFilling).length;
  const byForm = placeByForm(sheets, block);
  const typed = byForm.length > 0 ? byForm : placeByLines(sheet, at, block);
  const placed = typed.filter(({ text }) => isFilling(text)).length;
  return { typed, left: Math.max(0, filled - placed) };
}
