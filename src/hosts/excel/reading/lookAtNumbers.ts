import { shownBy } from '../../numberFormat.js';
import type { SheetAnswer } from './askSheet.js';

/** The same answer; its numbers that their formats show as other ones are marked so. */
export function lookAtNumbers({ numberFormats, ...answer }: SheetAnswer): SheetAnswer {
  if (!numberFormats) return answer;
  const cells = answer.cells.map((cell) => {
    const format = numberFormats.get(cell);
    return format === undefined ? cell : { ...cell, ...shownBy(Number(cell.value), format) };
  });
  return { ...answer, cells };
}
