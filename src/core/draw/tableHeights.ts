import type { Frame } from './frameTable.js';
import { widthOf } from './width.js';

/** The height of a line of a label, and of the space around it, in points. */
const LINE = { height: 15, padding: 5 };
/** The height of the title, and the least height of a row of numbers, in points. */
const HEIGHT = { title: 36, numbers: 22 };
/** Labels take a little more than their half-width characters, and columns hold a little less. */
const TIGHT = { label: 1.08, margin: 1.5 };

/** The heights of the rows of a table in points: as high as their labels need at the width they have. */
export function heightsOf({ heads, places, columns, bottom }: Frame): readonly number[] {
  const lines = Array.from({ length: bottom + 2 }, () => 1);
  for (const { row, column, rowSpan, columnSpan, value } of heads) {
    if (rowSpan > 1) continue;
    const width = columns.slice(column - 1, column - 1 + columnSpan).reduce((sum, each) => sum + each, 0);
    const needed = Math.ceil((widthOf(String(value)) * TIGHT.label) / (width - TIGHT.margin));
    lines[row - 1] = Math.max(lines[row - 1] ?? 1, needed);
  }
  const numbered = new Set([...places.values()].map(({ row }) => row));
  return lines.map((count, at) => {
    if (at === 0) return HEIGHT.title;
    const needed = count * LINE.height + LINE.padding;
    return numbered.has(at + 1) ? Math.max(needed, HEIGHT.numbers) : needed;
  });
}
